import type { Act } from '#db'
import type { Id } from '#kernel'
import { withdrawFrom } from './end-introduction.ts'
import { reviewIntroductionsOf } from './review-introductions.ts'

/**
 * Somebody goes for good: what they were asking is taken back; where they were asked, another path is
 * looked for, as after any no.
 */
export async function leaveIntroductions(
	act: Pick<Act, 'tx' | 'now' | 'enqueue'>,
	personId: Id,
): Promise<void> {
	const asking = await act.tx
		.selectFrom('introduction')
		.select('id')
		.where('askerId', '=', personId)
		.where('state', '=', 'asking')
		.execute()
	for (const { id } of asking) await withdrawFrom(act, id)
	await reviewIntroductionsOf(act, personId)
}
