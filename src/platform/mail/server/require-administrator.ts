import type { Tx } from '#db'
import { type Actor, notFound, personOf } from '#kernel'

/** The outbox has no page for anybody else: 404, as for what does not exist. */
export async function requireAdministrator(tx: Tx, actor: Actor): Promise<void> {
	const personId = personOf(actor)
	const row =
		personId &&
		(await tx
			.selectFrom('administrator')
			.select('personId')
			.where('personId', '=', personId)
			.executeTakeFirst())
	if (!row || actor.kind !== 'person') notFound()
}
