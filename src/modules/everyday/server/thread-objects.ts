import { sql } from 'kysely'
import type { Tx } from '#db'
import { dayAt, type Id } from '#kernel'
import type { ThreadKind } from '../thread-kinds.ts'
import { audienceOf } from './audience.ts'

/** Something people talk about: what it is called, where each reads it, who is told of a new message. */
export type ThreadObject = {
	title: string
	networkId: Id | null
	/** Where a reader finds the thing itself. */
	hrefFor(personId: Id): string
	/** Told of every message: those the thing is about. */
	people: Id[]
	/** Told too once they have spoken, while they may still read. */
	mayStillRead(personId: Id): boolean
}

type Find = (tx: Tx, objectId: Id, now: Temporal.Instant) => Promise<ThreadObject | null>

/** One line for each kind of thing: how it is found by who may read it. Row security hides it from others. */
const objects: Record<ThreadKind, Find> = {
	introduction: findIntroduction,
	word: findWord,
	document: findDocument,
}

/** The thing that a thread is about, as the transaction's actor may see it; null for everybody else. */
export function findThreadObject(
	tx: Tx,
	{ kind, objectId }: { kind: ThreadKind; objectId: Id },
	now: Temporal.Instant,
): Promise<ThreadObject | null> {
	return objects[kind](tx, objectId, now)
}

type Introduction = {
	askerId: Id
	askerFirmId: Id
	targetId: Id
	title: string
	stepId: Id | null
}

/** Both ends of an introduction that was made, and nobody else: neither colleagues nor go-betweens. */
async function findIntroduction(tx: Tx, objectId: Id): Promise<ThreadObject | null> {
	const { rows } = await sql<Introduction>`
		select i.asker_id, i.asker_firm_id, i.target_id, left(n.words, 140) as title,
			(select s.id from introduction_step s where s.introduction_id = i.id
				and s.person_id = i.target_id and s.concluded = 'introduced' limit 1) as step_id
		from introduction i join need n on n.id = i.need_id
		where i.id = ${objectId} and i.state = 'introduced'
			and (is_system() or i.asker_id = me() or i.target_id = me())`.execute(tx)
	const [found] = rows
	if (!found) return null
	const ends = [found.askerId, found.targetId]
	return {
		title: found.title,
		networkId: null,
		hrefFor: (personId) =>
			personId === found.askerId
				? `/e/${found.askerFirmId}/mises-en-relation/${objectId}`
				: found.stepId
					? `/moi/demandes/${found.stepId}`
					: '/moi/demandes',
		people: ends,
		mayStillRead: (personId) => ends.includes(personId),
	}
}

type InNetwork = {
	networkId: Id
	title: string
	by: Id | null
	audience: string
	tradeKey: string | null
}

async function findWord(tx: Tx, objectId: Id, now: Temporal.Instant): Promise<ThreadObject | null> {
	const { rows } =
		await sql<InNetwork>`select network_id, subject as title, author_id as by, audience, trade_key
		from word where word_id = ${objectId} and sent_at is not null`.execute(tx)
	return rows[0] ? inNetwork(tx, rows[0], `/moi/mots/${objectId}`, now) : null
}

async function findDocument(
	tx: Tx,
	objectId: Id,
	now: Temporal.Instant,
): Promise<ThreadObject | null> {
	const { rows } =
		await sql<InNetwork>`select network_id, title, created_by as by, 'everyone' as audience,
		null as trade_key from document where document_id = ${objectId}`.execute(tx)
	return rows[0] ? inNetwork(tx, rows[0], `/moi/documents/${objectId}`, now) : null
}

/** A network's thing: its author is told, and those who spoke while they belong to those it is for. */
async function inNetwork(
	tx: Tx,
	found: InNetwork,
	href: string,
	now: Temporal.Instant,
): Promise<ThreadObject> {
	const readers = new Set(await audienceOf(tx, found, dayAt(now, 'UTC')))
	const { networkId, title, by } = found
	return {
		title,
		networkId,
		hrefFor: () => href,
		people: by && (readers.has(by) || found.audience !== 'everyone') ? [by] : [],
		mayStillRead: (personId) => readers.has(personId) || personId === by,
	}
}
