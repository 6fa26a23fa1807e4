import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import ICAL from 'ical.js'
import { sql } from 'kysely'
import { type ActDefinition, type Look, reading, runAct } from '#db'
import type { TestDatabase } from '#db/testing'
import { declareLeave } from '#firms/server'
import { asSystem, runDueJobs } from '#jobs/server'
import { type Actor, type Id, Invalid, newId, Refusal } from '#kernel'
import { tiesTasks } from '#ties/server'
import { type PersonKey, worldId, worldNetwork, worldPerson } from '#world'
import { signedIn, toldWorld } from '#world/testing'
import {
	answerAsGuest,
	answerForGuest,
	answerMeeting,
	cancelMeeting,
	checkInByCode,
	checkInSheet,
	correctAttendance,
	freezeSheet,
	inviteGuest,
	markAttendance,
	meetingSheet,
	meetingsTasks,
	moveMeeting,
	removeGuest,
	removeMeeting,
	restoreMeeting,
	scheduleMeeting,
	settleLateMark,
	shareGuestLink,
	showCode,
	signSheet,
} from './index.ts'

let test: TestDatabase
/** Tuesday 24 November 2026, ten in the morning in Roubaix. */
let now = Temporal.Instant.from('2026-11-24T09:00:00Z')
before(async () => {
	test = await toldWorld(now)
})
after(() => test.drop())

const agathe = signedIn('agathe-morel')
const [claire, odile, luc, anne] = (
	['claire-vasseur', 'odile-marchand', 'luc-willems', 'anne-ziane'] as const
).map(signedIn) as [Actor, Actor, Actor, Actor]
const networkId = worldNetwork('cercle-du-canal').id
const seat = (firm: string) => worldId(`membership cercle-du-canal ${firm} `)
const seats = {
	claire: seat('menuiserie-vasseur'),
	odile: seat('marchand-platrerie'),
	luc: seat('willems-chauffage'),
	anne: seat('ziane-geometre'),
}
// biome-ignore lint/suspicious/noExplicitAny: any act of the module
const run = (definition: ActDefinition<any, any>, actor: Actor, input: unknown) =>
	runAct(definition, actor, input, { now })
const see = <T>(actor: Actor, read: (look: Look) => Promise<T>) =>
	reading(actor, (tx) => read({ tx, actor, now }), { now })
const refused = (code: string) => (caught: unknown) =>
	caught instanceof Refusal && caught.code === code
const wrong = (code: string) => (caught: unknown) =>
	caught instanceof Invalid && caught.issues.some((issue) => issue.code === code)
const at = (text: string) => {
	now = Temporal.ZonedDateTime.from(`${text}[Europe/Paris]`).toInstant()
}
/** Lets the clocks do what is due until an instant. */
async function pass(text: string) {
	at(text)
	await runDueJobs([...meetingsTasks, ...tiesTasks], now)
}
const breakfast = {
	networkId,
	kind: 'breakfast',
	title: 'Petit déjeuner du Cercle',
	mode: 'hybrid',
	place: 'Brasserie des Halles, Roubaix',
	videoUrl: 'https://visio.example/cercle',
	minutes: 90,
	audience: 'everyone',
	takesGuests: true,
}
const plan = (heldOn: string, more: object = {}) =>
	run(scheduleMeeting, agathe, { ...breakfast, heldOn, heldHour: '7 h 30', ...more }) as Promise<{
		meetingId: Id
		dates: number
	}>
const mails = (kind: string) =>
	asSystem(null, (tx) =>
		tx
			.selectFrom('mail')
			.innerJoin('mailBody', 'mailBody.mailId', 'mail.id')
			.select([
				'mail.personId',
				'mail.recipient',
				'mail.createdAt',
				'mailBody.subject',
				'mailBody.bodyText',
			])
			.select('mailBody.calendar')
			.where('kind', '=', kind)
			.orderBy('mail.createdAt')
			.execute(),
	)
const clearMails = () => asSystem(null, (tx) => tx.deleteFrom('mail').execute())

describe('A series', () => {
	it('keeps its hour on the wall across a clock change, a year ahead, and goes on each night', async () => {
		at('2026-11-24T10:00')
		const { meetingId, dates } = await plan('26/11/2026', { rhythm: 'weekly' })
		assert.equal(dates, 53)
		const { meeting } = await see(claire, (look) => meetingSheet(look, { meetingId }))
		assert.equal(meeting.startsAt.toString(), '2026-11-26T06:30:00Z')
		const all = () =>
			asSystem(null, (tx) =>
				tx
					.selectFrom('meeting')
					.select(['heldOn', 'startsAt'])
					.where('seriesId', '=', meeting.seriesId)
					.orderBy('startsAt')
					.execute(),
			)
		const spring = (await all()).find(({ heldOn }) => String(heldOn) === '2027-04-01')
		assert.equal(String(spring?.startsAt), '2027-04-01T05:30:00Z')
		at('2026-12-03T02:00')
		const night = meetingsTasks.find(({ name }) => name === 'meetings.extend-series')
		await night?.run({}, { now, jobKey: null })
		await night?.run({}, { now, jobKey: null })
		assert.equal((await all()).length, 54)
		at('2026-11-24T10:00')
	})

	it('moved with all that follow comes back on the new day; what was moved alone stays', async () => {
		const { meetingId } = await plan('05/01/2027', { rhythm: 'weekly', endsOn: '02/02/2027' })
		const { meeting } = await see(agathe, (look) => meetingSheet(look, { meetingId }))
		const dates = async () =>
			(
				await asSystem(null, (tx) =>
					tx
						.selectFrom('meeting')
						.select(['meetingId', 'heldOn'])
						.where('seriesId', '=', meeting.seriesId)
						.where('cancelledAt', 'is', null)
						.orderBy('scheduledOn')
						.execute(),
				)
			).map(({ meetingId, heldOn }) => ({ meetingId, heldOn: String(heldOn) }))
		const [, second, third] = await dates()
		await run(moveMeeting, agathe, {
			meetingId: third?.meetingId,
			heldOn: '21/01/2027',
			heldHour: '18h',
		})
		await run(moveMeeting, agathe, {
			meetingId: second?.meetingId,
			heldOn: '14/01/2027',
			heldHour: '8h',
			scope: 'following',
		})
		assert.deepEqual(
			(await dates()).map(({ heldOn }) => heldOn),
			['2027-01-05', '2027-01-14', '2027-01-21', '2027-01-28', '2027-02-04'],
		)
		await assert.rejects(
			run(moveMeeting, agathe, {
				meetingId: second?.meetingId,
				heldOn: '04/01/2027',
				heldHour: '8h',
				scope: 'following',
			}),
			wrong('meetings.beforePrevious'),
		)
	})

	it('skips public holidays when it says so', async () => {
		// Thursday 6 May 2027 is Ascension Day.
		const { dates } = await plan('29/04/2027', {
			rhythm: 'weekly',
			endsOn: '20/05/2027',
			skipsHolidays: true,
		})
		assert.equal(dates, 3)
	})
})

describe('Those who are asked', () => {
	it('are told a week before with a link that answers for them, and the event for their calendar', async () => {
		await clearMails()
		at('2026-11-30T10:00')
		const { meetingId } = await plan('17/12/2026', { title: 'Plénière de décembre' })
		await pass('2026-12-10T08:30')
		const before = (await mails('meeting.invitation')).filter(({ subject }) =>
			subject.includes('Plénière'),
		)
		assert.deepEqual(before, [])
		await pass('2026-12-10T09:05')
		const told = (await mails('meeting.invitation')).filter(({ subject }) =>
			subject.includes('Plénière'),
		)
		const toClaire = told.find(({ personId }) => personId === worldPerson('claire-vasseur').id)
		assert.ok(toClaire && told.length > 5)
		assert.equal(new Set(told.map(({ personId }) => personId)).size, told.length)
		const event = new ICAL.Component(ICAL.parse(toClaire.calendar ?? '')).getFirstSubcomponent(
			'vevent',
		)
		assert.ok(event)
		const read = new ICAL.Event(event)
		assert.equal(read.startDate.toJSDate().toISOString(), '2026-12-17T06:30:00.000Z')
		assert.match(toClaire.bodyText, /\/venir\/[\w-]+\?reponse=viens/)
		const linked: Actor = {
			kind: 'link',
			personId: worldPerson('claire-vasseur').id,
			linkId: newId(),
			purpose: 'meeting',
			subjectId: meetingId,
		}
		const answer = { meetingId, membershipId: seats.claire, answer: 'comes' }
		await run(answerMeeting, linked, answer)
		await assert.rejects(
			run(answerMeeting, { ...linked, subjectId: newId() }, answer),
			refused('notFound'),
		)
	})

	it('are reminded the day before at a courteous hour, not when excused nor away', async () => {
		await clearMails()
		at('2026-12-10T10:00')
		// A Monday: the day before is a Sunday, so the reminder leaves on Saturday evening.
		const { meetingId } = await plan('21/12/2026', { title: 'Lundi' })
		await run(answerMeeting, luc, { meetingId, membershipId: seats.luc, answer: 'excused' })
		await run(answerMeeting, claire, { meetingId, membershipId: seats.claire, answer: 'comes' })
		await run(declareLeave, odile, { startsOn: '18/12/2026', endsOn: '22/12/2026' })
		await pass('2026-12-14T09:05')
		await pass('2026-12-19T18:50')
		const reminded = (await mails('meeting.reminder')).filter(({ subject }) =>
			subject.includes('Lundi'),
		)
		const to = (key: PersonKey) =>
			reminded.filter(({ personId }) => personId === worldPerson(key).id)
		assert.equal(to('claire-vasseur').length, 1)
		assert.match(to('claire-vasseur')[0]?.subject ?? '', /^Demain/)
		assert.match(to('anne-ziane')[0]?.subject ?? '', /^Venez-vous/)
		assert.deepEqual([to('luc-willems'), to('odile-marchand')], [[], []])
	})

	it('are not reminded at night by a machine that was stopped: in the morning, or not at all when it is too late', async () => {
		await clearMails()
		at('2027-01-12T10:00')
		await plan('21/01/2027', { title: 'Soirée', heldHour: '18 h 30' })
		await plan('21/01/2027', { title: 'Matinée' })
		await pass('2027-01-14T09:05')
		const reminders = async () =>
			(await mails('meeting.reminder'))
				.map(({ subject }) => subject)
				.filter((subject) => /Soirée|Matinée/.test(subject))
		await pass('2027-01-21T03:00')
		assert.deepEqual(await reminders(), [])
		await pass('2027-01-21T08:05')
		const left = await reminders()
		assert.deepEqual(
			left.filter((subject) => !subject.includes('Soirée')),
			[],
		)
		assert.ok(left.length > 0)
	})

	it('wait when it is full, in their order, and are told when a chair is left', async () => {
		await clearMails()
		at('2026-12-01T10:00')
		const { meetingId } = await plan('08/12/2026', { capacity: 2, meals: ['Viande', 'Poisson'] })
		const answer = (actor: Actor, membershipId: Id, said: string, more: object = {}) =>
			run(answerMeeting, actor, { meetingId, membershipId, answer: said, ...more })
		await assert.rejects(answer(claire, seats.claire, 'comes'), wrong('meetings.mealMissing'))
		const meal = { meal: 'Poisson' }
		assert.equal((await answer(claire, seats.claire, 'comes', meal)).waits, false)
		assert.equal(
			(
				await answer(odile, seats.odile, 'substitute', {
					...meal,
					substituteName: 'Sofiane Brahimi',
				})
			).waits,
			false,
		)
		assert.equal((await answer(luc, seats.luc, 'comes', meal)).waits, true)
		at('2026-12-01T10:01')
		assert.equal((await answer(anne, seats.anne, 'comes', meal)).waits, true)
		await assert.rejects(answer(anne, seats.luc, 'excused'), refused('meetings.notYourSeat'))
		await answer(claire, seats.claire, 'excused')
		await pass('2026-12-01T10:05')
		const { coming } = await see(agathe, (look) => meetingSheet(look, { meetingId }))
		assert.deepEqual(
			coming.map(({ attendeeId, waits }) => [attendeeId, waits]).sort(),
			[
				[seats.odile, false],
				[seats.luc, false],
				[seats.anne, true],
			].sort(),
		)
		const seated = await mails('meeting.seat')
		assert.deepEqual(
			seated.map(({ personId }) => personId),
			[worldPerson('luc-willems').id],
		)
	})
})

describe('A change', () => {
	it('undone within ten minutes was never told; told, it says the old date and asks again', async () => {
		await clearMails()
		at('2026-12-01T11:00')
		const { meetingId } = await plan('10/12/2026', { title: 'Atelier' })
		await pass('2026-12-03T09:05')
		await run(answerMeeting, claire, { meetingId, membershipId: seats.claire, answer: 'comes' })
		await run(cancelMeeting, agathe, { meetingId, reason: 'La salle est fermée' })
		await run(restoreMeeting, agathe, { meetingId })
		await pass('2026-12-03T09:30')
		assert.equal((await mails('meeting.changed')).length, 0)
		await run(moveMeeting, agathe, {
			meetingId,
			heldOn: '11/12/2026',
			heldHour: '18 h',
			asksAgain: true,
			reason: 'La salle est prise',
		})
		await pass('2026-12-03T09:45')
		const told = await mails('meeting.changed')
		const toClaire = told.filter(({ personId }) => personId === worldPerson('claire-vasseur').id)
		assert.equal(toClaire.length, 1)
		assert.match(toClaire[0]?.bodyText ?? '', /La salle est prise/)
		assert.match(toClaire[0]?.calendar ?? '', /SEQUENCE:3/)
		const { coming } = await see(claire, (look) => meetingSheet(look, { meetingId }))
		assert.deepEqual(coming, [])
		await assert.rejects(
			run(removeMeeting, agathe, { meetingId }),
			refused('meetings.cancelInstead'),
		)
	})
})

describe('A guest', () => {
	it('answers by a link, without an account; a member is no guest, whatever they are elsewhere', async () => {
		at('2026-12-01T12:00')
		const { meetingId } = await plan('09/12/2026')
		const jeanne = {
			meetingId,
			givenName: 'Jeanne',
			familyName: 'Roux',
			email: 'jeanne@roux.example',
		}
		const { guestId } = await run(inviteGuest, claire, jeanne)
		await assert.rejects(run(inviteGuest, odile, jeanne), wrong('meetings.guestTwice'))
		await assert.rejects(
			run(inviteGuest, claire, { ...jeanne, email: worldPerson('odile-marchand').email }),
			refused('meetings.guestIsMember'),
		)
		// Member of another network: a guest like any other.
		const { email, givenName, familyName } = worldPerson('amal-sebti')
		await run(inviteGuest, claire, { meetingId, givenName, familyName, email })
		const { url } = await run(shareGuestLink, claire, { guestId })
		const token = url.split('/').at(-1)
		await run(answerAsGuest, { kind: 'anonymous' }, { token, answer: 'comes' })
		const seen = await see(odile, (look) => meetingSheet(look, { meetingId }))
		assert.deepEqual(
			seen.coming.map(({ name }) => name),
			['Jeanne Roux'],
		)
		assert.deepEqual(seen.guests, [], 'their address is their host’s and the network’s')
		await assert.rejects(run(shareGuestLink, odile, { guestId }), refused('meetings.notYourGuest'))
	})

	it('told aloud to their host, is noted by them and by no other member, and leaves their chair', async () => {
		at('2026-12-01T12:30')
		const { meetingId } = await plan('10/12/2026', { capacity: 1 })
		const paul = { meetingId, givenName: 'Paul', familyName: 'Delattre' }
		const { guestId } = await run(inviteGuest, claire, paul)
		const says = (who: Actor, answer: string) => run(answerForGuest, who, { guestId, answer })
		const list = async (who: Actor) => {
			const { coming, guests, taken } = await see(who, (look) => meetingSheet(look, { meetingId }))
			return [coming.map(({ name }) => name), guests.map(({ answer }) => answer), taken]
		}
		await says(claire, 'comes')
		assert.deepEqual(await list(claire), [['Paul Delattre'], ['comes'], 1])
		await says(claire, 'excused')
		assert.deepEqual(await list(claire), [[], ['excused'], 0], 'what was noted is read again')
		assert.deepEqual(await list(odile), [[], [], 0])
		await assert.rejects(says(odile, 'comes'), { status: 404 })
		await says(claire, 'comes')
		await assert.rejects(says(odile, 'excused'), refused('meetings.notYourGuest'))
		await run(removeGuest, claire, { guestId })
		assert.deepEqual(await list(odile), [[], [], 0], 'the chair of a guest taken off is free')
	})
})

describe('Presence', () => {
	const mark = (attendeeId: Id, status: string, madeAt?: string, more: object = {}) => ({
		markId: newId(),
		attendeeId,
		status,
		...(madeAt && {
			madeAt: Temporal.ZonedDateTime.from(`${madeAt}[Europe/Paris]`).toInstant().toString(),
		}),
		...more,
	})
	const outcomes = async (actor: Actor, meetingId: Id, marks: object[]) =>
		(await run(markAttendance, actor, { meetingId, marks })).answers.map(
			({ outcome }: { outcome: string }) => outcome,
		)

	it('is marked once, from two phones, late, offline and after the freeze, and nothing is lost', async () => {
		at('2026-12-01T13:00')
		const { meetingId } = await plan('15/12/2026')
		at('2026-12-14T10:00')
		await run(answerMeeting, anne, { meetingId, membershipId: seats.anne, answer: 'excused' })
		at('2026-12-15T07:20')
		const mine = mark(seats.claire, 'present')
		assert.deepEqual(await outcomes(claire, meetingId, [mine]), ['counts'])
		assert.deepEqual(await outcomes(claire, meetingId, [mine]), ['counts'], 'the same answer')
		assert.deepEqual(await outcomes(agathe, meetingId, [mark(seats.claire, 'present')]), ['same'])
		await assert.rejects(
			outcomes(claire, meetingId, [mark(seats.odile, 'present')]),
			refused('meetings.onlyOwnPresence'),
		)
		await assert.rejects(run(signSheet, agathe, { meetingId }), refused('meetings.notBegun'))
		at('2026-12-15T08:40')
		assert.deepEqual(await outcomes(agathe, meetingId, [mark(seats.odile, 'late')]), ['counts'])
		// A phone that was offline at 7.35 says it now.
		assert.deepEqual(
			await outcomes(agathe, meetingId, [mark(seats.odile, 'absent', '2026-12-15T07:35')]),
			['older'],
		)
		at('2026-12-15T09:10')
		await run(signSheet, agathe, { meetingId })
		const statusOf = async (id: Id) =>
			(await see(agathe, (look) => checkInSheet(look, { networkId, meetingId }))).attendees.find(
				({ attendeeId }) => attendeeId === id,
			)?.status
		assert.equal(await statusOf(seats.anne), 'excused')
		assert.equal(await statusOf(seats.luc), 'absent')
		// Signed, not yet frozen: what a phone kept since before it began still counts.
		assert.deepEqual(
			await outcomes(agathe, meetingId, [mark(seats.anne, 'video', '2026-12-15T07:10')]),
			['counts'],
		)
		await run(freezeSheet, agathe, { meetingId })
		assert.deepEqual(
			await outcomes(agathe, meetingId, [
				mark(seats.luc, 'present', '2026-12-15T07:31'),
				mark(seats.odile, 'late', '2026-12-15T07:40'),
			]),
			['frozen', 'same'],
		)
		const { lateMarks } = await see(agathe, (look) => checkInSheet(look, { networkId, meetingId }))
		assert.equal(lateMarks.length, 1)
		await run(settleLateMark, agathe, { networkId, markId: lateMarks[0]?.markId, decision: 'take' })
		assert.equal(await statusOf(seats.luc), 'present')
	})

	it('tells ties who met; a correction withdraws what was not so', async () => {
		at('2026-12-02T10:00')
		const { meetingId } = await plan('16/12/2026')
		at('2026-12-16T08:00')
		await outcomes(agathe, meetingId, [mark(seats.claire, 'present'), mark(seats.anne, 'present')])
		await run(signSheet, agathe, { meetingId })
		await pass('2026-12-17T08:30')
		const facts = () =>
			asSystem(null, (tx) =>
				tx.selectFrom('tieFact').select('id').where('subjectId', '=', meetingId).execute(),
			)
		assert.equal((await facts()).length, 1, 'frozen by its clock a day later')
		await run(correctAttendance, agathe, {
			meetingId,
			attendeeId: seats.anne,
			status: 'absent',
			reason: 'Confondue avec sa voisine',
		})
		await pass('2026-12-17T08:35')
		assert.equal((await facts()).length, 0)
	})

	it('is said by the code at the door, by name or signed in, for the time of the meeting', async () => {
		at('2026-12-02T11:00')
		const { meetingId } = await plan('18/12/2026')
		await run(showCode, agathe, { meetingId })
		const { code: url } = await see(agathe, (look) => checkInSheet(look, { networkId, meetingId }))
		const code = url?.split('/').at(-1)
		const nobody: Actor = { kind: 'anonymous' }
		await assert.rejects(
			run(checkInByCode, nobody, { code, name: 'Claire Vasseur' }),
			refused('meetings.notCheckInTime'),
		)
		at('2026-12-18T07:25')
		const done = await run(checkInByCode, nobody, { code, name: 'vasseur claire' })
		assert.deepEqual(done, { name: 'Claire Vasseur', outcome: 'counts' })
		await assert.rejects(
			run(checkInByCode, nobody, { code, name: 'Personne Dici' }),
			wrong('meetings.nameNotExpected'),
		)
		assert.equal(
			(await run(checkInByCode, odile, { code, attendeeId: seats.odile })).outcome,
			'counts',
		)
		await assert.rejects(
			run(checkInByCode, odile, { code, attendeeId: seats.luc }),
			refused('meetings.onlyOwnPresence'),
		)
		await run(showCode, agathe, { meetingId })
		await assert.rejects(
			run(checkInByCode, odile, { code, attendeeId: seats.odile }),
			refused('meetings.codeUnknown'),
		)
	})
})

describe('A firm that keeps its people', () => {
	const lucs = { name: 'Luc Willems', id: worldPerson('luc-willems').id }
	const mark = (attendeeId: Id) => ({ markId: newId(), attendeeId, status: 'present' })
	const lineOf = async (meetingId: Id) =>
		(await see(agathe, (look) => checkInSheet(look, { networkId, meetingId }))).attendees.find(
			({ attendeeId }) => attendeeId === seats.luc,
		)
	const comingTo = async (meetingId: Id) =>
		(await see(odile, (look) => meetingSheet(look, { meetingId }))).coming.map(
			({ name, firm }) => name ?? firm,
		)
	/** Held with Claire and them, the sheet frozen: how many facts it made. */
	const factsOf = async (meetingId: Id, day: string) => {
		at(`2026-12-${day}T08:00`)
		const marks = [mark(seats.claire), mark(seats.luc)]
		await run(markAttendance, agathe, { meetingId, marks })
		await run(signSheet, agathe, { meetingId })
		await run(freezeSheet, agathe, { meetingId })
		await runDueJobs([...meetingsTasks, ...tiesTasks], now)
		const facts = await asSystem(null, (tx) =>
			tx.selectFrom('tieFact').select('id').where('subjectId', '=', meetingId).execute(),
		)
		return facts.length
	}
	before(() =>
		asSystem(null, (tx) =>
			sql`insert into firm_visibility (firm_id, field, audience)
				select firm_id, 'people', 'self' from membership where membership_id = ${seats.luc}`.execute(
				tx,
			),
		),
	)

	it('is named in their place, to who runs the network too; a mark made for it ties nobody', async () => {
		at('2026-12-03T10:00')
		const { meetingId } = await plan('21/12/2026')
		const input = { meetingId, membershipId: seats.luc, answer: 'comes', personId: lucs.id }
		await run(answerMeeting, agathe, input)
		const line = await lineOf(meetingId)
		assert.deepEqual([line?.name, line?.firm, line?.personId], ['Willems Chauffage', null, null])
		assert.deepEqual(await comingTo(meetingId), ['Willems Chauffage'])
		const { email } = worldPerson('luc-willems')
		await run(inviteGuest, odile, { meetingId, givenName: 'Luc', familyName: 'Willems', email })
		await run(showCode, agathe, { meetingId })
		const { code: url } = await see(agathe, (look) => checkInSheet(look, { networkId, meetingId }))
		at('2026-12-21T07:25')
		const typed = { code: url?.split('/').at(-1), name: lucs.name }
		await assert.rejects(
			run(checkInByCode, { kind: 'anonymous' }, typed),
			wrong('meetings.nameNotExpected'),
		)
		assert.equal(await factsOf(meetingId, '21'), 0)
	})

	it('is there under the name of whoever says that they come, or that they are there', async () => {
		at('2026-12-03T11:00')
		const { meetingId: saidId } = await plan('22/12/2026')
		const { mySeats } = await see(luc, (look) => meetingSheet(look, { meetingId: saidId }))
		assert.equal(mySeats[0]?.keepsPeople, true)
		const input = { meetingId: saidId, membershipId: seats.luc, answer: 'comes' }
		await run(answerMeeting, luc, input)
		assert.deepEqual(await comingTo(saidId), [lucs.name])
		assert.equal((await lineOf(saidId))?.name, lucs.name)
		assert.equal(await factsOf(saidId, '22'), 1)

		const { meetingId } = await plan('23/12/2026')
		at('2026-12-23T07:25')
		await run(markAttendance, luc, { meetingId, marks: [mark(seats.luc)] })
		assert.equal(await factsOf(meetingId, '23'), 1, 'a later mark does not take their name away')
	})
})
