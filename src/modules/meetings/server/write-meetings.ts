import type { Act } from '#db'
import { assert, type Id, Invalid, newId, personOf } from '#kernel'
import { takingPart } from '#networks'
import { meetingSpan } from '../meeting-time.ts'
import { windClocks } from './wind-clocks.ts'

/** What is said of a meeting besides its day. */
export type Described = {
	kind: string
	title: string
	details?: string | undefined
	mode: string
	place?: string | undefined
	videoUrl?: string | undefined
	hostId?: string | undefined
	minutes: number
	capacity?: number | undefined
	priceCents?: number | undefined
	meals: string[]
	closesDays?: number | undefined
	audience: string
	invitees: string[]
	takesGuests: boolean
}

type Network = { networkId: Id; timeZone: string; videoBase: string | null }

/** The columns of a description; what must go together is told at its field. */
export function describedColumns(described: Described, { videoBase }: Network) {
	const { mode, place, audience, invitees } = described
	if (mode !== 'video' && !place)
		throw new Invalid([{ field: 'place', code: 'meetings.placeMissing' }])
	const room = videoBase && `${videoBase}${newId().slice(-12)}`
	const videoUrl = described.videoUrl ?? room
	if (mode !== 'in_person' && !videoUrl)
		throw new Invalid([{ field: 'videoUrl', code: 'meetings.videoMissing' }])
	if (audience === 'chosen' && invitees.length === 0)
		throw new Invalid([{ field: 'invitees', code: 'meetings.inviteesMissing' }])
	return {
		kind: described.kind,
		title: described.title,
		details: described.details || null,
		mode,
		place: mode === 'video' ? null : (place ?? null),
		videoUrl: mode === 'in_person' ? null : (videoUrl ?? null),
		hostId: described.hostId ?? null,
		minutes: described.minutes,
		capacity: described.capacity ?? null,
		priceCents: described.priceCents ?? null,
		meals: described.meals,
		audience,
		takesGuests: described.takesGuests,
	}
}

export type DescribedColumns = ReturnType<typeof describedColumns>

/** Seats named in a form are seats of this network that take part in it. */
export async function requireSeats(
	{ tx }: Pick<Act, 'tx'>,
	networkId: Id,
	named: readonly (string | undefined)[],
	field: string,
): Promise<void> {
	const wanted = [...new Set(named.filter((one) => one !== undefined))]
	if (wanted.length === 0) return
	const found = await tx
		.selectFrom('membership')
		.select('membershipId')
		.where('networkId', '=', networkId)
		.where('membershipId', 'in', wanted)
		.where('state', 'in', takingPart)
		.execute()
	if (found.length < wanted.length) throw new Invalid([{ field, code: 'meetings.seatUnknown' }])
}

/** A date to make: the day it falls on, and how many days before it registrations close. */
export type Dated = {
	heldOn: Temporal.PlainDate
	heldHour: string
	closesDays: number | null
	seriesId: Id | null
}

/** Writes meetings that share a description, each on its day, with those they are for; winds their clocks. */
export async function writeMeetings(
	act: Act,
	network: Network,
	columns: DescribedColumns,
	dates: readonly Dated[],
	invitees: readonly string[],
	createdBy: Id | null = personOf(act.actor),
): Promise<Id[]> {
	assert(createdBy, 'someone plans a meeting')
	const { tx, now } = act
	const { networkId, timeZone } = network
	const meetings = dates.map(({ heldOn, heldHour, closesDays, seriesId }) => ({
		...columns,
		networkId,
		meetingId: newId(),
		seriesId,
		scheduledOn: seriesId === null ? null : heldOn,
		heldOn,
		heldHour,
		...meetingSpan({ heldOn, heldHour, minutes: columns.minutes }, timeZone),
		closesOn: closesDays === null ? null : heldOn.subtract({ days: closesDays }),
		createdBy,
		createdAt: now,
		invitedAt: null,
	}))
	if (meetings.length === 0) return []
	await tx.insertInto('meeting').values(meetings).execute()
	if (columns.audience === 'chosen')
		await tx
			.insertInto('meetingInvitee')
			.values(
				meetings.flatMap(({ meetingId }) =>
					invitees.map((membershipId) => ({ networkId, meetingId, membershipId })),
				),
			)
			.execute()
	await windClocks(act, timeZone, meetings)
	return meetings.map(({ meetingId }) => meetingId)
}
