import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { strengthOf, type TieFact, type TieFactKind, type TieStrength } from '../strength.ts'
import type { Zone, ZoneKind } from '../territory.ts'
import { buildTieGraph } from '../tie-graph.ts'
import { areBlocked, pairOf, type TieWorld, type WorldFirm } from '../tie-world.ts'
import { asGraph } from './as-graph.ts'
import { factKinds, type Parameters, parameter, strengthTableFrom } from './parameters.ts'

/** A part of the world: these people and these firms, to check one path again. */
export type Part = { people: readonly Id[]; firms: readonly Id[] }

/**
 * Reads the world of ties as it is in this transaction: for now whole at each question, so always fresh;
 * a copy kept in memory will take this function's place when territories grow. With `part`, only what
 * concerns those people and firms, for the check before someone is asked.
 */
export async function loadTieWorld(
	tx: Tx,
	now: Temporal.Instant,
	parameters: Parameters,
	part?: Part,
): Promise<TieWorld> {
	const day = now.toZonedDateTimeISO('UTC').toPlainDate()
	const people = part ? [...part.people] : null
	return asGraph(tx, async () => {
		const carrying = await readCarrying(tx, now, people)
		const users = new Set(await readUsers(tx, people))
		const mandates = await readMandates(tx, day, part)
		const firms = await readFirms(tx, day, part, mandates, users)
		const rules = await readRules(tx, now, day, people, carrying.carried)
		const blocks = await readBlocks(tx, people)
		const ties = await readTies(tx, day, people, users, parameters)
		const world: TieWorld = {
			...ties,
			...rules,
			...firms,
			users,
			blocks,
			pending: carrying.pending,
			graph: buildTieGraph({ people: [], ties: [] }),
		}
		const notGoBetween = (id: Id) => rules.optedOut.has(id) || rules.capReached.has(id)
		const graph = buildTieGraph({
			people: [...users].map((id) => ({ id, optOut: notGoBetween(id) })),
			ties: ties.pairs
				.filter(({ a, b }) => !areBlocked(world, a, b))
				.flatMap(({ a, b, perMille }) => [
					{ from: a, to: b, perMille },
					{ from: b, to: a, perMille },
				]),
		})
		return { ...world, graph }
	})
}

type Carrying = { carried: Map<Id, number>; pending: Map<Id, number> }

/**
 * What go-betweens carry: requests that wait, and those of this calendar month that wait or were
 * accepted. Read before the loader takes its own role, which is not granted the columns this needs.
 */
async function readCarrying(tx: Tx, now: Temporal.Instant, people: Id[] | null): Promise<Carrying> {
	const month = now.toZonedDateTimeISO('UTC').toPlainDate().with({ day: 1 })
	const { rows } = await sql<{ personId: Id; pending: number; carried: number }>`
		select person_id, count(*) filter (where answer is null and concluded is null) as pending,
			count(*) filter (where asked_at >= ${month.toString()}::timestamp at time zone 'UTC'
				and (answer = 'yes' or answer is null and concluded is null)) as carried
		from introduction_step
		where asked_at is not null and next_person is not null
			and (${people}::uuid[] is null or person_id = any (${people}::uuid[]))
		group by person_id`.execute(tx)
	return {
		carried: new Map(rows.map((row) => [row.personId, row.carried])),
		pending: new Map(
			rows.filter((row) => row.pending > 0).map((row) => [row.personId, row.pending]),
		),
	}
}

async function readUsers(tx: Tx, people: Id[] | null): Promise<Id[]> {
	const { rows } = await sql<{ personId: Id }>`select person_id from account
		where ${people}::uuid[] is null or person_id = any (${people}::uuid[])`.execute(tx)
	return rows.map((row) => row.personId)
}

type Mandate = { personId: Id; firmId: Id; role: string }

async function readMandates(
	tx: Tx,
	day: Temporal.PlainDate,
	part: Part | undefined,
): Promise<Mandate[]> {
	const [people, firms] = [part ? [...part.people] : null, part ? [...part.firms] : null]
	const { rows } = await sql<Mandate>`select person_id, firm_id, role from mandate
		where starts_on <= ${day} and (ends_on is null or ends_on >= ${day})
			and (${people}::uuid[] is null or person_id = any (${people}::uuid[])
				or firm_id = any (${firms}::uuid[]))`.execute(tx)
	return rows
}

async function readFirms(
	tx: Tx,
	day: Temporal.PlainDate,
	part: Part | undefined,
	mandates: Mandate[],
	users: ReadonlySet<Id>,
): Promise<Pick<TieWorld, 'firms' | 'firmsOf' | 'members' | 'accords'>> {
	const ids = part ? [...new Set([...part.firms, ...mandates.map(({ firmId }) => firmId)])] : null
	const { rows } = await sql<{
		id: Id
		communeCode: string | null
		trades: string[]
		skills: string[]
		customers: string[]
		zones: string[]
		isShown: boolean
		narrowLabels: string[]
		isNarrowPlace: boolean
		isNarrowZones: boolean
	}>`select f.id, case when a.audience is distinct from 'self' then f.commune_code end as commune_code,
			array(select l.key from firm_label l where l.firm_id = f.id and l.kind = 'trade'
				and l.audience <> 'self') as trades,
			array(select l.key from firm_label l where l.firm_id = f.id and l.kind = 'skill'
				and l.audience <> 'self') as skills,
			array(select l.key from firm_label l where l.firm_id = f.id and l.kind = 'customer'
				and l.audience <> 'self') as customers,
			array(select z.kind || ' ' || coalesce(z.km, 0) || ' ' || z.code from firm_zone z
				where z.firm_id = f.id and z.audience <> 'self') as zones,
			f.visibility <> 'networks' as is_shown,
			array(select l.key from firm_label l where l.firm_id = f.id and l.kind in ('trade', 'skill')
				and l.audience = 'networks') as narrow_labels,
			a.audience is not distinct from 'networks' as is_narrow_place,
			exists (select 1 from firm_zone z where z.firm_id = f.id and z.audience = 'networks') as is_narrow_zones
		from firm f
		left join firm_visibility a on a.firm_id = f.id and a.field = 'address'
		where ${ids}::uuid[] is null or f.id = any (${ids}::uuid[])`.execute(tx)
	const seats = await sql<{ networkId: Id; firmId: Id }>`
		select distinct network_id, firm_id from membership where state in ('member', 'on_trial')
			and (${ids}::uuid[] is null or firm_id = any (${ids}::uuid[]))`.execute(tx)
	const accords = await sql<{ aFirm: Id; bFirm: Id }>`select a_firm, b_firm from firm_accord
		where starts_on <= ${day} and (ends_on is null or ends_on >= ${day})`.execute(tx)
	const firmsOf = listsBy(
		mandates,
		({ personId }) => personId,
		({ firmId }) => firmId,
	)
	const networks = listsBy(
		seats.rows,
		({ firmId }) => firmId,
		({ networkId }) => networkId,
	)
	const actingFor = listsBy(
		mandates.filter(({ personId }) => users.has(personId)),
		({ firmId }) => firmId,
		(mandate) => mandate,
	)
	const firms = rows.map(
		({ isShown, narrowLabels, isNarrowPlace, isNarrowZones, ...row }): [Id, WorldFirm] => {
			const isNarrow = isShown && (narrowLabels.length > 0 || isNarrowPlace || isNarrowZones)
			const acting = actingFor.get(row.id) ?? []
			const speakers = new Set(acting.filter(({ role }) => speaks(role)).map((one) => one.personId))
			const others = new Set(acting.map((one) => one.personId).filter((id) => !speakers.has(id)))
			return [
				row.id,
				{
					...row,
					zones: row.zones.map(zoneFrom),
					speakers: [...speakers],
					others: [...others],
					networks: networks.get(row.id) ?? [],
					...(isNarrow && {
						narrow: { labels: narrowLabels, isPlace: isNarrowPlace, isZones: isNarrowZones },
					}),
				},
			]
		},
	)
	return {
		firms: new Map(firms),
		firmsOf: new Map([...firmsOf].map(([person, list]) => [person, [...new Set(list)]])),
		members: listsBy(
			seats.rows,
			({ networkId }) => networkId,
			({ firmId }) => firmId,
		),
		accords: new Set(accords.rows.map(({ aFirm, bFirm }) => pairOf(aFirm, bFirm))),
	}
}

function speaks(role: string): boolean {
	return role === 'representative' || role === 'deputy'
}

/** A zone, spelled by the query as `kind km code`. */
function zoneFrom(spelled: string): Zone {
	const [kind = '', km = '', ...code] = spelled.split(' ')
	return { kind: kind as ZoneKind, code: code.join(' '), km: Number(km) || null }
}

async function readRules(
	tx: Tx,
	now: Temporal.Instant,
	day: Temporal.PlainDate,
	people: Id[] | null,
	carried: ReadonlyMap<Id, number>,
): Promise<Pick<TieWorld, 'optedOut' | 'capReached'>> {
	const { rows } = await sql<{ personId: Id; isOut: boolean; monthlyCap: number | null }>`
		select person_id, monthly_cap, coalesce(opted_out_at <= ${now}
			and (opted_out_until is null or opted_out_until >= ${day}), false) as is_out
		from go_between_rule
		where ${people}::uuid[] is null or person_id = any (${people}::uuid[])`.execute(tx)
	const isFull = ({ personId, monthlyCap }: (typeof rows)[number]) =>
		monthlyCap !== null && (carried.get(personId) ?? 0) >= monthlyCap
	return {
		optedOut: new Set(rows.filter(({ isOut }) => isOut).map(({ personId }) => personId)),
		capReached: new Set(rows.filter(isFull).map(({ personId }) => personId)),
	}
}

async function readBlocks(tx: Tx, people: Id[] | null): Promise<Map<Id, Set<Id>>> {
	const { rows } = await sql<{ personId: Id; blockedId: Id }>`select person_id, blocked_id
		from tie_block where ${people}::uuid[] is null
			or (person_id = any (${people}::uuid[]) and blocked_id = any (${people}::uuid[]))`.execute(tx)
	const blocks = new Map<Id, Set<Id>>()
	for (const { personId, blockedId } of rows) {
		blocks.set(personId, (blocks.get(personId) ?? new Set()).add(blockedId))
		blocks.set(blockedId, (blocks.get(blockedId) ?? new Set()).add(personId))
	}
	return blocks
}

type Ties = Pick<TieWorld, 'tieBetween' | 'declaredBy'> & {
	pairs: { a: Id; b: Id; perMille: number }[]
}

async function readTies(
	tx: Tx,
	day: Temporal.PlainDate,
	people: Id[] | null,
	users: ReadonlySet<Id>,
	parameters: Parameters,
): Promise<Ties> {
	const facts = new Map<string, TieFact[]>()
	const remember = (a: Id, b: Id, fact: TieFact) => {
		if (a === b || !users.has(a) || !users.has(b)) return
		const pair = pairOf(a, b)
		const known = facts.get(pair)
		if (known) known.push(fact)
		else facts.set(pair, [fact])
	}
	const dated = await sql<{
		aPerson: Id
		bPerson: Id
		kind: string
		happenedOn: Temporal.PlainDate
	}>`
		select a_person, b_person, kind, happened_on from tie_fact where ${people}::uuid[] is null
			or (a_person = any (${people}::uuid[]) and b_person = any (${people}::uuid[]))`.execute(tx)
	for (const { aPerson, bPerson, kind, happenedOn } of dated.rows)
		remember(aPerson, bPerson, { kind: factKinds[kind] as TieFactKind, on: happenedOn })
	for (const { a, b } of await readSharedNetworks(tx, day, people, parameters))
		remember(a, b, { kind: 'sameNetwork', on: day })
	const waiting: { from: Id; to: Id; on: Temporal.PlainDate }[] = []
	const declared = await sql<{
		fromPerson: Id
		toPerson: Id
		declaredAt: Temporal.Instant
		confirmedAt: Temporal.Instant | null
	}>`
		select from_person, to_person, declared_at, confirmed_at from tie_declaration
		where withdrawn_at is null and declined_at is null and (${people}::uuid[] is null
			or (from_person = any (${people}::uuid[]) and to_person = any (${people}::uuid[])))`.execute(
		tx,
	)
	for (const { fromPerson, toPerson, declaredAt, confirmedAt } of declared.rows) {
		const on = (confirmedAt ?? declaredAt).toZonedDateTimeISO('UTC').toPlainDate()
		if (confirmedAt) remember(fromPerson, toPerson, { kind: 'declaredAndConfirmed', on })
		else if (users.has(fromPerson) && users.has(toPerson))
			waiting.push({ from: fromPerson, to: toPerson, on })
	}
	const table = strengthTableFrom(parameters, day)
	const strengths = new Map(
		[...facts].map(([pair, list]) => [pair, strengthOf(list, day, table)] as const),
	)
	const declaredBy = new Map<Id, Map<Id, TieStrength>>()
	for (const { from, to, on } of waiting) {
		const known = facts.get(pairOf(from, to)) ?? []
		const tie = strengthOf([...known, { kind: 'declaredAndConfirmed', on }], day, table)
		declaredBy.set(from, (declaredBy.get(from) ?? new Map()).set(to, tie))
	}
	return {
		tieBetween: (a, b) => strengths.get(pairOf(a, b)),
		declaredBy,
		pairs: [...strengths].map(([pair, { perMille }]) => {
			const [a = '', b = ''] = pair.split(' ')
			return { a, b, perMille }
		}),
	}
}

/** Everybody who sits together in a network small enough to be acquainted: its seats, or who represents them. */
async function readSharedNetworks(
	tx: Tx,
	day: Temporal.PlainDate,
	people: Id[] | null,
	parameters: Parameters,
): Promise<{ a: Id; b: Id }[]> {
	const largest = parameter(parameters, 'tie.same_network.largest_network')
	const { rows } = await sql<{ networkId: Id; personId: Id }>`
		with small as (
			select network_id from membership where state in ('member', 'on_trial')
			group by network_id having count(distinct firm_id) <= ${largest}
		)
		select distinct m.network_id, coalesce(m.person_id, d.person_id) as person_id
		from membership m join small using (network_id)
		left join mandate d on d.firm_id = m.firm_id and m.person_id is null
			and d.role = 'representative' and d.starts_on <= ${day}
			and (d.ends_on is null or d.ends_on >= ${day})
		where m.state in ('member', 'on_trial') and coalesce(m.person_id, d.person_id) is not null
			and (${people}::uuid[] is null or coalesce(m.person_id, d.person_id) = any (${people}::uuid[]))`.execute(
		tx,
	)
	const seated = listsBy(
		rows,
		({ networkId }) => networkId,
		({ personId }) => personId,
	)
	return [...seated.values()].flatMap((list) =>
		list.flatMap((a, i) => list.slice(i + 1).map((b) => ({ a, b }))),
	)
}

function listsBy<Row, Key, Value>(
	rows: readonly Row[],
	keyOf: (row: Row) => Key,
	valueIn: (row: Row) => Value,
): Map<Key, Value[]> {
	const lists = new Map<Key, Value[]>()
	for (const row of rows) {
		const list = lists.get(keyOf(row))
		if (list) list.push(valueIn(row))
		else lists.set(keyOf(row), [valueIn(row)])
	}
	return lists
}
