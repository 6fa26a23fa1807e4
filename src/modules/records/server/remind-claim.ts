import { defineAct } from '#db'
import { advisersOf } from '#instance/server'
import { notFound } from '#kernel'
import { claimInput } from '../inputs.ts'
import { accessClaim } from './access-claim.ts'
import { writeClaimToCheck } from './claim-letters.ts'
import { refuse } from './refusal.ts'

/** A clock's act: reminds the advisers of a claim that waits; one named since is asked as well. */
export const remindClaim = defineAct({
	name: 'records.remind-claim',
	input: claimInput,
	door: 'none',
	act: async (act, { claimId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const claim = await accessClaim(act, claimId)
		if (claim.standing.isEnded) refuse('records.claimEnded')
		const advisers = await advisersOf(tx, claim.communeCode, now)
		const asked = advisers.filter((personId) => personId !== claim.personId)
		if (asked.length > 0)
			await tx
				.insertInto('firmClaimAdviser')
				.values(asked.map((personId) => ({ claimId, personId, askedAt: now })))
				.onConflict((known) => known.doNothing())
				.execute()
		for (const personId of asked) await writeClaimToCheck(act, claim, personId, 'reminder')
		await record({ subjectId: claimId, content: null })
	},
})
