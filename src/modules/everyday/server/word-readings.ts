import { sql } from 'kysely'
import { type Look, parameter, parametersOn } from '#db'
import { dayAt, type Id, notFound, personOf } from '#kernel'
import { lookOf, standingIn } from '#networks/server'
import { mayWriteWords } from '../policy.ts'
import { accessNetworkRead, accessWord, networksRead } from './access.ts'
import { audienceOf, tradesOf } from './audience.ts'
import { forbid } from './refusal.ts'

/** A word as a list shows it. */
export type WordLine = {
	wordId: Id
	network: string
	subject: string
	author: string | null
	isMine: boolean
	isOpened: boolean
	sentAt: Temporal.Instant | null
	sendsAt: Temporal.Instant
	withdrawnAt: Temporal.Instant | null
	files: number
}

/** The words of the networks one reads, the latest first, of one network when asked; and where one may write. */
export async function words(look: Look, { networkId }: { networkId?: Id | undefined }) {
	const { tx, actor, now } = look
	const networks = await networksRead(tx)
	if (networkId && !networks.some((one) => one.networkId === networkId)) notFound()
	const me = personOf(actor)
	const { rows: lines } = await sql<WordLine>`
		select w.word_id, n.name as network, w.subject, w.author_id = ${me} as is_mine,
			p.given_name || ' ' || p.family_name as author, w.sent_at, w.sends_at, w.withdrawn_at,
			(w.author_id = ${me} or exists (select from word_opening o where o.network_id = w.network_id
				and o.word_id = w.word_id and o.person_id = ${me})) as is_opened,
			(select count(*)::int from word_attachment a
				where a.network_id = w.network_id and a.word_id = w.word_id) as files
		from word w join network n on n.network_id = w.network_id
		left join person p on p.id = w.author_id
		where w.network_id = any ((select my_networks())::uuid[])
			and (${networkId ?? null}::uuid is null or w.network_id = ${networkId ?? null})
		order by w.written_at desc, w.word_id limit 100`.execute(tx)
	const writable: { networkId: Id; name: string }[] = []
	for (const { networkId, name } of networks)
		if (mayWriteWords(await standingIn(tx, actor, networkId, now)))
			writable.push({ networkId, name })
	return { networks, lines, writable }
}

/** What is said between a reader and the author of a word. */
export type AnswerLine = {
	answerId: Id
	personId: Id
	reader: string | null
	writtenBy: Id
	by: string | null
	body: string
	at: Temporal.Instant
}

/** A word as one reads it: its text and files, for its author how many opened it, and the answers that are theirs. */
export async function wordSheet(look: Look, { wordId }: { wordId: Id }) {
	const { tx, actor, now } = look
	const word = await accessWord(tx, wordId)
	const { networkId } = word
	const network = await accessNetworkRead(tx, actor, networkId, now)
	const me = personOf(actor)
	const { rows } = await sql<{
		author: string | null
		openings: number | null
		isOpened: boolean
		files: { fileId: Id; name: string; type: string; bytes: number; hasThumbnail: boolean }[]
	}>`select
		(select given_name || ' ' || family_name from person where id = ${word.authorId}) as author,
		word_openings(${networkId}, ${wordId}) as openings,
		exists (select from word_opening where network_id = ${networkId} and word_id = ${wordId}
			and person_id = ${me}) as is_opened,
		coalesce((select json_agg(json_build_object('fileId', f.file_id, 'name', f.name, 'type', f.type,
				'bytes', f.bytes, 'hasThumbnail', f.thumbnail_sha256 is not null) order by a.position)
			from word_attachment a
			join network_file f on f.network_id = a.network_id and f.file_id = a.file_id
			where a.network_id = ${networkId} and a.word_id = ${wordId}), '[]') as files`.execute(tx)
	const { rows: answers } = await sql<AnswerLine>`
		select a.answer_id, a.person_id, r.given_name || ' ' || r.family_name as reader, a.written_by,
			b.given_name || ' ' || b.family_name as by, a.body, a.at
		from word_answer a left join person r on r.id = a.person_id left join person b on b.id = a.written_by
		where a.network_id = ${networkId} and a.word_id = ${wordId}
		order by a.person_id, a.at, a.answer_id limit 1000`.execute(tx)
	return {
		network: { networkId, name: network.name, timeZone: network.timeZone },
		look: await lookOf(tx, networkId),
		word,
		...(rows[0] as (typeof rows)[number]),
		answers,
		isAuthor: word.authorId === me,
		me,
	}
}

/** Before writing to a network: how many people each audience reaches, the trades, and a word taken back to resume. */
export async function newWordSheet(
	look: Look,
	{ networkId, resumed }: { networkId: Id; resumed?: Id | undefined },
) {
	const { tx, actor, now } = look
	const network = await accessNetworkRead(tx, actor, networkId, now)
	if (!mayWriteWords(network.standing)) forbid('everyday.onlyWriters')
	const day = dayAt(now, 'UTC')
	const me = personOf(actor)
	const reach = async (audience: string) =>
		(await audienceOf(tx, { networkId, audience, tradeKey: null }, day)).filter((id) => id !== me)
			.length
	const before = resumed
		? await tx
				.selectFrom('word')
				.select(['subject', 'body', 'audience', 'tradeKey'])
				.where('networkId', '=', networkId)
				.where('wordId', '=', resumed)
				.where('authorId', '=', me)
				.where('withdrawnAt', 'is not', null)
				.executeTakeFirst()
		: undefined
	const parameters = await parametersOn(tx, day)
	return {
		network: { networkId, name: network.name },
		everyone: await reach('everyone'),
		board: await reach('board'),
		trades: await tradesOf(tx, networkId),
		undoMinutes: parameter(parameters, 'word.undo_minutes'),
		before: before ?? null,
	}
}
