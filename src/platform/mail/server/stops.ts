import { sql } from 'kysely'
import type { Tx } from '#db'
import { type Id, newId } from '#kernel'
import { isMailTopic, type MailTopic, type StopExtent, stopTextVersion } from '../topics.ts'

/** What a « ne plus m’écrire » link stands for: an address no one can read in it, a topic, a network or none. */
export type StopLink = { addressHash: Buffer; topic: MailTopic; networkId: Id | null }

const hashBytes = 32
const idBytes = 16
const proofBytes = 16

/**
 * The secret of a link that stops mails: it holds what it is about, proved by the instance's key. No row
 * stands behind it, so that it still serves when the mail, the account and the years are gone.
 */
export async function stopToken(
	tx: Tx,
	email: string,
	topic: MailTopic,
	networkId: Id | null,
): Promise<string> {
	const { rows } = await sql<{ hash: Buffer }>`select address_hash(${email}) as hash`.execute(tx)
	const hash = rows[0]?.hash as Buffer
	const body = Buffer.concat([hash, bytesOf(networkId), Buffer.from(topic, 'ascii')])
	return Buffer.concat([await proofOf(tx, body), body]).toString('base64url')
}

/** What a secret stands for; null when it is not one of ours. */
export async function readStopToken(tx: Tx, token: string): Promise<StopLink | null> {
	const bytes = Buffer.from(token, 'base64url')
	const body = bytes.subarray(proofBytes)
	const topic = body.subarray(hashBytes + idBytes).toString('ascii')
	if (bytes.toString('base64url') !== token || !isMailTopic(topic)) return null
	if (!(await proofOf(tx, body)).equals(bytes.subarray(0, proofBytes))) return null
	const network = body.subarray(hashBytes, hashBytes + idBytes)
	return { addressHash: body.subarray(0, hashBytes), topic, networkId: idOf(network) }
}

async function proofOf(tx: Tx, body: Buffer): Promise<Buffer> {
	const { rows } = await sql<{ proof: Buffer }>`
		select substr(keyed_hash('stop link', ${body}::bytea), 1, ${proofBytes}) as proof`.execute(tx)
	return rows[0]?.proof as Buffer
}

const bytesOf = (id: Id | null) =>
	id ? Buffer.from(id.replaceAll('-', ''), 'hex') : Buffer.alloc(idBytes)

function idOf(bytes: Buffer): Id | null {
	if (bytes.every((byte) => byte === 0)) return null
	return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5') as Id
}

/** Whether an address is not to be written to: asked before writing, and again before anything leaves. */
export async function isStopped(
	tx: Tx,
	email: string,
	topic: MailTopic | null,
	networkId: Id | null,
): Promise<boolean> {
	if (!topic) return false
	const { rows } = await sql<{ stopped: boolean }>`
		select is_stopped(${email}, ${topic}, ${networkId}) as stopped`.execute(tx)
	return rows[0]?.stopped ?? false
}

/** What a stop of some extent covers. */
export function covered(
	link: StopLink,
	extent: StopExtent,
): { topic: MailTopic | 'all'; networkId: Id | null } {
	if (extent === 'topic') return { topic: link.topic, networkId: link.networkId }
	return { topic: 'all', networkId: extent === 'network' ? link.networkId : null }
}

/** Writes a stop; one that is in force stays as it was. As the system. */
export async function writeStop(
	tx: Tx,
	stop: { addressHash: Buffer; topic: string; networkId: Id | null },
	proof: 'page' | 'one_click' | 'account',
	now: Temporal.Instant,
): Promise<void> {
	const { addressHash, topic, networkId } = stop
	await sql`insert into mail_stop (id, address_hash, network_id, topic, text_version, proof, stopped_at)
		values (${newId()}, ${addressHash}::bytea, ${networkId}, ${topic}, ${stopTextVersion}, ${proof}, ${now})
		on conflict do nothing`.execute(tx)
}

/** An address that changes keeps what its owner had stopped. As the system. */
export async function moveStops(
	tx: Tx,
	from: string,
	to: string,
	now: Temporal.Instant,
): Promise<void> {
	const { rows } = await sql<{
		addressHash: Buffer
		topic: string
		networkId: Id | null
	}>`select address_hash(${to}) as address_hash, topic, network_id from mail_stop
		where address_hash = address_hash(${from}) and ended_at is null`.execute(tx)
	for (const stop of rows) await writeStop(tx, stop, 'account', now)
}
