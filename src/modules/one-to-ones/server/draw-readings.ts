import { sql } from 'kysely'
import type { Look } from '#db'
import { dayAt, type Id } from '#kernel'
import type { ProposedPair } from '../best-pairs.ts'
import { type DrawState, drawStateOf } from '../states.ts'
import { accessAsRunner } from './access.ts'
import { daysIn } from './clocks.ts'
import { seatedIn } from './places.ts'

/** A person of the grid, and how many of the others they met. */
export type GridPerson = { personId: Id; name: string; firm: string; met: number; waiting: number }
/** Two of them: how often they met, when last, and whether a pair is open. */
export type GridCell = {
	a: Id
	b: Id
	held: number
	lastOn: Temporal.PlainDate | null
	waiting: number
}

export type DrawSheet = {
	drawId: Id
	state: DrawState
	askedAt: Temporal.Instant
	meetUntil: Temporal.PlainDate
	sendsAt: Temporal.Instant | null
	firstTimes: number
	pairs: {
		people: { personId: Id; name: string; firm: string }[]
		reasons: ProposedPair['reasons']
	}[]
	alone: { name: string; because: 'nobodyElse' | 'nobodyAllowed' }[]
	/** Of a draw that left: how many wait for an answer, were agreed, held, ended otherwise. */
	waiting: number
	agreed: number
	held: number
	ended: number
}

/**
 * For who runs the network: who met whom (counts and days alone), the draw under way with its reasons, the
 * last ones with what came of them. Over `most` people, the grid is a window of them by name.
 */
export async function pairsSheet(look: Look, { networkId, page }: { networkId: Id; page: number }) {
	const { tx, actor, now } = look
	const network = await accessAsRunner(tx, actor, networkId, now)
	const day = dayAt(now, network.timeZone)
	const { rows: found } = await sql<Omit<GridPerson, 'met' | 'waiting'> & { count: number }>`
		with here as (${seatedIn(networkId, day)}), named as materialized (
			select h.person_id, p.given_name || ' ' || p.family_name as name, f.name as firm,
				count(*) over ()::int as count, row_number() over (order by p.family_name collate "fr-x-icu",
					p.given_name collate "fr-x-icu", h.person_id) - 1 as place
			from here h join person p on p.id = h.person_id join firm f on f.id = h.firm_id
		)
		select person_id, name, firm, count from named
		where place / ${gridSize} = least(${page} - 1, (count - 1) / ${gridSize}) order by place`.execute(
		tx,
	)
	const count = found[0]?.count ?? 0
	const shown = new Set(found.map(({ personId }) => personId))
	const { rows: meetings } = await sql<GridCell>`
		select a, b, held, last_on, waiting from one_to_one_grid(${networkId}, ${[...shown]}::uuid[])`.execute(
		tx,
	)
	const people = found.map(({ personId, name, firm }): GridPerson => {
		const own = meetings.filter(({ a, b }) => a === personId || b === personId)
		return {
			...{ personId, name, firm },
			met: own.filter(({ held }) => held > 0).length,
			waiting: own.filter(({ waiting }) => waiting > 0).length,
		}
	})
	const pages = Math.max(1, Math.ceil(count / gridSize))
	const { undoMinutes } = await daysIn(tx, now)
	return {
		network: { networkId, name: network.name, timeZone: network.timeZone },
		people,
		count,
		cells: meetings.filter(({ a, b }) => shown.has(a) && shown.has(b)),
		page: Math.min(page, pages),
		pages,
		undoMinutes,
		draws: await drawsOf(look, networkId, day),
	}
}

/** As many people as a picture can name. */
const gridSize = 30

async function drawsOf({ tx }: Look, networkId: Id, day: Temporal.PlainDate): Promise<DrawSheet[]> {
	const { rows } = await sql<{
		drawId: Id
		askedAt: Temporal.Instant
		meetUntil: Temporal.PlainDate
		drawnAt: Temporal.Instant | null
		sendsAt: Temporal.Instant | null
		sentAt: Temporal.Instant | null
		droppedAt: Temporal.Instant | null
		firstTimes: number | null
		pairs: ProposedPair[] | null
		alone: { id: Id; because: 'nobodyElse' | 'nobodyAllowed' }[] | null
		waiting: number
		agreed: number
		held: number
		ended: number
	}>`
		select d.draw_id, d.asked_at, d.meet_until, d.drawn_at, d.sends_at, d.sent_at, d.dropped_at,
			d.first_times, d.pairs, d.alone, o.waiting, o.agreed, o.held, o.ended
		from pair_draw d cross join lateral draw_outcome(d.network_id, d.draw_id) o
		where d.network_id = ${networkId} and d.dropped_at is null
		order by d.asked_at desc limit 6`.execute(tx)
	const ids = [
		...new Set(
			rows.flatMap(({ pairs, alone, sentAt }) =>
				sentAt
					? []
					: [...(pairs ?? []).flatMap((pair) => pair.people), ...(alone ?? []).map(({ id }) => id)],
			),
		),
	]
	const { rows: named } = await sql<{ personId: Id; name: string; firm: string }>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, f.name as firm
		from (${seatedIn(networkId, day)}) h
		join person p on p.id = h.person_id join firm f on f.id = h.firm_id
		where h.person_id = any (${ids}::uuid[])`.execute(tx)
	const names = new Map(named.map((person) => [person.personId, person]))
	return rows.map(({ pairs, alone, firstTimes, ...draw }) => ({
		...draw,
		state: drawStateOf(draw),
		firstTimes: firstTimes ?? 0,
		pairs: draw.sentAt
			? []
			: (pairs ?? []).flatMap((pair) => {
					const people = pair.people.flatMap((id) => names.get(id) ?? [])
					const reasons = people.length === pair.people.length ? pair.reasons : []
					return people.length < 2 ? [] : [{ people, reasons }]
				}),
		alone: draw.sentAt
			? []
			: (alone ?? []).flatMap(({ id, because }) => {
					const name = names.get(id)?.name
					return name ? [{ name, because }] : []
				}),
	}))
}
