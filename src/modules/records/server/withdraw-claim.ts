import { defineAct } from '#db'
import { notFound } from '#kernel'
import { claimInput } from '../inputs.ts'
import { mayWithdrawClaim } from '../policy.ts'
import { accessClaim } from './access-claim.ts'
import { endClaim } from './end-claim.ts'
import { refuse } from './refusal.ts'

/** The claimant takes their claim back: nobody is asked any more. */
export const withdrawClaim = defineAct({
	name: 'records.withdraw-claim',
	input: claimInput,
	door: 'none',
	asSystem: true,
	act: async (act, { claimId }) => {
		const claim = await accessClaim(act, claimId)
		if (!claim.standing.isMine) notFound()
		if (!mayWithdrawClaim(claim.standing)) refuse('records.claimEnded')
		await endClaim(act, claim, 'withdrawn')
		await act.record({ subjectId: claimId, content: null })
	},
})
