/** What becomes of somebody who came as a guest, by the clock: told once, reminded once, answered, forgotten. */
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { type ActDefinition, type Look, reading, runAct } from '#db'
import type { TestDatabase } from '#db/testing'
import { declareLeave } from '#firms/server'
import { asSystem, isRetention, runDueJobs, runRetention } from '#jobs/server'
import { type Actor, type Id, newId, Refusal } from '#kernel'
import type { Locale } from '#phrases'
import { tiesTasks } from '#ties/server'
import { worldNetwork, worldPerson } from '#world'
import { signedIn, toldWorld } from '#world/testing'
import {
	answerForGuest,
	applyAsGuest,
	closeVisit,
	freezeSheet,
	inviteGuest,
	markAttendance,
	meetingsTasks,
	networkAttendance,
	reopenVisit,
	scheduleMeeting,
	signSheet,
	welcomeGuest,
} from '../index.ts'

let test: TestDatabase
let now = Temporal.Instant.from('2026-12-01T09:00:00Z')
before(async () => {
	test = await toldWorld(now)
})
after(() => test.drop())

const [agathe, claire, odile] = (['agathe-morel', 'claire-vasseur', 'odile-marchand'] as const).map(
	signedIn,
) as [Actor, Actor, Actor]
const networkId = worldNetwork('cercle-du-canal').id
// biome-ignore lint/suspicious/noExplicitAny: any act of the module
const run = (definition: ActDefinition<any, any>, actor: Actor, input: unknown) =>
	runAct(definition, actor, input, { now })
const see = <T>(actor: Actor, read: (look: Look) => Promise<T>) =>
	reading(actor, (tx) => read({ tx, actor, now }), { now })
const refused = (code: string) => (caught: unknown) =>
	caught instanceof Refusal && caught.code === code
const pass = async (text: string) => {
	now = Temporal.ZonedDateTime.from(`${text}[Europe/Paris]`).toInstant()
	await runDueJobs([...meetingsTasks, ...tiesTasks], now)
}
/** The nights up to a day, each at three, and what they leave for the day after. */
const nights = async (from: string, until: string) => {
	const nightly = meetingsTasks.find(({ name }) => name === 'meetings.look-at-visitors')
	assert.ok(nightly?.isNightly)
	const last = Temporal.PlainDate.from(until)
	for (let day = Temporal.PlainDate.from(from); Temporal.PlainDate.compare(day, last) <= 0; ) {
		await pass(`${day}T03:00`)
		await nightly.run({}, { now, jobKey: null })
		for (const hour of ['03:01', '07:59', '08:00', '20:00']) await pass(`${day}T${hour}`)
		day = day.add({ days: 1 })
	}
}
const letters = (kind = 'meeting.visitors') =>
	asSystem(null, async (tx) => {
		const rows = await tx
			.selectFrom('mail')
			.innerJoin('mailBody', 'mailBody.mailId', 'mail.id')
			.select(['mail.personId', 'mail.createdAt', 'mailBody.subject', 'mailBody.bodyText'])
			.where('kind', '=', kind)
			.orderBy('mail.createdAt')
			.execute()
		return rows.map(({ createdAt, ...row }) => ({
			...row,
			at: createdAt.toZonedDateTimeISO('Europe/Paris').toPlainDateTime().toString({
				smallestUnit: 'minute',
			}),
		}))
	})
const readsIn = (locale: Locale) =>
	asSystem(null, (tx) =>
		tx
			.updateTable('person')
			.set({ locale })
			.where('id', '=', worldPerson('agathe-morel').id)
			.execute(),
	)
const toFollow = async () =>
	(await see(agathe, (look) => networkAttendance(look, { networkId }))).visitors.map(
		({ name, wantsToJoin }) => `${name}${wantsToJoin ? ', who asks' : ''}`,
	)

const guests: Record<'jeanne' | 'paul' | 'nadia', Id> = { jeanne: '', paul: '', nadia: '' }
let meetingId: Id

it('Who runs the network is told once of the visitors who came, at a courteous hour, and of no other', async () => {
	const plan = await run(scheduleMeeting, agathe, {
		...{ networkId, kind: 'breakfast', title: 'Petit déjeuner', mode: 'in_person' },
		...{ place: 'Brasserie des Halles', minutes: 90, audience: 'everyone', takesGuests: true },
		...{ heldOn: '02/12/2026', heldHour: '7 h 30' },
	})
	meetingId = plan.meetingId
	for (const [key, more] of [
		['jeanne', { givenName: 'Jeanne', familyName: 'Roux', email: 'jeanne@roux.example' }],
		['paul', { givenName: 'Paul', familyName: 'Delattre', firmName: 'Delattre Toitures' }],
		['nadia', { givenName: 'Nadia', familyName: 'Lens', email: 'nadia@lens.example' }],
	] as const) {
		guests[key] = (await run(inviteGuest, claire, { meetingId, ...more })).guestId
		await run(answerForGuest, claire, { guestId: guests[key], answer: 'comes' })
	}
	await pass('2026-12-02T09:10')
	const mark = (attendeeId: Id, status: string) => ({ markId: newId(), attendeeId, status })
	await run(markAttendance, agathe, {
		meetingId,
		marks: [
			mark(guests.jeanne, 'present'),
			mark(guests.paul, 'late'),
			mark(guests.nadia, 'absent'),
		],
	})
	await run(signSheet, agathe, { meetingId })
	assert.deepEqual(await toFollow(), [], 'the sheet may still change')
	await pass('2026-12-03T09:20')
	await assert.rejects(run(freezeSheet, agathe, { meetingId }), refused('meetings.settled'))
	assert.deepEqual((await toFollow()).sort(), ['Jeanne Roux', 'Paul Delattre'])
	// Three days after the freeze is a Sunday.
	await nights('2026-12-04', '2026-12-06')
	assert.deepEqual(await letters(), [])
	await nights('2026-12-07', '2026-12-13')
	const [letter, ...others] = await letters()
	assert.deepEqual(others, [])
	assert.equal(letter?.personId, worldPerson('agathe-morel').id)
	assert.equal(letter?.at, '2026-12-07T08:00')
	assert.match(letter?.subject ?? '', /2\u00a0personnes attendent/)
	assert.match(
		letter?.bodyText ?? '',
		/Paul Delattre, Delattre Toitures\u00a0: visite du mercredi 2 décembre/,
	)
	assert.doesNotMatch(letter?.bodyText ?? '', /Nadia/)
})

it('They are reminded once of who is left, when back from leave; a visit that was closed is not said again', async () => {
	await assert.rejects(
		run(closeVisit, claire, { guestId: guests.paul }),
		refused('meetings.onlyRunners'),
	)
	await assert.rejects(
		run(closeVisit, odile, { guestId: guests.nadia }),
		(caught) => caught instanceof Refusal && [403, 404].includes(caught.status),
	)
	await run(closeVisit, agathe, { guestId: guests.paul })
	await assert.rejects(
		run(closeVisit, agathe, { guestId: guests.paul }),
		refused('meetings.settled'),
	)
	await run(declareLeave, agathe, { startsOn: '14/12/2026', endsOn: '16/12/2026' })
	await readsIn('en')
	await nights('2026-12-14', '2026-12-16')
	assert.equal((await letters()).length, 1, 'nobody is reminded while away')
	await nights('2026-12-17', '2026-12-23')
	const [, again, ...others] = await letters()
	assert.deepEqual(others, [])
	assert.equal(again?.at, '2026-12-17T08:00')
	assert.match(again?.subject ?? '', /^After their visit, Jeanne Roux waits/)
	assert.doesNotMatch(again?.bodyText ?? '', /Delattre/)
})

it('A visitor who asks to join is told of at once, after the holiday, and no more once a seat is offered', async () => {
	await pass('2026-12-24T19:30')
	await readsIn('ar')
	const [thanks] = await letters('meeting.visit')
	const token = /invite\/([\w-]+)/.exec(thanks?.bodyText ?? '')?.[1]
	await run(applyAsGuest, { kind: 'anonymous' }, { token })
	await run(applyAsGuest, { kind: 'anonymous' }, { token })
	assert.deepEqual(await toFollow(), ['Jeanne Roux, who asks'])
	for (const text of ['2026-12-24T20:00', '2026-12-25T12:00', '2026-12-26T07:30']) await pass(text)
	assert.equal((await letters()).length, 2)
	await pass('2026-12-26T08:00')
	const asked = (await letters())[2]
	assert.match(asked?.subject ?? '', /Jeanne Roux/)
	assert.match(asked?.bodyText ?? '', /يرغب في\s+الانضمام/)
	await run(welcomeGuest, agathe, { guestId: guests.jeanne })
	assert.deepEqual(await toFollow(), [])
	await nights('2026-12-27', '2027-01-12')
	assert.equal((await letters()).length, 3)
})

it('A visit closed by mistake is opened again within thirty days, by who runs the network, with the reminder it had left', async () => {
	const { paul } = guests
	const closed = async () =>
		(await see(agathe, (look) => networkAttendance(look, { networkId }))).closedVisits.map(
			({ name }) => name,
		)
	await pass('2027-01-12T19:59')
	assert.deepEqual(await closed(), ['Paul Delattre'])
	await assert.rejects(run(reopenVisit, claire, { guestId: paul }), refused('meetings.onlyRunners'))
	await run(reopenVisit, agathe, { guestId: paul })
	assert.deepEqual([await toFollow(), await closed()], [['Paul Delattre'], []])
	await assert.rejects(run(reopenVisit, agathe, { guestId: paul }), refused('meetings.settled'))
	await nights('2027-01-13', '2027-01-14')
	assert.match((await letters())[3]?.bodyText ?? '', /Delattre/)
	await run(closeVisit, agathe, { guestId: paul })
	await pass('2027-02-13T20:00')
	assert.deepEqual([await toFollow(), await closed()], [[], []])
	await assert.rejects(
		run(reopenVisit, agathe, { guestId: paul }),
		refused('meetings.visitLongClosed'),
	)
})

it('A visitor is forgotten a year after the meeting, with address and attendance; the others stay', async () => {
	const left = () =>
		asSystem(null, async (tx) => {
			const count = async (table: 'meetingGuest' | 'guestContact' | 'attendanceMark') =>
				(
					await tx
						.selectFrom(table)
						.select('networkId')
						.where('networkId', '=', networkId)
						.execute()
				).length
			const lines = await tx
				.selectFrom('attendance')
				.select(['guestId'])
				.where('meetingId', '=', meetingId)
				.execute()
			return {
				guests: await count('meetingGuest'),
				addresses: await count('guestContact'),
				lines: lines.filter(({ guestId }) => guestId).length,
				members: lines.filter(({ guestId }) => !guestId).length,
			}
		})
	const clock = meetingsTasks.filter(isRetention).find(({ retention }) => retention === 'visitor')
	assert.ok(clock)
	const before = await left()
	assert.ok(before.members > 0 && before.lines === 3 && before.addresses === 2)
	await runRetention(clock, Temporal.Instant.from('2027-12-02T07:59:00Z'))
	assert.deepEqual(await left(), before)
	assert.equal(await runRetention(clock, Temporal.Instant.from('2027-12-02T08:01:00Z')), 3)
	assert.deepEqual(await left(), { ...before, guests: before.guests - 3, addresses: 0, lines: 0 })
})
