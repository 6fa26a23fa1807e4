import { type Act, removeJob } from '#db'
import { type Id, personOf } from '#kernel'
import type { ClaimOutcome } from '../states.ts'
import type { Claim } from './access-claim.ts'
import { writeClaimAnswered } from './claim-letters.ts'

/** Ends a claim once, and tells the claimant; its clocks stop. `firms` are those that are theirs from now on. */
export async function endClaim(
	act: Act,
	claim: Claim,
	outcome: ClaimOutcome,
	{ reason = null, firmId = null }: { reason?: string | null; firmId?: Id | null } = {},
): Promise<void> {
	const { tx, actor, now } = act
	await tx
		.insertInto('firmClaimEnd')
		.values({ claimId: claim.id, outcome, byPerson: personOf(actor), reason, at: now })
		.execute()
	for (const clock of ['remind-claim', 'lapse-claim']) await removeJob(tx, `${clock}:${claim.id}`)
	if (outcome !== 'withdrawn') await writeClaimAnswered(act, claim, outcome, reason, firmId)
}
