import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { dayAt, foldLabel, type Id, personOf } from '#kernel'
import { tradeNamedBy } from '../../needs/trade-names.ts'
import { competitorsOf } from '../competitors.ts'
import { referenceTrades } from '../need-vocabulary.ts'

/** A published need that waits for somebody of a firm: one it could answer, or its own that got answers. */
export type WaitingCall = {
	kind: 'call' | 'answered'
	id: Id
	networkId: Id
	/** The firm that looks for somebody; null when row security hides it, and for one's own. */
	from: string | null
	words: string
	/** Of one's own: the answers received. */
	count: number
	by: Temporal.Instant
}

/** As many open needs as are held against the firm's card, the newest; and as many as are told. */
const mostRead = 60
const mostTold = 3

/**
 * The published needs that a firm's home page tells to who speaks for it: those of its trade that it has not answered,
 * never a competitor's; its own, from the first answer until one is taken up.
 */
export async function callsAtHome({ tx, actor, now }: Look, firmId: Id): Promise<WaitingCall[]> {
	const rows = await openCalls(tx, personOf(actor), firmId, now)
	const mine = rows.filter(({ isMine }) => isMine)
	const fitting = await ofItsTrade(
		tx,
		rows.filter(({ isMine }) => !isMine),
	)
	const [first] = fitting
	const competing = first
		? await competitorsOf(
				tx,
				now,
				first.acted,
				fitting.map((row) => row.firmId),
			)
		: new Set<Id>()
	const others = fitting.filter((row) => !competing.has(row.firmId)).slice(0, mostTold)
	return [...mine, ...others].map(({ isMine, id, networkId, from, words, count, by }) => ({
		kind: isMine ? ('answered' as const) : ('call' as const),
		id,
		networkId,
		from: isMine ? null : from,
		words,
		count,
		by,
	}))
}

type Row = Omit<WaitingCall, 'kind'> & {
	isMine: boolean
	firmId: Id
	trade: string | null
	/** What the firm does, as its card says; the firms that the viewer acts for. */
	labels: string[]
	acted: Id[]
}

async function openCalls(tx: Tx, me: Id | null, firmId: Id, now: Temporal.Instant): Promise<Row[]> {
	const today = dayAt(now, 'UTC')
	const { rows } = await sql<Row>`
		with acting as (
			select array_agg(distinct firm_id) as firms,
				bool_or(firm_id = ${firmId} and role in ('representative', 'deputy')) as speaks
			from mandate where person_id = ${me} and starts_on <= ${today}
				and (ends_on is null or ends_on >= ${today})
		), seat as (
			select distinct network_id from membership where firm_id = ${firmId}
				and state in ('member', 'on_trial') and (person_id is null or person_id = ${me})
		), open as (
			select c.network_id, c.call_id as id, c.firm_id, c.firm_id = ${firmId} as is_mine, c.words,
				c.trade_label as trade, c.published_at, c.expires_at as by,
				(select case when bool_or(a.chosen_at is not null) then 0 else count(*) end from call_answer a
					where a.network_id = c.network_id and a.call_id = c.call_id and a.withdrawn_at is null
						and (c.firm_id = ${firmId} or a.firm_id = ${firmId})) as count
			from need_call c
			where c.closed_at is null and c.expires_at > ${now} and (c.firm_id = ${firmId}
				or c.network_id in (select network_id from seat) and exists (select from membership m
					where m.network_id = c.network_id and m.firm_id = c.firm_id
						and m.state in ('member', 'on_trial')))
		)
		select o.network_id, o.id, o.firm_id, o.is_mine, o.words, o.trade, o.by, o.count, f.name as from,
			a.firms as acted, array(select label from firm_label where firm_id = ${firmId}
				and kind in ('trade', 'skill')) as labels
		from open o join acting a on a.speaks and (o.is_mine or o.firm_id <> all (a.firms))
		left join firm f on f.id = o.firm_id
		where o.is_mine = (o.count > 0)
		order by o.published_at desc, o.id
		limit ${mostRead}`.execute(tx)
	return rows
}

/** Those that ask for a trade of the firm, under any of its names. */
async function ofItsTrade(tx: Tx, rows: Row[]): Promise<Row[]> {
	const [first] = rows
	if (!first || first.labels.length === 0) return []
	const index = await referenceTrades(tx)
	const nameOf = (label: string) => tradeNamedBy(index, label) ?? foldLabel(label)
	const own = new Set(first.labels.map(nameOf))
	return rows.filter(({ trade }) => trade !== null && own.has(nameOf(trade)))
}
