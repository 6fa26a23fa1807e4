import { defineAct } from '#db'
import { notFound } from '#kernel'
import { refuseClaimInput } from '../inputs.ts'
import { mayCheckClaim } from '../policy.ts'
import { accessClaim } from './access-claim.ts'
import { endClaim } from './end-claim.ts'
import { forbid, refuse } from './refusal.ts'

/** An adviser could not check that the claimant speaks for the firm, and says why to them. */
export const refuseClaim = defineAct({
	name: 'records.refuse-claim',
	input: refuseClaimInput,
	door: 'none',
	asSystem: true,
	act: async (act, { claimId, reason }) => {
		const claim = await accessClaim(act, claimId)
		if (!claim.standing.isAskedAdviser) notFound()
		if (claim.standing.isMine) forbid('records.notYourOwn')
		if (!mayCheckClaim(claim.standing)) refuse('records.claimEnded')
		await endClaim(act, claim, 'refused', { reason })
		await act.record({ subjectId: claimId, content: { reason } })
	},
})
