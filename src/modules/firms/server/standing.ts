import type { Tx } from '#db'
import { type Actor, dayAt, type Id, notFound, personOf } from '#kernel'
import type { MandateRole } from '../policy.ts'

/** The mandates an actor holds in a firm on the day of the act; none for who is nobody there. */
export async function mandatesIn(
	tx: Tx,
	actor: Actor,
	firmId: Id,
	now: Temporal.Instant,
): Promise<MandateRole[]> {
	const personId = personOf(actor)
	if (!personId) return []
	const day = dayAt(now, 'UTC')
	const rows = await tx
		.selectFrom('mandate')
		.select('role')
		.where('personId', '=', personId)
		.where('firmId', '=', firmId)
		.where('startsOn', '<=', day)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
		.execute()
	return rows.map((row) => row.role as MandateRole)
}

/** The firm, if the actor may see it at all; else the same 404 as if it did not exist. */
export async function accessFirm(tx: Tx, firmId: Id) {
	const firm = await tx.selectFrom('firm').selectAll().where('id', '=', firmId).executeTakeFirst()
	return firm ?? notFound()
}
