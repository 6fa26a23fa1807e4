import { sql } from 'kysely'
import { makeLink } from '#accounts/server'
import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import type { Id } from '#kernel'
import { sendMail } from '#mail/server'
import type { Locale } from '#phrases'
import { meetingsPhrases } from '../index.ts'
import { calendarOf } from './calendar.ts'
import { announcementFacts, dressOf } from './letter-facts.ts'

type ToGuest = {
	networkId: Id
	guestId: Id
	message?: string | undefined
	/** Who makes the mail leave, for the ceilings on mails to third parties. */
	sentBy: Id
	/** What the letter is about: the invitation when left out. */
	about?:
		| {
				kind: 'changed'
				change: { wasAt: Temporal.Instant; reason: string | null; isCancelled: boolean }
		  }
		| { kind: 'seat' }
}

/** Writes to a guest at the address their host gave, with the link by which they answer. Nothing without an address. */
export async function mailGuest(
	act: Act,
	{ networkId, guestId, message, sentBy, about }: ToGuest,
): Promise<void> {
	const { tx, now } = act
	const guest = await tx
		.selectFrom('meetingGuest as g')
		.innerJoin('guestContact as c', (join) =>
			join.onRef('c.networkId', '=', 'g.networkId').onRef('c.guestId', '=', 'g.guestId'),
		)
		.innerJoin('person as p', 'p.id', 'g.invitedBy')
		.select(['g.meetingId', 'g.givenName', 'c.email', 'p.locale'])
		.select(sql<string>`p.given_name || ' ' || p.family_name`.as('host'))
		.where('g.networkId', '=', networkId)
		.where('g.guestId', '=', guestId)
		.executeTakeFirst()
	if (!guest) return
	const dress = await dressOf(tx, networkId)
	const meeting = await announcementFacts(tx, networkId, guest.meetingId)
	const until = meeting.endsAt.add({ hours: 24 * 30 })
	const token = await makeLink(tx, {
		purpose: 'meeting_guest',
		personId: null,
		subjectId: guestId,
		email: guest.email,
		validFor: now.until(until),
		createdBy: sentBy,
		now,
	})
	const url = `${await publicAddress(tx)}/invite/${token}`
	const locale = guest.locale as Locale
	const { letters } = meetingsPhrases(locale)
	await sendMail(act, {
		kind: about ? `meeting.${about.kind}` : 'meeting.guest',
		personId: null,
		sentBy: { personId: sentBy, networkId },
		recipient: guest.email,
		locale,
		...dress,
		uselessAfter: until,
		calendar: await calendarOf(tx, networkId, [guest.meetingId]),
		letter: letterOf(),
	})
	function letterOf() {
		if (about?.kind === 'changed')
			return letters.changed({ ...meeting, ...about.change, url, isAsked: true })
		if (about?.kind === 'seat') return letters.seat({ ...meeting, url })
		return letters.guest({ ...meeting, host: guest?.host ?? '', message: message ?? null, url })
	}
}
