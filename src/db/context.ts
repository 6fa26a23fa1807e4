/**
 * Who asks, told to PostgreSQL: row security reads it on every table. Set at the start of each
 * transaction and gone with it. One round trip, whatever the actor.
 */
import { sql } from 'kysely'
import { type Actor, assert, type Id, isId, personOf } from '#kernel'
import { application } from './application.ts'
import { databaseOver, endReading, type Tx } from './connect.ts'

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
	const now = options.now ?? Temporal.Now.instant()
	const open = await openReading(`${begin}; ${bindReader(actor, now)}`, now)
	try {
		return await read(open.tx)
	} catch (error) {
		// When it could not even begin, that is the reason of whatever failed after.
		await open.begun
		throw error
	} finally {
		open.end()
	}
}

/** A reading under way: whoever began it ends it, once. */
export type OpenReading = { tx: Tx; now: Temporal.Instant; end(): void }

/**
 * Begins a reading by asking who asks, when the question itself tells the transaction its answer: a page
 * spends neither a connection nor a message on it alone. A question that fails ends the reading.
 */
export async function readingThatAsks<T>(
	ask: (tx: Tx, now: Temporal.Instant) => Promise<T>,
): Promise<{ answer: T; reading: OpenReading }> {
	const now = Temporal.Now.instant()
	const open = await openReading(begin, now)
	try {
		return { answer: await ask(open.tx, now), reading: open }
	} catch (error) {
		open.end()
		await open.begun
		throw error
	}
}

async function openReading(
	first: string,
	now: Temporal.Instant,
): Promise<OpenReading & { begun: Promise<unknown> }> {
	const { pool, readings = pool } = application()
	const client = await readings.connect()
	// Nothing here waits for its answer: the connection takes questions in order and answers in order.
	const begun = client.query(first)
	begun.catch(() => {})
	const end = () => {
		endReading(client)
		client.release()
	}
	return { tx: databaseOver(client) as Tx, now, begun, end }
}

/** Opening the transaction and telling who asks go in one message: each costs a page a wake-up. */
const begin = 'begin isolation level repeatable read read only'

/**
 * A reading trusts what its request already found of who asks; else it asks, as an act does. Spelled with
 * its values, all identifiers that were checked, since one message of several statements takes no parameters.
 */
function bindReader(actor: Actor, now: Temporal.Instant): string {
	if (actor.kind === 'person' && actor.scope) {
		const { firms, networks, isAdministrator } = actor.scope
		return `select bind_scope(${id(actor.personId)}, ${ids(firms)}, ${ids(networks)}, ${isAdministrator})`
	}
	const person = personOf(actor)
	const network = actor.kind === 'system' ? actor.networkId : null
	return `select bind_actor(${person ? id(person) : 'null'}, ${network ? id(network) : 'null'},
		${actor.kind === 'system'}, '${now.toString().slice(0, 10)}')`
}

function id(value: Id): string {
	assert(isId(value), 'who asks is known by an identifier')
	return `'${value}'`
}

function ids(values: Id[]): string {
	for (const value of values) assert(isId(value), 'who asks is known by identifiers')
	return `'{${values.join(',')}}'`
}
