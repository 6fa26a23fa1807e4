import { type Act, defineAct } from '#db'
import { assert, Invalid } from '#kernel'
import { isHoliday } from '#mail/server'
import { moveMeetingInput } from '../inputs.ts'
import { meetingSpan } from '../meeting-time.ts'
import { type Rhythm, seriesDates } from '../series-dates.ts'
import { meetingState } from '../states.ts'
import { type Meeting, organiseMeeting } from './access.ts'
import { refuse } from './refusal.ts'
import { tellChange } from './tell-change.ts'
import { windClocks } from './wind-clocks.ts'

/**
 * Moves a meeting to another day or hour: this once, or with all that follow in its series, which then comes back on the
 * new day. Answers stay, or are asked again; everybody asked is told.
 */
export const moveMeeting = defineAct({
	name: 'meetings.move-meeting',
	input: moveMeetingInput,
	door: 'none',
	act: async (act, { meetingId, heldOn, heldHour, scope, asksAgain, reason }) => {
		const { now, record } = act
		const { meeting, network } = await organiseMeeting(act, meetingId)
		if (['under_way', 'held', 'cancelled', 'removed'].includes(meetingState(meeting, now)))
			refuse('meetings.over')
		const { startsAt } = meetingSpan(
			{ heldOn, heldHour, minutes: meeting.minutes },
			network.timeZone,
		)
		if (Temporal.Instant.compare(startsAt, now) <= 0)
			throw new Invalid([{ field: 'heldOn', code: 'meetings.dayPast' }])
		const moved =
			scope === 'following' && meeting.seriesId
				? await moveFollowing(act, meeting, network.timeZone, { heldOn, heldHour })
				: [await moveOne(act, meeting, network.timeZone, { heldOn, heldHour })]
		await windClocks(act, network.timeZone, moved)
		const isNews = (one: Meeting) => one.meetingId === meetingId || one.invitedAt !== null
		for (const one of moved.filter(isNews))
			await tellChange(act, one.was, { kind: 'moved', reason, asksAgain })
		await record({
			networkId: meeting.networkId,
			subjectId: meetingId,
			content: { heldOn, heldHour, scope, asksAgain, reason },
		})
		return { meetings: moved.length }
	},
})

type Date = { heldOn: Temporal.PlainDate; heldHour: string }

async function moveOne({ tx }: Act, was: Meeting, timeZone: string, { heldOn, heldHour }: Date) {
	const shift = was.heldOn.until(heldOn, { largestUnit: 'days' })
	const change = {
		heldOn,
		heldHour,
		...meetingSpan({ heldOn, heldHour, minutes: was.minutes }, timeZone),
		closesOn: was.closesOn?.add(shift) ?? null,
		sequence: was.sequence + 1,
		// Reminded of the old date, they are reminded of the new one.
		remindedAt: null,
		closedToldAt: null,
	}
	await tx
		.updateTable('meeting')
		.set(change)
		.where('networkId', '=', was.networkId)
		.where('meetingId', '=', was.meetingId)
		.execute()
	return { ...was, ...change, was }
}

/**
 * The dates of a series from this one on take the places of the new pattern, each keeping its rank. Those that had been
 * moved alone or cancelled stay where they are; those that fall on a holiday the series skips are set aside.
 */
async function moveFollowing(act: Act, from: Meeting, timeZone: string, to: Date) {
	const { tx, now } = act
	const { networkId, seriesId } = from
	const series = await tx
		.selectFrom('meetingSeries')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('seriesId', '=', seriesId)
		.executeTakeFirstOrThrow()
	const all = await tx
		.selectFrom('meeting')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('seriesId', '=', seriesId)
		.orderBy('scheduledOn')
		.execute()
	const following = all.filter((one) => !isEarlier(one, from))
	const before = all.filter((one) => isEarlier(one, from)).at(-1)
	if (before?.scheduledOn && Temporal.PlainDate.compare(to.heldOn, before.scheduledOn) <= 0)
		throw new Invalid([{ field: 'heldOn', code: 'meetings.beforePrevious' }])
	const { ranks, dates } = newDates(series, from, to.heldOn)
	const moved = []
	for (const was of following) {
		const scheduledOn = dates[ranks.get(String(was.scheduledOn)) ?? -1]
		if (!scheduledOn) continue
		const isSkipped = series.skipsHolidays && isHoliday(scheduledOn, timeZone)
		await rewrite(act, was, { scheduledOn, ...(isSkipped && { removedAt: now }) })
		const keepsItsDate =
			was.cancelledAt || was.removedAt || String(was.heldOn) !== String(was.scheduledOn)
		if (isSkipped || (keepsItsDate && was.meetingId !== from.meetingId)) continue
		const one = await moveOne(act, was, timeZone, { heldOn: scheduledOn, heldHour: to.heldHour })
		moved.push({ ...one, scheduledOn })
	}
	await tx
		.updateTable('meetingSeries')
		.set({ startsOn: to.heldOn, madeUntil: dates.at(-1) ?? to.heldOn })
		.where('networkId', '=', networkId)
		.where('seriesId', '=', seriesId)
		.execute()
	return moved
}

type Series = {
	rhythm: string
	startsOn: Temporal.PlainDate
	endsOn: Temporal.PlainDate | null
	madeUntil: Temporal.PlainDate
}

/** The rank of each date that follows, and as many dates of the pattern that begins on the new day. */
function newDates(series: Series, from: Meeting, startsOn: Temporal.PlainDate) {
	const { scheduledOn } = from
	assert(scheduledOn, 'a meeting of a series has its date there')
	const pattern = { ...series, rhythm: series.rhythm as Rhythm }
	const old = seriesDates(pattern, scheduledOn, series.madeUntil)
	const ranks = new Map(old.map((date, rank) => [String(date), rank]))
	const far = startsOn.add({
		days: scheduledOn.until(series.madeUntil, { largestUnit: 'days' }).days + 62,
	})
	const dates = seriesDates({ ...pattern, startsOn, endsOn: null }, startsOn, far).slice(
		0,
		old.length,
	)
	return { ranks, dates }
}

function rewrite(
	{ tx }: Act,
	{ networkId, meetingId }: Meeting,
	change: Partial<Pick<Meeting, 'scheduledOn' | 'removedAt'>>,
) {
	return tx
		.updateTable('meeting')
		.set(change)
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.execute()
}

function isEarlier(one: Meeting, other: Meeting): boolean {
	return (
		one.scheduledOn !== null &&
		other.scheduledOn !== null &&
		Temporal.PlainDate.compare(one.scheduledOn, other.scheduledOn) < 0
	)
}
