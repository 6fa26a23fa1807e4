import * as v from 'valibot'
import { defineAct, parameter, parametersOn } from '#db'
import { id } from '#firms'
import { dayAt, notFound } from '#kernel'
import { type Rhythm, seriesDates } from '../series-dates.ts'
import { accessNetworkRead } from './access.ts'
import { withoutHolidays } from './schedule-meeting.ts'
import { writeMeetings } from './write-meetings.ts'

/**
 * By its clock, a series goes on: the dates that a new night brings within a year are made like the latest one, so
 * that what was changed for all that follow stays changed. Dates made once are never made again.
 */
export const extendSeries = defineAct({
	name: 'meetings.extend-series',
	input: v.strictObject({ networkId: id, seriesId: id }),
	door: 'none',
	act: async (act, { networkId, seriesId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const network = await accessNetworkRead(act, networkId)
		const series = await tx
			.selectFrom('meetingSeries')
			.selectAll()
			.where('networkId', '=', networkId)
			.where('seriesId', '=', seriesId)
			.executeTakeFirst()
		const model = await tx
			.selectFrom('meeting')
			.selectAll()
			.where('networkId', '=', networkId)
			.where('seriesId', '=', seriesId)
			.where('removedAt', 'is', null)
			.orderBy('scheduledOn', 'desc')
			.limit(1)
			.executeTakeFirst()
		const madeDays = parameter(await parametersOn(tx, dayAt(now, 'UTC')), 'meeting.made_days')
		const until = dayAt(now, network.timeZone).add({ days: madeDays })
		const isMade = series && Temporal.PlainDate.compare(until, series.madeUntil) > 0
		const pattern = series && { ...series, rhythm: series.rhythm as Rhythm }
		const dates =
			pattern && model && isMade
				? withoutHolidays(
						seriesDates(pattern, pattern.madeUntil.add({ days: 1 }), until),
						pattern,
						network.timeZone,
					)
				: []
		if (isMade)
			await tx
				.updateTable('meetingSeries')
				.set({ madeUntil: until })
				.where('networkId', '=', networkId)
				.where('seriesId', '=', seriesId)
				.execute()
		if (model) {
			const { closesOn } = model
			const closesDays = closesOn
				? closesOn.until(model.heldOn, { largestUnit: 'days' }).days
				: null
			const invitees = await tx
				.selectFrom('meetingInvitee')
				.select('membershipId')
				.where('networkId', '=', networkId)
				.where('meetingId', '=', model.meetingId)
				.execute()
			await writeMeetings(
				act,
				network,
				columnsOf(model),
				dates.map((heldOn) => ({ heldOn, heldHour: model.heldHour, closesDays, seriesId })),
				invitees.map(({ membershipId }) => membershipId),
				model.createdBy,
			)
		}
		await record({ networkId, subjectId: seriesId, content: { dates: dates.length } })
		return { dates: dates.length }
	},
})

type Model = Awaited<ReturnType<typeof import('./access.ts').accessMeeting>>

function columnsOf(model: Model) {
	const { kind, title, details, mode, place, videoUrl, hostId, minutes } = model
	const { capacity, priceCents, meals, audience, takesGuests } = model
	return {
		kind,
		title,
		details,
		mode,
		place,
		videoUrl,
		hostId,
		minutes,
		capacity,
		priceCents,
		meals,
		audience,
		takesGuests,
	}
}
