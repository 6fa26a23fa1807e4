import { defineAct } from '#db'
import { mandateOfferInput } from '../inputs.ts'
import { accessOffer } from './access-offer.ts'

/** Takes an offered mandate back: its links stop working. */
export const withdrawColleagueOffer = defineAct({
	name: 'firms.withdraw-offer',
	input: mandateOfferInput,
	door: 'none',
	act: async (act, { firmId, offerId }) => {
		await accessOffer(act, firmId, offerId)
		await act.tx
			.updateTable('mandateOffer')
			.set({ withdrawnAt: act.now })
			.where('id', '=', offerId)
			.execute()
		await act.record({ firmId, subjectId: offerId, content: null })
	},
})
