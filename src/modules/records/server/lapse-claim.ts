import { defineAct } from '#db'
import { notFound } from '#kernel'
import { claimInput } from '../inputs.ts'
import { accessClaim } from './access-claim.ts'
import { endClaim } from './end-claim.ts'
import { refuse } from './refusal.ts'

/** A clock's act: nobody could answer in fourteen days; the claimant is told, and what to do instead. */
export const lapseClaim = defineAct({
	name: 'records.lapse-claim',
	input: claimInput,
	door: 'none',
	act: async (act, { claimId }) => {
		if (act.actor.kind !== 'system') notFound()
		const claim = await accessClaim(act, claimId)
		if (claim.standing.isEnded) refuse('records.claimEnded')
		await endClaim(act, claim, 'lapsed')
		await act.record({ subjectId: claimId, content: null })
	},
})
