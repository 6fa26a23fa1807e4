/**
 * Two simulated years of the named world under a fake clock: its firms recommend each other every week, answer as
 * people do, or do not, and go on leave. Nothing dies without an end; nobody is reminded at night, on a Sunday, on a
 * holiday or on leave. The counts are printed.
 */
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { typedDay } from '#firms'
import { declareLeave } from '#firms/server'
import { runDueJobs } from '#jobs/server'
import { dayAt, type Id } from '#kernel'
import { setGoBetweenRule } from '#ties/server'
import { type PersonKey, world } from '#world'
import { hasEnded, type ReferralState } from '../states.ts'
import { isWorkingDay } from '../working-days.ts'
import { answerReferral } from './answer-referral.ts'
import { sendReferral } from './send-referral.ts'
import { referralsTasks } from './tasks.ts'
import { as, firm, type Tale, tellTale } from './testing.ts'

let tale: Tale
before(async () => {
	tale = await tellTale()
})
after(() => tale.test.drop())

/** Who takes part: a person and the firm they speak for; the last one is in Casablanca. */
const cast = [
	['claire-vasseur', 'menuiserie-vasseur'],
	['marc-tison', 'tison-peinture'],
	['odile-marchand', 'marchand-platrerie'],
	['luc-willems', 'willems-chauffage'],
	['samir-oukil', 'oukil-facades'],
	['anne-ziane', 'ziane-geometre'],
	['hicham-naciri', 'naciri-conserves'],
] as const
const seed = 20270302

/** A small generator, seeded: the same two years each time. */
function generator(from: number): () => number {
	let state = from
	return () => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
		return state / 2_147_483_648
	}
}

const reminders = ['referral.reminder', 'referral.outcome', 'referral.overdue']

it('leaves no recommendation without an end, and reminds nobody at a wrong time', async (t) => {
	const chance = generator(seed)
	const pick = <One>(list: readonly One[]): One => list[Math.floor(chance() * list.length)] as One
	const start = dayAt(tale.now, 'UTC')
	const leaves: { personId: Id; from: Temporal.PlainDate; until: Temporal.PlainDate }[] = []
	let sent = 0

	const go = async (at: Temporal.Instant) => {
		tale.now = at
		await runDueJobs(
			[
				...referralsTasks,
				{ name: 'mail.send', run: async () => {} },
				{ name: 'ties.keep-facts', run: async () => {} },
			],
			at,
		)
	}
	/** Somebody goes on leave for some days: an absence they noted or, one time in three, a pause with an end. */
	const leave = async (person: PersonKey, day: Temporal.PlainDate, days: number) => {
		const personId = world.people.find(({ key }) => key === person)?.id as Id
		const until = day.add({ days })
		leaves.push({ personId, from: day, until })
		if (leaves.length % 3 === 0)
			await tale.act(setGoBetweenRule, as(person), {
				isOptedOut: true,
				optedOutUntil: typedDay(until),
			})
		else {
			tale.now = day.toZonedDateTime({ timeZone: 'UTC', plainTime: '00:01' }).toInstant()
			const leave = { startsOn: typedDay(day), endsOn: typedDay(until) }
			await tale.act(declareLeave, as(person), leave)
		}
	}
	const recommend = async () => {
		const [by, from] = pick(cast)
		const others = cast.filter(([, to]) => to !== from)
		const [, to] = pick(others)
		const tooFar = from === 'naciri-conserves'
		if (tooFar) return
		await tale.act(sendReferral, as(by), {
			firmId: firm(from),
			toFirmId: firm(to),
			tier: 'outside',
			name: 'Personne Fictive',
			phone: '06 00 00 00 00',
			need: 'Un travail',
			urgency: 'weeks',
			effort: 2,
			agreedOn: dayAt(tale.now, 'UTC').toLocaleString('fr-FR'),
			agreedBy: 'phone',
		})
		sent += 1
	}
	/** Half of the open ones are left alone each week; the others move a step, forward or to an end. */
	const answer = async () => {
		const open = await tale.all((tx) =>
			tx
				.selectFrom('referral')
				.select(['id', 'toFirmId', 'state'])
				.where('state', 'in', ['sent', 'seen', 'contacted', 'quoted'])
				.orderBy('id')
				.execute(),
		)
		for (const { id, toFirmId, state } of open) {
			if (chance() < 0.8) continue
			const who = cast.find(([, key]) => firm(key) === toFirmId)
			if (!who) continue
			const next: Record<string, readonly string[]> = {
				sent: ['seen', 'contacted', 'not_suitable'],
				seen: ['contacted', 'lost'],
				contacted: ['contacted', 'quoted', 'won', 'lost'],
				quoted: ['quoted', 'won', 'lost'],
			}
			const to = pick(next[state] ?? [])
			const why = { lost: 'price', not_suitable: 'zone' }[to]
			await tale.act(answerReferral, as(who[0]), {
				firmId: toFirmId,
				referralId: id,
				answer: to,
				...(why && { reason: why }),
			})
		}
	}

	for (let week = 0; week < 104 + 26; week++) {
		const monday = start.subtract({ days: start.dayOfWeek - 1 }).add({ weeks: week })
		if (week % 9 === 4) await leave(pick(cast)[0], monday, 10 + Math.floor(chance() * 12))
		// Jobs run at every hour somebody could be woken: night, morning, afternoon, week-end.
		for (const hour of week < 104 ? [3, 9, 15, 57, 81, 128] : [3, 33, 105]) {
			const at = monday
				.toZonedDateTime({ timeZone: 'UTC', plainTime: '00:00' })
				.add({ hours: hour })
				.toInstant()
			if (Temporal.Instant.compare(at, tale.now) <= 0) continue
			await go(at)
			if (week < 104 && (hour === 15 || hour === 57)) await recommend()
			if (hour === 81) await answer()
		}
	}

	const referrals = await tale.all((tx) =>
		tx.selectFrom('referral').select(['id', 'state', 'toFirmId']).execute(),
	)
	const open = referrals.filter(({ state }) => !hasEnded(state as ReferralState))
	assert.deepEqual(open, [], 'every recommendation has an end')
	const by = (state: string) => referrals.filter((one) => one.state === state).length

	const letters = await tale.all((tx) =>
		tx
			.selectFrom('mail')
			.select(['kind', 'personId', 'createdAt'])
			.where('kind', 'like', 'referral.%')
			.execute(),
	)
	const reminded = letters.filter(({ kind }) => reminders.includes(kind))
	for (const { kind, personId, createdAt } of reminded) {
		const firmOf = world.mandates.find(
			({ person }) => world.people.find(({ key }) => key === person)?.id === personId,
		)?.firm
		const isMoroccan = world.firms.find(({ key }) => key === firmOf)?.country === 'MA'
		const [zone, country] = isMoroccan
			? (['Africa/Casablanca', 'MA'] as const)
			: (['Europe/Paris', 'FR'] as const)
		const local = createdAt.toZonedDateTimeISO(zone)
		// Who runs a network is written to by the calendar of the firm that keeps one waiting.
		if (kind !== 'referral.overdue')
			assert.ok(isWorkingDay(local.toPlainDate(), country), `${kind} on ${local}`)
		assert.ok(local.hour >= 8 && local.hour < 19, `${kind} at ${local}`)
		assert.ok(local.dayOfWeek <= 5, `${kind} on ${local}`)
		const away = leaves.find(
			(one) =>
				one.personId === personId &&
				Temporal.PlainDate.compare(one.from, local.toPlainDate()) <= 0 &&
				Temporal.PlainDate.compare(local.toPlainDate(), one.until) <= 0,
		)
		assert.equal(away, undefined, `${kind} to someone on leave, ${local}`)
	}
	const told = new Set(
		letters.filter(({ kind }) => kind === 'referral.told').map(({ personId }) => personId),
	)
	assert.ok(told.size >= 5, 'givers learn what comes of it')
	const outcomes = letters.filter(({ kind }) => kind === 'referral.told').length
	assert.ok(outcomes >= referrals.length, 'each giver learns each end')
	assert.ok(by('no_answer') > 5 && by('won') > 5 && reminded.length > 50, 'the years were lived')
	t.diagnostic(
		`seed ${seed}: ${sent} sent, ${by('won')} won, ${by('lost')} lost, ${by('not_suitable')} not suitable, ${by('no_answer')} unanswered, ${open.length} without an end`,
	)
	t.diagnostic(
		`${reminded.length} reminders (${letters.filter(({ kind }) => kind === 'referral.overdue').length} to facilitators), ${outcomes} outcomes told, ${leaves.length} leaves; none at night, on a Sunday, on a holiday or on leave`,
	)
})
