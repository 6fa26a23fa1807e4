/**
 * Two simulated years of two networks of the named world, in Roubaix and Casablanca: they meet every week or two, draw
 * pairs, ask for one-to-ones, help each other every month; people answer, or do not, go on leave, leave for good; the
 * machine stops at times. Nothing is left without an end, and nobody is reminded at night, on a Sunday, on a public
 * holiday or on leave. The counts are printed. Recommendations have two years of their own.
 */
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { TestDatabase } from '#db/testing'
import type { Id } from '#kernel'
import { isHoliday } from '#mail/server'
import { begin, goOn, leaves, planMeetings } from './doings.testing.ts'
import {
	at,
	firstDay,
	networks,
	openPlay,
	pass,
	passNight,
	rowsOf,
	seed,
	time,
} from './play.testing.ts'

const days = 730
/** Nothing is begun any more: what was begun has time to end. */
const afterwards = 260
/** Every six weeks or so the machine is stopped for two days, and starts again in a night. */
const isStopped = (day: number) => day % 41 >= 39

let test: TestDatabase
before(async () => {
	test = await openPlay()
})
after(() => test?.drop())

it('ends everything that was begun, and reminds nobody at a wrong time', async (t) => {
	await planMeetings(firstDay.add({ days }))
	for (let day = 0; day < days + afterwards; day++) {
		const today = firstDay.add({ days: day })
		if (!isStopped(day)) {
			await pass(at(today, '03:17'))
			// What was said stays until it is counted.
			await passNight((name) => name !== 'retention.peer_help')
			await pass(at(today, '10:00'))
		}
		time.now = at(today, '10:00')
		if (day < days) await begin(today, day)
		if (day < days + 30) await goOn(today, day)
		if (!isStopped(day)) await pass(at(today, '23:30'))
	}
	assert.deepEqual(await leftOpen(), { pairs: 0, sheets: 0, actions: 0, plans: 0 })
	const reminders = await checkLetters()
	assert.ok(reminders.length > 1000 && leaves.length > 20, 'the years were lived')
	const stops = Math.floor((days + afterwards) / 41)
	t.diagnostic(
		`seed ${seed}: ${await counted('attendance_sheet', 'frozen_at is not null')} meetings kept, ${leaves.length} leaves, ${stops} stops of the machine`,
	)
	t.diagnostic(`one-to-ones: ${await countedBy('one_to_one_end', 'kind')}; none left open`)
	t.diagnostic(`actions of minutes: ${await countedBy('meeting_action', 'ending')}; none left open`)
	t.diagnostic(
		`peer help: ${await counted('peer_help_role', `role = 'client'`)} sessions, ${await counted('peer_help_action')} actions, ${await counted('peer_help_follow_up')} answered, ${await counted('peer_help_reminder')} clients asked; none forgotten`,
	)
	t.diagnostic(
		`${reminders.length} letters of clocks (${await countedBy('mail', 'kind', `kind in (${[...clockLetters].map((kind) => `'${kind}'`).join(', ')})`)}): none at night, on a Sunday, on a public holiday or on leave`,
	)
	time.now = time.now.add({ hours: 24 * 500 })
	await passNight((name) => name === 'retention.peer_help')
	assert.equal(
		await counted('peer_help_action'),
		'0',
		'what was said in confidence is forgotten in the end',
	)
})

/** Pairs without an end, sheets signed and not frozen, actions not ended, plans of which nobody said nor asked anything. */
async function leftOpen(): Promise<Record<string, number>> {
	const [row] = await rowsOf<Record<string, number>>(sql`select
		(select count(*)::int from one_to_one o where not exists (select from one_to_one_end e
			where e.network_id = o.network_id and e.one_to_one_id = o.one_to_one_id)) as pairs,
		(select count(*)::int from attendance_sheet where frozen_at is null) as sheets,
		(select count(*)::int from meeting_action where ended_at is null) as actions,
		(select count(distinct a.meeting_id)::int from peer_help_action a where not exists
			(select from peer_help_follow_up f where f.network_id = a.network_id and f.action_id = a.action_id)
			and not exists (select from peer_help_reminder r where r.network_id = a.network_id
				and r.meeting_id = a.meeting_id)) as plans`)
	return row ?? {}
}

/** What clocks write by themselves; the last two are news, which reach people on leave. */
const clockLetters = new Set([
	'meeting.reminder',
	'one-to-one.reminder',
	'one-to-one.question',
	'peer-help.follow-up',
	'meeting.invitation',
	'meeting.visitors',
	'meeting.head-count',
])
const news = ['meeting.invitation', 'meeting.head-count']

/** Holds each letter of a clock against the hours, the calendar of its network and the leaves. */
async function checkLetters() {
	const letters = await rowsOf<{
		kind: string
		personId: Id
		networkId: Id
		at: Temporal.Instant
	}>(sql`
		select kind, person_id, sent_by_network as network_id, created_at as at from mail
		where kind = any (${[...clockLetters]}) order by created_at`)
	for (const { kind, personId, networkId, at: sentAt } of letters) {
		const timeZone = networks.find(({ id }) => id === networkId)?.timeZone
		assert.ok(timeZone, `${kind} is of a network`)
		const local = sentAt.toZonedDateTimeISO(timeZone)
		const day = local.toPlainDate()
		assert.ok(local.hour >= 8 && local.hour < 19, `${kind} at ${local}`)
		assert.ok(local.dayOfWeek < 7 && !isHoliday(day, timeZone), `${kind} on ${local}`)
		const leave = leaves.find(
			(one) =>
				one.personId === personId &&
				Temporal.PlainDate.compare(one.from, day) <= 0 &&
				Temporal.PlainDate.compare(day, one.until) <= 0,
		)
		assert.ok(!leave || news.includes(kind), `${kind} to someone on leave, ${local}`)
	}
	return letters
}

async function counted(table: string, where = 'true'): Promise<string> {
	const [row] = await rowsOf<{ n: string }>(
		sql`select count(*)::text as n from ${sql.table(table)} where ${sql.raw(where)}`,
	)
	return row?.n ?? '0'
}

async function countedBy(table: string, column: string, where = 'true'): Promise<string> {
	const rows = await rowsOf<{ told: string }>(
		sql`select coalesce(${sql.ref(column)}, 'open') || ' ' || count(*) as told
			from ${sql.table(table)} where ${sql.raw(where)} group by ${sql.ref(column)} order by count(*) desc`,
	)
	return rows.map(({ told }) => told).join(', ')
}
