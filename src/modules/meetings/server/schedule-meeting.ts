import { type Act, defineAct, parameter, parametersOn } from '#db'
import { assert, dayAt, type Id, Invalid, newId, personOf } from '#kernel'
import { isHoliday } from '#mail/server'
import { scheduleMeetingInput } from '../inputs.ts'
import { meetingSpan } from '../meeting-time.ts'
import { type Rhythm, seriesDates } from '../series-dates.ts'
import { organise } from './access.ts'
import { describedColumns, requireSeats, writeMeetings } from './write-meetings.ts'

/**
 * Plans a meeting, or a series of them for the year to come. Days and hours are those of the network: the members are
 * told a week before each, at once when it is nearer.
 */
export const scheduleMeeting = defineAct({
	name: 'meetings.schedule-meeting',
	input: scheduleMeetingInput,
	door: 'none',
	act: async (
		act,
		{ networkId, heldOn, heldHour, rhythm, endsOn, skipsHolidays, ...described },
	) => {
		const { record, now } = act
		const network = await organise(act, networkId)
		const columns = describedColumns(described, network)
		await requireSeats(act, networkId, [described.hostId], 'hostId')
		await requireSeats(act, networkId, described.invitees, 'invitees')
		const { startsAt } = meetingSpan(
			{ heldOn, heldHour, minutes: described.minutes },
			network.timeZone,
		)
		if (Temporal.Instant.compare(startsAt, now) <= 0)
			throw new Invalid([{ field: 'heldOn', code: 'meetings.dayPast' }])
		if (endsOn && Temporal.PlainDate.compare(endsOn, heldOn) < 0)
			throw new Invalid([{ field: 'endsOn', code: 'meetings.endsBefore' }])
		const closesDays = described.closesDays ?? null
		const one = { heldHour, closesDays }
		const series =
			rhythm === 'once'
				? null
				: await openSeries(act, network, {
						rhythm,
						startsOn: heldOn,
						endsOn: endsOn ?? null,
						skipsHolidays,
					})
		const dates = series
			? series.dates.map((date) => ({ ...one, heldOn: date, seriesId: series.seriesId }))
			: [{ ...one, heldOn, seriesId: null }]
		const [meetingId] = await writeMeetings(act, network, columns, dates, described.invitees)
		// A series all of whose dates are holidays has none yet.
		if (!meetingId) throw new Invalid([{ field: 'heldOn', code: 'meetings.onlyHolidays' }])
		await record({
			networkId,
			subjectId: meetingId,
			content: { ...described, heldOn, heldHour, rhythm, dates: dates.length },
		})
		return { meetingId, dates: dates.length }
	},
})

type Series = {
	rhythm: Rhythm
	startsOn: Temporal.PlainDate
	endsOn: Temporal.PlainDate | null
	skipsHolidays: boolean
}

async function openSeries(
	{ tx, actor, now }: Act,
	{ networkId, timeZone }: { networkId: Id; timeZone: string },
	series: Series,
) {
	const createdBy = personOf(actor)
	assert(createdBy, 'someone opens a series')
	const seriesId = newId()
	const madeDays = parameter(await parametersOn(tx, dayAt(now, 'UTC')), 'meeting.made_days')
	const madeUntil = latest(dayAt(now, timeZone).add({ days: madeDays }), series.startsOn)
	await tx
		.insertInto('meetingSeries')
		.values({ networkId, seriesId, ...series, madeUntil, createdBy, createdAt: now })
		.execute()
	const dates = seriesDates(series, series.startsOn, madeUntil)
	return { seriesId, dates: withoutHolidays(dates, series, timeZone) }
}

/** The dates of a series, those of public holidays left out when it says so. */
export function withoutHolidays(
	dates: Temporal.PlainDate[],
	{ skipsHolidays }: { skipsHolidays: boolean },
	timeZone: string,
): Temporal.PlainDate[] {
	return skipsHolidays ? dates.filter((date) => !isHoliday(date, timeZone)) : dates
}

function latest(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
	return Temporal.PlainDate.compare(one, other) > 0 ? one : other
}
