import * as v from 'valibot'
import { makeLink } from '#accounts/server'
import { type Act, defineAct } from '#db'
import { id } from '#firms'
import { publicAddress } from '#instance/server'
import { dayAt, type Id, notFound } from '#kernel'
import { sendMail } from '#mail/server'
import type { Locale } from '#phrases'
import { meetingsPhrases } from '../index.ts'
import { promoted } from '../place-given.ts'
import { type Meeting, meetingAhead } from './access.ts'
import { calendarOf } from './calendar.ts'
import { announcementFacts, dressOf } from './letter-facts.ts'
import { mailGuest } from './mail-guest.ts'
import { placesOf } from './places.ts'
import { refuse } from './refusal.ts'
import { seatPeople } from './seat-people.ts'

/** By a job, chairs that were left go to those who wait, in their order, and each is told. */
export const seatWaiting = defineAct({
	name: 'meetings.seat-waiting',
	input: v.strictObject({ meetingId: id }),
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, actor, record } = act
		if (actor.kind !== 'system') notFound()
		const meeting = await meetingAhead(act, meetingId)
		if (!meeting || meeting.cancelledAt) return refuse('meetings.settled')
		const { networkId } = meeting
		const seated = promoted(await placesOf(tx, networkId, meetingId), meeting.capacity)
		if (seated.length === 0) return refuse('meetings.settled')
		await tx
			.updateTable('registration')
			.set({ waitingAt: null })
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.where('attendeeId', 'in', seated)
			.execute()
		const guests = await tx
			.selectFrom('meetingGuest')
			.select(['guestId', 'invitedBy'])
			.where('networkId', '=', networkId)
			.where('guestId', 'in', seated)
			.execute()
		for (const { guestId, invitedBy: sentBy } of guests)
			await mailGuest(act, { networkId, guestId, sentBy, about: { kind: 'seat' } })
		for (const attendeeId of seated) await tellSeat(act, meeting, attendeeId)
		await record({ networkId, subjectId: meetingId, content: { seated } })
	},
})

async function tellSeat(act: Act, meeting: Meeting, membershipId: Id): Promise<void> {
	const { tx, now } = act
	const { networkId, meetingId } = meeting
	const facts = await announcementFacts(tx, networkId, meetingId)
	const people = await seatPeople(tx, meeting, {
		after: null,
		limit: 1000,
		today: dayAt(now, facts.timeZone),
	})
	const address = await publicAddress(tx)
	for (const person of people.filter((one) => one.membershipId === membershipId)) {
		const token = await makeLink(tx, {
			purpose: 'meeting',
			personId: person.personId,
			subjectId: meetingId,
			email: person.email,
			validFor: now.until(meeting.endsAt.add({ hours: 24 })),
			createdBy: null,
			now,
		})
		await sendMail(act, {
			kind: 'meeting.seat',
			personId: person.personId,
			recipient: person.email,
			locale: person.locale as Locale,
			...(await dressOf(tx, networkId)),
			calendar: await calendarOf(tx, networkId, [meetingId]),
			uselessAfter: meeting.startsAt,
			letter: meetingsPhrases(person.locale as Locale).letters.seat({
				...facts,
				url: `${address}/venir/${token}`,
			}),
		})
	}
}
