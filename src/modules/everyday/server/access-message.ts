import type { Tx } from '#db'
import { type Actor, type Id, notFound, personOf } from '#kernel'

/** One's own message in a thread, not erased yet; anybody else's is 404. */
export async function accessOwnMessage(tx: Tx, actor: Actor, messageId: Id) {
	const message = await tx
		.selectFrom('threadMessage')
		.selectAll()
		.where('id', '=', messageId)
		.where('authorId', '=', personOf(actor))
		.where('erasedAt', 'is', null)
		.executeTakeFirst()
	return message ?? notFound()
}
