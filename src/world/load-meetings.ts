import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { breakfasts } from './cercle-du-canal/meetings.ts'
import type { FirmKey } from './keys.ts'
import { world, worldNetwork, worldPerson, worldToday } from './world.ts'
import { worldId } from './world-id.ts'

const timeZone = 'Europe/Paris'
const thursday = 4
const networkId = worldNetwork('cercle-du-canal').id
const runner = worldPerson('agathe-morel').id
const seriesId = worldId('series breakfasts')

const statuses = {
	p: 'present',
	l: 'late',
	v: 'video',
	s: 'substitute',
	e: 'excused',
	m: 'medical',
	a: 'absent',
} as const

/**
 * The breakfasts of the Cercle, around a day: a series whose past sheets are frozen, the next one answered by some, with a
 * guest who came once. Runs as the system, after `loadWorld`.
 */
export async function loadMeetings(
	tx: Tx,
	{ today = worldToday }: { today?: Temporal.PlainDate } = {},
): Promise<void> {
	await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
	const next = today.add({ days: (thursday - today.dayOfWeek + 7) % 7 || 7 })
	const { behind, ahead } = breakfasts
	const first = next.subtract({ weeks: behind })
	await tx
		.insertInto('meetingSeries')
		.values({
			networkId,
			seriesId,
			rhythm: 'weekly',
			startsOn: first,
			madeUntil: next.add({ weeks: ahead - 1 }),
			createdBy: runner,
			createdAt: noon(first.subtract({ days: 30 })),
		})
		.execute()
	for (let week = -behind; week < ahead; week++)
		await writeBreakfast(tx, next.add({ weeks: week }), week, noon(today))
	for (let week = -behind; week < 0; week++) await writeSheet(tx, next.add({ weeks: week }), week)
	await writeNext(tx, today)
	await writeMinutes(tx, next.subtract({ weeks: 1 }))
}

const noon = (day: Temporal.PlainDate) =>
	day.toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant()
const breakfastId = (week: number): Id => worldId(`breakfast ${week}`)
const seatOf = (firm: FirmKey): Id => worldId(`membership cercle-du-canal ${firm} `)

/** The person who sits for a firm: its representative. */
function personOf(firm: FirmKey): Id | null {
	const found = world.mandates.find((one) => one.firm === firm && one.role === 'representative')
	return found ? worldPerson(found.person).id : null
}

async function writeBreakfast(
	tx: Tx,
	heldOn: Temporal.PlainDate,
	week: number,
	now: Temporal.Instant,
) {
	const startsAt = heldOn.toZonedDateTime({ timeZone, plainTime: '07:30' }).toInstant()
	await tx
		.insertInto('meeting')
		.values({
			networkId,
			meetingId: breakfastId(week),
			seriesId,
			scheduledOn: heldOn,
			kind: 'breakfast',
			title: breakfasts.title,
			mode: 'hybrid',
			place: breakfasts.place,
			videoUrl: breakfasts.videoUrl,
			hostId: seatOf(breakfasts.host),
			heldOn,
			heldHour: '07:30',
			minutes: 90,
			startsAt,
			endsAt: startsAt.add({ minutes: 90 }),
			capacity: breakfasts.capacity,
			priceCents: breakfasts.priceCents,
			meals: [...breakfasts.meals],
			closesOn: heldOn.subtract({ days: 1 }),
			audience: 'everyone',
			createdBy: runner,
			createdAt: noon(heldOn.subtract({ days: 60 })),
			invitedAt: week <= 0 ? now.subtract({ hours: 24 * 5 }) : null,
		})
		.execute()
}

async function writeSheet(tx: Tx, heldOn: Temporal.PlainDate, week: number): Promise<void> {
	const meetingId = breakfastId(week)
	const at = heldOn.toZonedDateTime({ timeZone, plainTime: '07:35' }).toInstant()
	const lines = Object.entries(breakfasts.attendance).map(([firm, weeks]) => {
		const status = statuses[weeks[week + breakfasts.behind] as keyof typeof statuses]
		const membershipId = seatOf(firm as FirmKey)
		return {
			networkId,
			meetingId,
			attendeeId: membershipId,
			membershipId,
			status,
			substituteName: status === 'substitute' ? breakfasts.substitute : null,
			personId: status === 'substitute' ? null : personOf(firm as FirmKey),
			markedAt: at,
			markedBy: runner,
		}
	})
	await tx.insertInto('attendance').values(lines).execute()
	for (const guest of breakfasts.guests) {
		if (!guest.came.includes(-week)) continue
		const guestId = worldId(`guest ${guest.key} ${week}`)
		await writeGuest(tx, guestId, meetingId, guest, noon(heldOn.subtract({ days: 4 })))
		await tx
			.insertInto('attendance')
			.values({
				networkId,
				meetingId,
				attendeeId: guestId,
				guestId,
				status: 'present',
				markedAt: at,
				markedBy: runner,
			})
			.execute()
	}
	await tx
		.insertInto('attendanceSheet')
		.values({
			networkId,
			meetingId,
			signedAt: at.add({ hours: 2 }),
			signedBy: runner,
			frozenAt: at.add({ hours: 26 }),
		})
		.execute()
}

type Guest = (typeof breakfasts.guests)[number]

async function writeGuest(tx: Tx, guestId: Id, meetingId: Id, guest: Guest, at: Temporal.Instant) {
	const { givenName, familyName, firmName, trade, email, host } = guest
	const invitedBy = worldPerson(host).id
	await tx
		.insertInto('meetingGuest')
		.values({
			...{ networkId, guestId, meetingId, givenName, familyName, firmName, trade, invitedBy },
			membershipId: seatOf('marchand-platrerie'),
			invitedAt: at,
		})
		.execute()
	await tx.insertInto('guestContact').values({ networkId, guestId, email }).execute()
	await tx
		.insertInto('registration')
		.values({ networkId, meetingId, attendeeId: guestId, guestId, answer: 'comes', answeredAt: at })
		.execute()
}

async function writeNext(tx: Tx, today: Temporal.PlainDate): Promise<void> {
	const meetingId = breakfastId(0)
	const answeredAt = noon(today.subtract({ days: 2 }))
	for (const [firm, answer, meal] of breakfasts.answers) {
		const membershipId = seatOf(firm)
		const personId = personOf(firm)
		await tx
			.insertInto('registration')
			.values({
				...{ networkId, meetingId, attendeeId: membershipId, membershipId, answer, personId },
				meal,
				substituteName: answer === 'substitute' ? breakfasts.substitute : null,
				answeredAt,
				answeredBy: personId,
			})
			.execute()
	}
	for (const guest of breakfasts.guests)
		await writeGuest(tx, worldId(`guest ${guest.key} next`), meetingId, guest, answeredAt)
	await tx
		.insertInto('agendaItem')
		.values(
			breakfasts.agenda.map(([title, minutes, firm], i) => ({
				...{ networkId, meetingId, position: i + 1, title, minutes },
				speakerId: firm && seatOf(firm),
			})),
		)
		.execute()
}

async function writeMinutes(tx: Tx, heldOn: Temporal.PlainDate): Promise<void> {
	const meetingId = breakfastId(-1)
	const written = { writtenAt: noon(heldOn), writtenBy: runner }
	await tx
		.insertInto('meetingMinutes')
		.values({
			networkId,
			meetingId,
			body: breakfasts.minutes,
			...written,
			publishedAt: noon(heldOn).add({ minutes: 20 }),
			publishedBy: runner,
		})
		.execute()
	for (const [i, [what, firm, isDone]] of breakfasts.actions.entries())
		await tx
			.insertInto('meetingAction')
			.values({
				networkId,
				actionId: worldId(`action ${i}`),
				meetingId,
				what,
				membershipId: seatOf(firm),
				dueOn: heldOn.add({ weeks: 2 }),
				...written,
				...(isDone && { endedAt: noon(heldOn.add({ days: 3 })), endedBy: runner, ending: 'done' }),
			})
			.execute()
}
