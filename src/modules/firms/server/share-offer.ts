import { linkLifetimes, makeLink } from '#accounts/server'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { personOf } from '#kernel'
import { mandateOfferInput } from '../inputs.ts'
import { accessOffer } from './access-offer.ts'

/**
 * Makes a link to a mandate that is offered, to copy, share or show: it works once, for fourteen days.
 * Asked again, it makes another and those handed out before still work, until one is used. Its answer
 * holds a secret: never run it with a request key, which would keep the answer.
 */
export const shareOffer = defineAct({
	name: 'firms.share-offer',
	input: mandateOfferInput,
	door: 'none',
	act: async (act, { firmId, offerId }) => {
		const { tx, actor, now, record } = act
		const offer = await accessOffer(act, firmId, offerId)
		const token = await makeLink(tx, {
			purpose: 'colleague',
			personId: null,
			subjectId: offerId,
			email: null,
			createdBy: personOf(actor),
			now,
		})
		await record({ firmId, subjectId: offerId, content: null })
		return {
			url: `${await publicAddress(tx)}/collegue/${token}`,
			until: now.add(linkLifetimes.colleague).toString(),
			role: offer.role,
			firm: offer.firmName,
		}
	},
})
