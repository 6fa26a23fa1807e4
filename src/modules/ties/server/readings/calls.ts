import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { accessFirm } from '#firms/server'
import { type Id, notFound } from '#kernel'
import { accessNeed, requireAsking, setAsideBy } from '../access-asking-firm.ts'
import { accessCall, accessCallOfOthers, firmsActedFor } from '../access-call.ts'
import { type Card, cardsOf } from '../cards.ts'
import { competitorsOf } from '../competitors.ts'
import { parameter, parametersOn } from '../parameters.ts'

export type CallLine = {
	networkId: Id
	callId: Id
	network: string
	firm: string | null
	words: string
	trade: string | null
	commune: string | null
	startsOn: Temporal.PlainDate | null
	endsOn: Temporal.PlainDate | null
	publishedAt: Temporal.Instant
	expiresAt: Temporal.Instant
	closedAt: Temporal.Instant | null
	closedBecause: string | null
	/** Of one's own call: how many answered. Of another's: whether this firm did. */
	answers: number
}

type Row = CallLine & { firmId: Id }

/** The needs published in a firm's networks: its own, and those of others that it may answer, newest first. */
export async function calls({ tx, actor, now }: Look, { firmId }: { firmId: Id }) {
	await requireAsking(tx, actor, firmId, now)
	const firm = await accessFirm(tx, firmId)
	const acted = await firmsActedFor(tx, actor, now)
	const rows = await linesOf(tx, firmId)
	const others = rows.filter((row) => !acted.includes(row.firmId) && !row.closedAt)
	const competing = await competitorsOf(
		tx,
		now,
		acted,
		others.map((row) => row.firmId),
	)
	const bare = ({ firmId: _, ...line }: Row): CallLine => line
	return {
		firm: { id: firm.id, name: firm.name },
		mine: rows.filter((row) => row.firmId === firmId).map(bare),
		others: others.filter((row) => !competing.has(row.firmId)).map(bare),
		setAsideBy: await setAsideBy(tx, actor, firmId),
	}
}

async function linesOf(tx: Tx, firmId: Id, callId: Id | null = null): Promise<Row[]> {
	const { rows } = await sql<Row>`
		select c.network_id, c.call_id, n.name as network, c.firm_id, f.name as firm, c.words,
			c.trade_label as trade, p.name as commune, c.starts_on, c.ends_on, c.published_at,
			c.expires_at, c.closed_at, c.closed_because,
			(select count(*) from call_answer a where a.network_id = c.network_id and a.call_id = c.call_id
				and a.withdrawn_at is null and (c.firm_id = ${firmId} or a.firm_id = ${firmId})) as answers
		from need_call c
		join network n on n.network_id = c.network_id
		left join firm f on f.id = c.firm_id
		left join commune p on p.code = c.commune_code
		where (${callId}::uuid is null or c.call_id = ${callId}) and (c.firm_id = ${firmId}
			or (exists (select 1 from membership m where m.network_id = c.network_id
					and m.firm_id = ${firmId} and m.state in ('member', 'on_trial'))
				and exists (select 1 from membership m where m.network_id = c.network_id
					and m.firm_id = c.firm_id and m.state in ('member', 'on_trial'))))
		order by c.closed_at is not null, c.published_at desc, c.call_id
		limit 300`.execute(tx)
	return rows
}

export type CallAnswerLine = {
	answerId: Id
	kind: 'can_help' | 'knows_someone'
	words: string | null
	answeredAt: Temporal.Instant
	chosenAt: Temporal.Instant | null
	name: string
	firm: string | null
	/** How to reach them, once their answer was taken up. */
	card: Card | null
}

/** One published need: for whoever published, its answers; for another firm, its own answer. */
export async function callSheet(
	{ tx, actor, now }: Look,
	{ firmId, networkId, callId }: { firmId: Id; networkId: Id; callId: Id },
) {
	const call = await accessCall(tx, networkId, callId)
	await requireAsking(tx, actor, firmId, now)
	const isMine = call.firmId === firmId
	const own = await answersOf(tx, now, { networkId, callId, of: isMine ? null : firmId })
	// Whoever answered goes on reading what they answered, even as a competitor since.
	if (!isMine && own.length === 0)
		await accessCallOfOthers(tx, actor, now, { firmId, networkId, callId })
	const [line] = await linesOf(tx, firmId, callId)
	if (!line) return notFound()
	const { firmId: askerFirmId, ...rest } = line
	const isChosen = !isMine && own.some(({ chosenAt }) => chosenAt)
	const asker = isChosen
		? (await cardsOf(tx, [call.personId], now, new Map([[call.personId, askerFirmId]]))).get(
				call.personId,
			)
		: undefined
	return {
		firmId,
		isMine,
		call: rest,
		needId: isMine ? call.needId : null,
		answers: own,
		asker: asker ?? null,
	}
}

async function answersOf(
	tx: Tx,
	now: Temporal.Instant,
	{ networkId, callId, of }: { networkId: Id; callId: Id; of: Id | null },
): Promise<CallAnswerLine[]> {
	const rows = await tx
		.selectFrom('callAnswer')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('callId', '=', callId)
		.where('withdrawnAt', 'is', null)
		.$if(of !== null, (query) => query.where('firmId', '=', of as Id))
		.orderBy('answeredAt')
		.orderBy('answerId')
		.execute()
	const firms = new Map(rows.map(({ personId, firmId }) => [personId, firmId]))
	const cards = await cardsOf(tx, [...firms.keys()], now, firms)
	return rows.map(({ answerId, kind, words, answeredAt, chosenAt, personId }) => {
		const card = cards.get(personId)
		return {
			answerId,
			kind: kind as CallAnswerLine['kind'],
			words,
			answeredAt,
			chosenAt,
			name: card?.name ?? '',
			firm: card?.firm ?? null,
			card: chosenAt ? (card ?? null) : null,
		}
	})
}

/** Where a need of one's own firm is published, the open ones first, with how many answered. */
export type PublishedNeed = {
	networkId: Id
	callId: Id
	network: string
	answers: number
	isClosed: boolean
}

export async function callsOfNeed(tx: Tx, needId: Id): Promise<PublishedNeed[]> {
	const { rows } = await sql<PublishedNeed>`
		select c.network_id, c.call_id, n.name as network, c.closed_at is not null as is_closed,
			(select count(*) from call_answer a where a.network_id = c.network_id and a.call_id = c.call_id
				and a.withdrawn_at is null) as answers
		from need_call c join network n on n.network_id = c.network_id
		where c.need_id = ${needId}
		order by c.closed_at is not null, c.published_at desc, c.call_id`.execute(tx)
	return rows
}

/** Where a need may be published: the networks in which its firm takes part, and whether it already is. */
export async function publishPage(
	{ tx, actor, now }: Look,
	{ firmId, needId }: { firmId: Id; needId: Id },
) {
	await requireAsking(tx, actor, firmId, now)
	const firm = await accessFirm(tx, firmId)
	const need = await accessNeed(tx, firmId, needId)
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
	const { rows: networks } = await sql<{
		networkId: Id
		name: string
		firms: number
		callId: Id | null
	}>`
		select m.network_id, n.name,
			(select count(distinct o.firm_id) from membership o where o.network_id = m.network_id
				and o.state in ('member', 'on_trial')) as firms,
			(select c.call_id from need_call c where c.network_id = m.network_id and c.need_id = ${needId}
				and c.closed_at is null) as call_id
		from (select distinct network_id from membership where firm_id = ${firmId}
			and state in ('member', 'on_trial')) m
		join network n on n.network_id = m.network_id
		order by n.name collate "fr-x-icu", m.network_id`.execute(tx)
	return {
		firm: { id: firm.id, name: firm.name },
		need: { id: need.id, words: need.words, isClosed: need.closedAt !== null },
		networks,
		days: parameter(parameters, 'need.call_days'),
		setAsideBy: await setAsideBy(tx, actor, firmId),
	}
}
