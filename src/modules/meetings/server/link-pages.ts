import { sql } from 'kysely'
import { actorOfLink, isLinkRefusal, lookAtLink } from '#accounts/server'
import { reading, type Tx } from '#db'
import type { Actor, Id } from '#kernel'
import { placesTaken } from '../place-given.ts'
import { meetingState } from '../states.ts'
import { announcementFacts } from './letter-facts.ts'
import { meetingSheet } from './meeting-sheet.ts'
import { placesOf } from './places.ts'

/** A meeting as its link shows it to the person it was sent to; or why it no longer does. */
export type MeetingByLink =
	| { state: 'open'; actor: Actor; sheet: Awaited<ReturnType<typeof meetingSheet>>; meetingId: Id }
	| { state: 'expired' | 'unknown' }

/** Reads a meeting by the link of a mail, as the person it was sent to. Changes nothing: mail scanners open links. */
export async function meetingByLink(token: string, now: Temporal.Instant): Promise<MeetingByLink> {
	try {
		const actor = await actorOfLink(token, 'meeting', now)
		if (actor.kind !== 'link' || !actor.subjectId) return { state: 'unknown' }
		const meetingId = actor.subjectId
		const sheet = await reading(actor, (tx) => meetingSheet({ tx, actor, now }, { meetingId }), {
			now,
		})
		return { state: 'open', actor, sheet, meetingId }
	} catch (caught) {
		if (!isLinkRefusal(caught)) throw caught
		return { state: caught.code === 'accounts.linkExpired' ? 'expired' : 'unknown' }
	}
}

const asDoor: Actor = { kind: 'system', networkId: null }

/** What a guest sees by their link: the meeting, what they answered, how often they came. Changes nothing. */
export async function guestPage(token: string, now: Temporal.Instant) {
	return reading(asDoor, (tx) => readGuest(tx, token, now), { now })
}

async function readGuest(tx: Tx, token: string, now: Temporal.Instant) {
	const link = await lookAtLink(tx, token, 'meeting_guest')
	if (!link) return { state: 'unknown' as const }
	if (Temporal.Instant.compare(link.expiresAt, now) <= 0) return { state: 'expired' as const }
	const guest = await tx
		.selectFrom('meetingGuest as g')
		.innerJoin('person as p', 'p.id', 'g.invitedBy')
		.leftJoin('registration as r', (join) =>
			join
				.onRef('r.networkId', '=', 'g.networkId')
				.onRef('r.meetingId', '=', 'g.meetingId')
				.onRef('r.guestId', '=', 'g.guestId'),
		)
		.leftJoin('guestContact as c', (join) =>
			join.onRef('c.networkId', '=', 'g.networkId').onRef('c.guestId', '=', 'g.guestId'),
		)
		.select([
			'g.networkId',
			'g.meetingId',
			'g.guestId',
			'g.givenName',
			'g.familyName',
			'g.removedAt',
		])
		.select([
			'g.appliedAt',
			'g.welcomedAt',
			'g.firmName',
			'r.answer',
			'r.meal',
			'r.waitingAt',
			'c.email',
		])
		.select(sql<string>`p.given_name || ' ' || p.family_name`.as('host'))
		.where('g.guestId', '=', link.subjectId)
		.executeTakeFirst()
	if (!guest || guest.removedAt) return { state: 'withdrawn' as const }
	const { networkId, meetingId, email } = guest
	const meeting = await tx
		.selectFrom('meeting')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.executeTakeFirstOrThrow()
	if (meeting.removedAt) return { state: 'withdrawn' as const }
	const network = await tx
		.selectFrom('network')
		.select(['trialVisits', 'purpose'])
		.where('networkId', '=', networkId)
		.executeTakeFirstOrThrow()
	return {
		state: 'open' as const,
		guest,
		meeting: { ...(await announcementFacts(tx, networkId, meetingId)), capacity: meeting.capacity },
		meetingState: meetingState(meeting, now),
		taken: placesTaken(await placesOf(tx, networkId, meetingId)),
		trialVisits: network.trialVisits,
		purpose: network.purpose,
		visits: email ? await visitsOf(tx, networkId, email) : null,
	}
}

async function visitsOf(tx: Tx, networkId: Id, email: string): Promise<number> {
	const row = await tx
		.selectNoFrom((eb) =>
			eb.fn<number>('guest_visits', [eb.val(networkId), eb.val(email)]).as('came'),
		)
		.executeTakeFirst()
	return row?.came ?? 0
}
