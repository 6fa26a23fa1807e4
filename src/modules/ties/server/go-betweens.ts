import type { Tx } from '#db'
import type { Id } from '#kernel'

/** How many people led to an introduction that was made, as its asker may count them: the yeses before the last. */
export async function goBetweensOf(tx: Tx, introductionId: Id): Promise<number> {
	const { count } = await tx
		.selectFrom('introductionAcceptance')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('introductionId', '=', introductionId)
		.executeTakeFirstOrThrow()
	return Math.max(0, count - 1)
}
