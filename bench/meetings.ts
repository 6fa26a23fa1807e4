/**
 * How fast the pages of meetings are in a club of 500 firms that has met every week for three years, with its answers,
 * its sheets, its actions and twenty rounds of pairs. Prints a table; goal: 95 % answered within 60 ms, two at once.
 *
 *   npm run bench:meetings -- --seconds 8 --connections 2
 */
import { parseArgs } from 'node:util'
import { worldFirm, worldNetwork, worldPerson } from '#world'
import { startApp } from '../e2e/app.ts'
import { measurePage, residentMb, signIn } from './page-load.ts'

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '8' },
		connections: { type: 'string', default: '2' },
		firms: { type: 'string', default: '500' },
		weeks: { type: 'string', default: '156' },
		rounds: { type: 'string', default: '20' },
		/** Only the pages whose name has this in it. */
		only: { type: 'string', default: '' },
	},
})
const network = worldNetwork('cercle-du-canal').id
const app = await startApp({ command: 'demo', smtp: false })
try {
	await live()
	const [facilitator, member] = await Promise.all(
		[worldPerson('agathe-morel'), worldPerson('claire-vasseur')].map(({ email }) =>
			signIn(app, email),
		),
	)
	const { rows: last } = await app.query(
		`select meeting_id from meeting where network_id = $1 and title = 'Petit déjeuner' and held_on < current_date
			order by held_on desc limit 1`,
		[network],
	)
	const held = last[0].meeting_id
	const run = `/r/${network}/reunions`
	const pages = [
		['who runs it: meetings', run, facilitator],
		['who runs it: a meeting', `${run}/${held}`, facilitator],
		['who runs it: who is there', `${run}/${held}/pointage`, facilitator],
		['who runs it: minutes', `${run}/${held}/compte-rendu`, facilitator],
		['who runs it: attendance over six months', `/r/${network}/assiduite`, facilitator],
		['who runs it: who met whom, and pairs', `/r/${network}/tete-a-tete`, facilitator],
		['a member: agenda', '/moi/agenda', member],
		['a member: a meeting', `/moi/agenda/${held}`, member],
		['a member: own attendance', `/e/${worldFirm('menuiserie-vasseur').id}/assiduite`, member],
		['a member: one-to-ones, never met', '/moi/tete-a-tete', member],
	] as const
	const load = { connections: Number(values.connections), seconds: Number(values.seconds) }
	const rows = []
	for (const [name, path, cookie] of pages)
		if (name.includes(values.only))
			rows.push(await measurePage(app, name, path, cookie as string, load))
	console.table(rows)
	console.log(`Resident memory: ${residentMb(app)} MB, database included`)
} finally {
	await app.stop()
}

/** The Cercle du Canal becomes a club of so many firms, each with somebody who takes part, and has its three years. */
async function live(): Promise<void> {
	const [firms, weeks, rounds] = [values.firms, values.weeks, values.rounds].map(Number)
	await join(Number(firms))
	await meet(Number(weeks))
	await pair(Number(rounds))
	await app.query('vacuum analyze')
}

async function join(firms: number): Promise<void> {
	await app.query(
		`with made as (
			insert into firm (id, name, commune_code, created_at, claimed_at)
			select gen_random_uuid(), 'Entreprise ' || n, '59512', now(), now()
			from generate_series(1, $2::int - 12) n returning id, name
		), labelled as (
			insert into firm_label (firm_id, kind, key, label)
			select id, 'trade', 'metier ' || (row_number() over ()) % 40, 'Métier ' || (row_number() over ()) % 40
			from made
		), people as (
			insert into person (id, given_name, family_name, created_at)
			select gen_random_uuid(), 'Prénom', name, now() from made returning id, family_name
		), mandated as (
			insert into mandate (id, person_id, firm_id, role, starts_on)
			select gen_random_uuid(), p.id, m.id, 'representative', current_date - 1500
			from people p join made m on m.name = p.family_name
		)
		insert into membership (network_id, membership_id, firm_id, state, since)
		select $1, gen_random_uuid(), id, 'member', now() - interval '4 years' from made`,
		[network, firms],
	)
}

async function meet(weeks: number): Promise<void> {
	await app.query(
		`insert into meeting (network_id, meeting_id, kind, title, mode, place, held_on, held_hour, minutes,
				starts_at, ends_at, audience, created_by, created_at, invited_at)
			select $1, gen_random_uuid(), 'breakfast', 'Petit déjeuner', 'in_person', 'Brasserie', day, '07:30', 90,
				day + time '06:30', day + time '08:00', 'everyone', $2, day - 60, day - 7
			from (select current_date + 28 - 7 * n as day from generate_series(0, $3::int - 1) n) weeks`,
		[network, worldPerson('agathe-morel').id, weeks],
	)
	const seated = `select m.meeting_id, m.held_on, m.starts_at, s.membership_id, d.person_id,
			('x' || substr(md5(m.meeting_id::text || s.membership_id), 1, 4))::bit(16)::int % 100 as luck
		from meeting m join membership s on s.network_id = m.network_id and s.state = 'member'
		join lateral (select person_id from mandate where firm_id = s.firm_id and role = 'representative'
			order by starts_on limit 1) d on true
		where m.network_id = $1 and m.title = 'Petit déjeuner'`
	await app.query(
		`insert into registration (network_id, meeting_id, attendee_id, membership_id, answer, person_id, answered_at)
			select $1, meeting_id, membership_id, membership_id,
				case when luck < 20 then 'excused' else 'comes' end, person_id, starts_at - interval '3 days'
			from (${seated}) s where luck < 70`,
		[network],
	)
	await app.query(
		`insert into attendance (network_id, meeting_id, attendee_id, membership_id, status, person_id, marked_at)
			select $1, meeting_id, membership_id, membership_id, case when luck < 20 then 'excused'
				when luck < 75 then 'present' else 'absent' end, person_id, starts_at
			from (${seated}) s where held_on < current_date`,
		[network],
	)
	await app.query(
		`insert into attendance_sheet (network_id, meeting_id, signed_at, signed_by, frozen_at)
			select network_id, meeting_id, ends_at, created_by, ends_at + interval '1 day' from meeting
			where network_id = $1 and title = 'Petit déjeuner' and held_on < current_date`,
		[network],
	)
	await app.query(
		`insert into meeting_minutes (network_id, meeting_id, body, written_at, written_by, published_at,
				published_by)
			select network_id, meeting_id, 'Tour de table, puis une visite.', ends_at, created_by, ends_at,
				created_by
			from meeting where network_id = $1 and title = 'Petit déjeuner' and held_on < current_date`,
		[network],
	)
	// Three actions a meeting, of which one in ten waits.
	await app.query(
		`insert into meeting_action (network_id, action_id, meeting_id, what, who, written_at, written_by,
				ended_at, ended_by, ending)
			select network_id, gen_random_uuid(), meeting_id, 'Réserver la salle', 'Camille', ends_at, created_by,
				case when is_done then ends_at + interval '9 days' end, case when is_done then created_by end,
				case when is_done then 'done' end
			from meeting cross join lateral (select (extract(doy from held_on)::int + n) % 10 > 0 as is_done
				from generate_series(1, 3) n) one
			where network_id = $1 and title = 'Petit déjeuner' and held_on < current_date`,
		[network],
	)
}

/** Rounds in which everybody met somebody else each time: who sits across a table that turns. */
async function pair(rounds: number): Promise<void> {
	await app.query(
		`create temporary table bench_pair as
			with seated as (
				select d.person_id, m.firm_id, row_number() over (order by m.membership_id) - 1 as n,
					count(*) over () as many
				from membership m join lateral (select person_id from mandate where firm_id = m.firm_id
					and role = 'representative' order by starts_on limit 1) d on true
				where m.network_id = $1 and m.state = 'member'
			)
			select gen_random_uuid() as id, round, a.person_id as a, a.firm_id as a_firm, b.person_id as b,
				b.firm_id as b_firm, current_date - 45 * round as on
			from generate_series(1, $2::int) round
			join seated a on (2 * round - a.n + a.many) % a.many > a.n
			join seated b on b.n = (2 * round - a.n + a.many) % a.many`,
		[network, rounds],
	)
	await app.query(
		`insert into one_to_one (network_id, one_to_one_id, people, asked_by, proposed_at, meet_until)
			select $1, id, array[a, b], a, "on" - 30, "on" + 1 from bench_pair`,
		[network],
	)
	for (const [place, one] of [
		[1, 'a'],
		[2, 'b'],
	] as const)
		await app.query(
			`insert into one_to_one_seat (network_id, one_to_one_id, person_id, firm_id, people, place, answer,
					answered_at, said, held_on, said_at)
				select $1, id, ${one}, ${one}_firm, array[a, b], ${place}, 'yes', "on" - 25, 'held', "on", "on" + 1
				from bench_pair`,
			[network],
		)
	await app.query(
		`insert into one_to_one_end (network_id, one_to_one_id, people, kind, held_on, ended_at)
			select $1, id, array[a, b], 'held', "on", "on" + 2 from bench_pair`,
		[network],
	)
}
