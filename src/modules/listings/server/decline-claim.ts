import { defineAct } from '#db'
import { declineClaimInput } from '../inputs.ts'
import { accessClaim } from './access-claim.ts'
import { tellClaimant } from './letters.ts'

/** An adviser says no to a claim, and why; the sheet stays as it was. */
export const declineClaim = defineAct({
	name: 'listings.decline-claim',
	input: declineClaimInput,
	door: 'none',
	asSystem: true,
	act: async (act, { claimId, reason }) => {
		const { tx, now, record } = act
		const claim = await accessClaim(act, claimId)
		await tx
			.updateTable('sheetClaim')
			.set({ answer: 'declined', reason, answeredAt: now, answeredBy: claim.adviserId })
			.where('id', '=', claimId)
			.execute()
		await tellClaimant(act, claim, { reason })
		await record({ subjectId: claim.sheetId, content: { claimId, reason } })
	},
})
