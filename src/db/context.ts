/**
 * Who asks, told to PostgreSQL: row security reads it on every table. Set at the start of each
 * transaction and gone with it. One round trip, whatever the actor.
 */
import { sql } from 'kysely'
import { type Actor, type Id, personOf } from '#kernel'
import { application } from './application.ts'
import type { Tx } from './connect.ts'

/** A door act (sign in, first start, an invitation's link) runs as the system and checks its secret itself. */
export type Bound = { actor: Actor; asSystem?: boolean; now: Temporal.Instant }

/** Tells the transaction who asks: person, then the firms they hold a mandate in, then their networks. */
export async function bind(tx: Tx, { actor, asSystem, now }: Bound): Promise<void> {
	const person = personOf(actor)
	const network = actor.kind === 'system' ? actor.networkId : null
	const day = now.toString().slice(0, 10)
	const system = asSystem || actor.kind === 'system'
	await sql`select bind_actor(${person}, ${network}, ${system}, ${day})`.execute(tx)
}

/** Lets the present transaction write in a network it just made or joined. */
export async function enterNetwork(tx: Tx, networkId: Id): Promise<void> {
	await sql`select set_config('maillage.networks',
		array_append(my_networks(), ${networkId}::uuid)::text, true)`.execute(tx)
}

/** Lets the present transaction act for a firm it just made or was given a mandate in. */
export async function enterFirm(tx: Tx, firmId: Id): Promise<void> {
	await sql`select set_config('maillage.firms',
		array_append(my_firms(), ${firmId}::uuid)::text, true)`.execute(tx)
}

/** What a reading receives: a transaction that may only read, who looks, and the instant. */
export type Look = { tx: Tx; actor: Actor; now: Temporal.Instant }

/** What one screen shows: read at one instant, as the actor may see it, changing nothing. */
export async function reading<T>(
	actor: Actor,
	read: (tx: Tx) => Promise<T>,
	options: { now?: Temporal.Instant } = {},
): Promise<T> {
	return application()
		.db.transaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute(async (tx) => {
			await bind(tx, { actor, now: options.now ?? Temporal.Now.instant() })
			return read(tx)
		})
}

/** The loader and re-check of the tie graph: reads ids, ties, opt-outs, caps and conflicts, nothing else. */
export async function graphReading<T>(read: (tx: Tx) => Promise<T>): Promise<T> {
	const { db, graphRole } = application()
	return db
		.transaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute(async (tx) => {
			await sql`select set_config('maillage.graph', 'on', true)`.execute(tx)
			if (graphRole) await sql`set local role maillage_graph`.execute(tx)
			return read(tx)
		})
}
