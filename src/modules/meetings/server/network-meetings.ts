import { sql } from 'kysely'
import type { Look } from '#db'
import { type Id, notFound } from '#kernel'
import { meetingState } from '../states.ts'
import { accessMeeting, organise, organiseMeeting } from './access.ts'
import { meetingsBetween } from './agenda.ts'
import { pointsOf } from './meeting-sheet.ts'
import { seatsInvited } from './seats.ts'

/** The meetings of a network, for who organises them: those to come, those held, those set aside. */
export async function networkMeetings(look: Look, { networkId }: { networkId: Id }) {
	const { tx, now } = look
	const network = await organise(look, networkId)
	const lines = await meetingsBetween(look, {
		from: now.subtract({ hours: 24 * 400 }),
		until: now.add({ hours: 24 * 400 }),
		networkId,
	})
	const { rows: removed } = await sql<{
		meetingId: Id
		title: string
		heldOn: Temporal.PlainDate
		removedAt: Temporal.Instant
	}>`select meeting_id, title, held_on, removed_at from meeting
		where network_id = ${networkId} and removed_at is not null
		order by removed_at desc limit 20`.execute(tx)
	const { rows: sheets } = await sql<{ meetingId: Id; isFrozen: boolean }>`
		select meeting_id, frozen_at is not null as is_frozen from attendance_sheet
		where network_id = ${networkId}`.execute(tx)
	const isOver = ({ endsAt }: (typeof lines)[number]) => Temporal.Instant.compare(endsAt, now) <= 0
	return {
		network: { networkId, name: network.name, videoBase: network.videoBase },
		ahead: lines.filter((line) => !isOver(line)),
		behind: lines
			.filter(isOver)
			.reverse()
			.map((line) => ({
				...line,
				sheet: sheets.find(({ meetingId }) => meetingId === line.meetingId) ?? null,
			})),
		removed,
	}
}

/** Before planning a meeting: the seats it may be for, and how the last one was described. */
export async function newMeetingSheet(
	look: Look,
	{ networkId, like }: { networkId: Id; like?: Id | undefined },
) {
	const network = await organise(look, networkId)
	const everyone = { networkId, meetingId: networkId, audience: 'everyone' }
	const seats = await seatsInvited(look.tx, everyone)
	const model = like ? await accessMeeting(look.tx, look.actor, like) : null
	if (model && model.networkId !== networkId) notFound()
	return { network: named(network), seats: seats.map(labelled), model }
}

/** A meeting to change: what is said of it, and the seats it may be for. */
export async function meetingToEdit(look: Look, { meetingId }: { meetingId: Id }) {
	const { tx, now } = look
	const { meeting, network } = await organiseMeeting(look, meetingId)
	const { networkId } = meeting
	const seats = await seatsInvited(tx, { networkId, meetingId, audience: 'everyone' })
	const invitees = await tx
		.selectFrom('meetingInvitee')
		.select('membershipId')
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.execute()
	const { rows: following } = await sql<{ n: number }>`select count(*)::int as n from meeting
		where network_id = ${networkId} and series_id = ${meeting.seriesId}
			and scheduled_on > ${meeting.scheduledOn} and removed_at is null and cancelled_at is null`.execute(
		tx,
	)
	const { rows: answered } = await sql<{ n: number }>`select count(*)::int as n from registration
		where network_id = ${networkId} and meeting_id = ${meetingId} and answer <> 'excused'`.execute(
		tx,
	)
	return {
		network: named(network),
		meeting,
		state: meetingState(meeting, now),
		seats: seats.map(labelled),
		invitees: invitees.map(({ membershipId }) => membershipId),
		following: following[0]?.n ?? 0,
		answered: answered[0]?.n ?? 0,
	}
}

/** The agenda of a meeting to write, with the one of the meeting before to start from. */
export async function agendaToWrite(look: Look, { meetingId }: { meetingId: Id }) {
	const { tx, now } = look
	const { meeting, network } = await organiseMeeting(look, meetingId)
	const { networkId } = meeting
	const { rows: before } = await sql<{ meetingId: Id; heldOn: Temporal.PlainDate }>`
		select m.meeting_id, m.held_on from meeting m
		where m.network_id = ${networkId} and m.starts_at < ${meeting.startsAt} and m.removed_at is null
			and m.kind = ${meeting.kind}
			and exists (select from agenda_item a where a.network_id = m.network_id and a.meeting_id = m.meeting_id)
		order by m.starts_at desc limit 1`.execute(tx)
	const previous = before[0]
	return {
		network: named(network),
		meeting: {
			meetingId,
			title: meeting.title,
			kind: meeting.kind,
			heldOn: meeting.heldOn,
			heldHour: meeting.heldHour,
			minutes: meeting.minutes,
		},
		/** From then on, how long each point took may be written. */
		hasBegun: Temporal.Instant.compare(meeting.startsAt, now) <= 0,
		points: await pointsOf(tx, meeting),
		before: previous
			? { heldOn: previous.heldOn, points: await pointsOf(tx, { networkId, ...previous }) }
			: null,
		seats: (await seatsInvited(tx, meeting)).map(labelled),
	}
}

const named = ({
	networkId,
	name,
	timeZone,
	currency,
	videoBase,
}: Awaited<ReturnType<typeof organise>>) => ({ networkId, name, timeZone, currency, videoBase })

const labelled = ({
	membershipId,
	name,
	firm,
}: Awaited<ReturnType<typeof seatsInvited>>[number]) => ({
	membershipId,
	label: name ? `${name}, ${firm}` : firm,
})
