import { sql } from 'kysely'
import { lookAtLink } from '#accounts/server'
import { type Look, reading, type Tx } from '#db'
import { showsPeople } from '#firms/server'
import { type Actor, assert, dayAt, type Id, notFound, personOf } from '#kernel'
import { accessNetwork, standingIn } from '#networks/server'
import type { PairReasons } from '../best-pairs.ts'
import { mayAsk } from '../policy.ts'
import { type EndKind, type OneToOneState, stateOf } from '../states.ts'
import { accessOneToOne, oneToOnePurpose } from './access.ts'
import { type PersonMet, peopleMet } from './people-met.ts'

/** A one-to-one as a list shows it. */
export type OneToOneLine = {
	oneToOneId: Id
	networkId: Id
	network: string
	state: OneToOneState
	others: { name: string; firm: string }[]
	isMine: boolean
	myAnswer: 'yes' | 'no' | null
	mySaid: 'held' | 'not_held' | null
	meetUntil: Temporal.PlainDate
	heldOn: Temporal.PlainDate | null
	timeZone: string
}

/** Somebody of one's networks whom one never met one-to-one. */
export type NotMet = {
	personId: Id
	networkId: Id
	network: string
	name: string
	firm: string
	trades: string[]
}

/** One's own one-to-ones, the open ones first, and whom one never met in each network. */
export async function myOneToOnes(look: Look) {
	const { tx, actor } = look
	const me = personOf(actor)
	assert(me, 'one-to-ones are somebody’s')
	const { rows } = await sql<
		Omit<OneToOneLine, 'state'> & { end: EndKind | null; answers: (string | null)[] }
	>`
		select o.one_to_one_id, o.network_id, n.name as network, n.time_zone, o.meet_until,
			o.asked_by = ${me} as is_mine, mine.answer as my_answer, mine.said as my_said,
			e.kind as end, e.held_on,
			coalesce((select json_agg(json_build_object('name', p.given_name || ' ' || p.family_name,
					'firm', f.name) order by s.place)
				from one_to_one_seat s join person p on p.id = s.person_id join firm f on f.id = s.firm_id
				where s.network_id = o.network_id and s.one_to_one_id = o.one_to_one_id
					and s.person_id <> ${me}), '[]') as others,
			array(select s.answer from one_to_one_seat s where s.network_id = o.network_id
				and s.one_to_one_id = o.one_to_one_id) as answers
		from one_to_one_seat mine
		join one_to_one o on o.network_id = mine.network_id and o.one_to_one_id = mine.one_to_one_id
		join network n on n.network_id = o.network_id
		left join one_to_one_end e on e.network_id = o.network_id and e.one_to_one_id = o.one_to_one_id
		where mine.person_id = ${me}
		order by e.kind is not null, case when e.kind is null then o.meet_until end,
			coalesce(e.held_on, o.meet_until) desc, o.one_to_one_id
		limit 100`.execute(tx)
	const lines = rows.map(
		({ end, answers, ...line }): OneToOneLine => ({
			...line,
			state: stateOf(
				answers.map((answer) => ({
					answer: answer as 'yes' | 'no' | null,
					said: null,
					heldOn: null,
				})),
				end,
			),
		}),
	)
	return { lines, notMet: await notMetBy(look, me), ...(await ownSheets(tx, me)) }
}

async function notMetBy({ tx }: Look, me: Id): Promise<NotMet[]> {
	const { rows } = await sql<NotMet>`
		with met as materialized (
			select s.person_id from one_to_one_seat here
			join one_to_one_seat s on s.network_id = here.network_id and s.one_to_one_id = here.one_to_one_id
			left join one_to_one_end e on e.network_id = s.network_id and e.one_to_one_id = s.one_to_one_id
			where here.person_id = ${me} and (e.kind is null or e.kind = 'held')
		)
		select distinct on (n.network_id, p.family_name collate "fr-x-icu", p.id) p.id as person_id,
			n.network_id, n.name as network, p.given_name || ' ' || p.family_name as name, f.name as firm,
			array(select l.label from firm_label l where l.firm_id = f.id and l.kind = 'trade'
				order by l.key limit 2) as trades
		from membership own
		join mandate mine on mine.firm_id = own.firm_id and mine.person_id = ${me} and mine.ends_on is null
		join membership m on m.network_id = own.network_id and m.firm_id <> own.firm_id
			and m.state in ('member', 'on_trial')
		join firm f on f.id = m.firm_id and f.claimed_at is not null
		cross join lateral (select person_id from mandate where firm_id = m.firm_id and role = 'representative'
			and ends_on is null and (m.person_id is null or m.person_id = person_id) offset 0) d
		join person p on p.id = d.person_id
		join network n on n.network_id = m.network_id
		where own.state in ('member', 'on_trial') and p.id <> ${me}
			and ${showsPeople}
			and p.id not in (select person_id from met)
		order by n.network_id, p.family_name collate "fr-x-icu", p.id
		limit 300`.execute(tx)
	return rows
}

/** What one prepares, and whether one is in pause. */
async function ownSheets(tx: Tx, me: Id) {
	const preparation = await tx
		.selectFrom('preparationSheet')
		.select(['goals', 'skills', 'customers', 'needs', 'keptAt'])
		.where('personId', '=', me)
		.executeTakeFirst()
	const pause = await tx
		.selectFrom('oneToOnePause')
		.select(['pausedUntil as until', 'since'])
		.where('personId', '=', me)
		.executeTakeFirst()
	return { preparation: preparation ?? null, pause: pause ?? null }
}

/** One's preparation sheet and pause, alone on their page. */
export async function preparationSheet({ tx, actor }: Look) {
	const me = personOf(actor)
	assert(me, 'a preparation is somebody’s')
	return ownSheets(tx, me)
}

/** Before asking somebody: who they are, as the asker may see them; or whom one may ask in a network. */
export async function askingSheet(
	look: Look,
	{ networkId, personId }: { networkId: Id; personId: Id },
) {
	const { tx, actor, now } = look
	if (!mayAsk(await standingIn(tx, actor, networkId, now))) notFound()
	const me = personOf(actor)
	assert(me, 'somebody asks')
	const found = (await notMetBy(look, me)).find(
		(one) => one.personId === personId && one.networkId === networkId,
	)
	return found ?? notFound()
}

/** A one-to-one as one of those who meet sees it: the others, why, what they prepared, what each said. */
export async function oneToOneSheet(look: Look, { oneToOneId }: { oneToOneId: Id }) {
	const { tx, actor, now } = look
	const found = await accessOneToOne(tx, actor, oneToOneId)
	const { networkId, seats, mine, end } = found
	const people = await peopleMet(tx, seats)
	const others = seats.filter(({ personId }) => personId !== mine.personId)
	const prepared = await tx
		.selectFrom('preparationSheet')
		.select(['personId', 'goals', 'skills', 'customers', 'needs'])
		.where(
			'personId',
			'in',
			seats.map(({ personId }) => personId),
		)
		.execute()
	const note = await tx
		.selectFrom('oneToOneNote')
		.select('body')
		.where('networkId', '=', networkId)
		.where('oneToOneId', '=', oneToOneId)
		.where('personId', '=', mine.personId)
		.executeTakeFirst()
	const { name, timeZone } = await accessNetwork(tx, networkId)
	const state = stateOf(seats, end?.kind ?? null)
	const areTold = state === 'agreed' || state === 'held'
	return {
		oneToOneId,
		network: { networkId, name, timeZone },
		state,
		askedByMe: found.askedBy === mine.personId,
		message: found.message,
		meetUntil: found.meetUntil,
		heldOn: end?.heldOn ?? null,
		today: dayAt(now, timeZone),
		reasons: reasonsFor(found, seats, mine.personId),
		mine: { answer: mine.answer, said: mine.said, heldOn: mine.heldOn },
		others: others.flatMap((seat) => {
			const person = people.get(seat.personId)
			if (!person) return []
			return [{ ...told(person, areTold), answer: seat.answer, said: seat.said }]
		}),
		prepared: Object.fromEntries(prepared.map(({ personId, ...sheet }) => [personId, sheet])),
		me: mine.personId,
		note: note?.body ?? null,
	}
}

function told({ account: _, email, phone, ...person }: PersonMet, areTold: boolean) {
	return { ...person, email: areTold ? email : null, phone: areTold ? phone : null }
}

/** The reasons between the reader and each other one, in the order of the seats. */
function reasonsFor(
	{ reasons, people }: { reasons: unknown; people: Id[] },
	seats: readonly { personId: Id }[],
	me: Id,
): { personId: Id; reasons: PairReasons }[] {
	const list = reasons as PairReasons[]
	const pairs = [
		[0, 1],
		[0, 2],
		[1, 2],
	] as const
	return pairs.flatMap(([a, b], i) => {
		const reason = list[i]
		const [one, other] = [people[a], people[b]]
		if (!reason || !one || !other || (one !== me && other !== me)) return []
		const personId = one === me ? other : one
		return seats.some((seat) => seat.personId === personId) ? [{ personId, reasons: reason }] : []
	})
}

/** What the page of the link shows: the one-to-one, or why it opens nothing. */
export type LinkedOneToOne =
	| { state: 'open'; actor: Actor; sheet: Awaited<ReturnType<typeof oneToOneSheet>> }
	| { state: 'unknown' | 'expired' }

/** Looks at a one-to-one by the link of a letter. Changes nothing. */
export async function oneToOneByLink(
	token: string,
	now: Temporal.Instant,
): Promise<LinkedOneToOne> {
	const link = await reading({ kind: 'system', networkId: null }, (tx) =>
		lookAtLink(tx, token, oneToOnePurpose),
	)
	if (!link?.personId || !link.subjectId) return { state: 'unknown' }
	if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return { state: 'expired' }
	const { id: linkId, personId, subjectId } = link
	const actor: Actor = { kind: 'link', personId, linkId, purpose: oneToOnePurpose, subjectId }
	return reading(
		actor,
		async (tx): Promise<LinkedOneToOne> => ({
			state: 'open',
			actor,
			sheet: await oneToOneSheet({ tx, actor, now }, { oneToOneId: subjectId }),
		}),
		{ now },
	)
}
