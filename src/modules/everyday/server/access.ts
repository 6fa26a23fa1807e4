import { sql } from 'kysely'
import type { Tx } from '#db'
import { type Actor, type Id, notFound } from '#kernel'
import type { Standing } from '#networks'
import { standingIn } from '#networks/server'
import type { DocumentsBy } from '../policy.ts'

/** A network that the actor reads, and what they are there. */
export type NetworkRead = {
	networkId: Id
	name: string
	timeZone: string
	documentsBy: DocumentsBy
	standing: Standing
}

/** The networks that the actor reads today, by name: neither those that suspended them nor those they left. */
export async function networksRead(tx: Tx): Promise<Omit<NetworkRead, 'standing'>[]> {
	const { rows } = await sql<Omit<NetworkRead, 'standing'>>`
		select network_id, name, time_zone, documents_by from network
		where network_id = any ((select my_networks())::uuid[])
		order by name collate "fr-x-icu", network_id`.execute(tx)
	return rows
}

/** A network that the actor reads, or 404. */
export async function accessNetworkRead(
	tx: Tx,
	actor: Actor,
	networkId: Id,
	now: Temporal.Instant,
): Promise<NetworkRead> {
	const found = (await networksRead(tx)).find((one) => one.networkId === networkId) ?? notFound()
	return { ...found, standing: await standingIn(tx, actor, networkId, now) }
}

/** A document of a network that the actor reads, or 404. */
export async function accessDocument(tx: Tx, networkId: Id, documentId: Id) {
	const found = await tx
		.selectFrom('document')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('documentId', '=', documentId)
		.executeTakeFirst()
	return found ?? notFound()
}

/** A word that the actor may read, or 404. */
export async function accessWord(tx: Tx, wordId: Id) {
	const found = await tx
		.selectFrom('word')
		.selectAll()
		.where('wordId', '=', wordId)
		.executeTakeFirst()
	return found ?? notFound()
}
