import { defineAct } from '#db'
import { declineClaimantInput } from '../inputs.ts'
import { accessClaimOnFirm } from './access-claim-on-firm.ts'
import { endClaim } from './end-claim.ts'

/**
 * A representative does not know who claimed their firm. While a record without people may still be meant,
 * the adviser goes on with it; else the claim ends here, with the reason.
 */
export const declineClaimant = defineAct({
	name: 'records.decline-claimant',
	input: declineClaimantInput,
	door: 'none',
	asSystem: true,
	act: async (act, { firmId, claimId, reason }) => {
		const { claim, matches } = await accessClaimOnFirm(act, firmId, claimId)
		const others = matches.filter((one) => one.firmId !== firmId)
		if (others.length > 0)
			await act.tx
				.deleteFrom('firmClaimMatch')
				.where('claimId', '=', claimId)
				.where('firmId', '=', firmId)
				.execute()
		else await endClaim(act, claim, 'refused', { reason })
		await act.record({ firmId, subjectId: claimId, content: { reason } })
	},
})
