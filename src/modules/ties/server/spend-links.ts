import { useLink } from '#accounts/server'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { stepPurpose } from './access-step.ts'

/** The links of a step have served once its answer has left: until then they also let one undo it. */
export async function spendLinks(tx: Tx, stepId: Id, now: Temporal.Instant): Promise<void> {
	const links = await tx
		.selectFrom('oneTimeLink')
		.select('id')
		.where('subjectId', '=', stepId)
		.where('purpose', '=', stepPurpose)
		.where('usedAt', 'is', null)
		.where('expiresAt', '>', now)
		.execute()
	for (const link of links) await useLink(tx, link, now)
}
