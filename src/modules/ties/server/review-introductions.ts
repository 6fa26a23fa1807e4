import type { Act } from '#db'
import type { Id } from '#kernel'

/**
 * After a person changed what they allow: the introductions that pass by them are looked at again at
 * once, rather than at their next clock.
 */
export async function reviewIntroductionsOf(
	{ tx, enqueue }: Pick<Act, 'tx' | 'enqueue'>,
	personId: Id,
): Promise<void> {
	const asked = await tx
		.selectFrom('introductionStep')
		.select('introductionId')
		.distinct()
		.where('personId', '=', personId)
		.where('askedAt', 'is not', null)
		.where('answer', 'is', null)
		.where('concluded', 'is', null)
		.execute()
	const asking = await tx
		.selectFrom('introduction')
		.select('id as introductionId')
		.where('askerId', '=', personId)
		.where('state', '=', 'asking')
		.execute()
	for (const { introductionId } of [...asked, ...asking])
		await enqueue('ties.review', { introductionId }, { key: `review:${introductionId}` })
}
