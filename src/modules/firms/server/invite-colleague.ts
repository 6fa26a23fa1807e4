import { defineAct } from '#db'
import { assert, newId, personOf } from '#kernel'
import { offerMandateInput } from '../inputs.ts'
import { mayEngage, maySpeakFor } from '../policy.ts'
import { forbid } from './refusal.ts'
import { accessFirm, mandatesIn } from './standing.ts'

/**
 * Offers a colleague a mandate in the firm, to be taken by the link that `shareOffer` makes.
 * Representative or deputy; only a representative offers a representative's mandate.
 */
export const inviteColleague = defineAct({
	name: 'firms.invite-colleague',
	input: offerMandateInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, role }) => {
		const firm = await accessFirm(tx, firmId)
		const mandates = await mandatesIn(tx, actor, firmId, now)
		if (!maySpeakFor(mandates)) forbid('firms.onlyItsPeople', { firm: firm.name })
		if (role === 'representative' && !mayEngage(mandates)) forbid('firms.onlyRepresentative')
		const offeredBy = personOf(actor)
		assert(offeredBy, 'someone offers')
		const offerId = newId()
		await tx
			.insertInto('mandateOffer')
			.values({ id: offerId, firmId, role, offeredBy, offeredAt: now })
			.execute()
		await record({ firmId, subjectId: offerId, content: { role } })
		return { offerId }
	},
})
