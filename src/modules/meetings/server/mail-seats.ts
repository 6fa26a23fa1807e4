import { makeLink } from '#accounts/server'
import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import { dayAt, type Id } from '#kernel'
import type { Letter } from '#mail'
import { sendMail } from '#mail/server'
import type { Locale } from '#phrases'
import type { MeetingFacts } from '../letter-facts.ts'
import type { Meeting } from './access.ts'
import { calendarOf } from './calendar.ts'
import { announcementFacts, dressOf } from './letter-facts.ts'
import { type SeatPerson, seatPeople } from './seat-people.ts'

/** Readers written to in one act: an act stays short, and a network of five hundred takes ten. */
const atOnce = 50

type Mailing = {
	kind: string
	after: Id | undefined
	/** Whom the letter is for, among those who sit in the seats. */
	isFor(person: SeatPerson): boolean
	letterFor(
		person: SeatPerson,
		facts: MeetingFacts,
		links: { url: string; rulesUrl: string },
		locale: Locale,
	): Letter
	uselessAfter: Temporal.Instant
}

/**
 * Writes to the next people a meeting concerns, each with a link of their own by which to answer, and the event for
 * their calendar. Answers from whom to go on, null when everybody was written to.
 */
export async function mailSeats(act: Act, meeting: Meeting, mailing: Mailing): Promise<Id | null> {
	const { tx, now } = act
	const { networkId, meetingId } = meeting
	const facts = await announcementFacts(tx, networkId, meetingId)
	const today = dayAt(now, facts.timeZone)
	const people = await seatPeople(tx, meeting, {
		after: mailing.after ?? null,
		limit: atOnce,
		today,
	})
	const dress = await dressOf(tx, networkId)
	const calendar = await calendarOf(tx, networkId, [meetingId])
	const address = await publicAddress(tx)
	for (const person of people.filter(mailing.isFor)) {
		const token = await makeLink(tx, {
			purpose: 'meeting',
			personId: person.personId,
			subjectId: meetingId,
			email: person.email,
			validFor: now.until(meeting.endsAt.add({ hours: 24 })),
			createdBy: null,
			now,
		})
		const links = { url: `${address}/venir/${token}`, rulesUrl: `${address}/moi/courriels` }
		const locale = person.locale as Locale
		await sendMail(act, {
			kind: mailing.kind,
			personId: person.personId,
			recipient: person.email,
			locale,
			...dress,
			calendar,
			uselessAfter: mailing.uselessAfter,
			letter: mailing.letterFor(person, facts, links, locale),
		})
	}
	return people.length < atOnce ? null : (people.at(-1)?.personId ?? null)
}
