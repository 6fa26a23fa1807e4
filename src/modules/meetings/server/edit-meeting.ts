import { sql } from 'kysely'
import { defineAct } from '#db'
import { editMeetingInput } from '../inputs.ts'
import { meetingState } from '../states.ts'
import { organiseMeeting } from './access.ts'
import { refuse } from './refusal.ts'
import { tellChange } from './tell-change.ts'
import { windClocks } from './wind-clocks.ts'
import { describedColumns, requireSeats } from './write-meetings.ts'

/**
 * Changes what is said of a meeting, alone or with those that follow in its series; its date changes elsewhere. Another
 * place or another link is told to who answered.
 */
export const editMeeting = defineAct({
	name: 'meetings.edit-meeting',
	input: editMeetingInput,
	door: 'none',
	act: async (act, { meetingId, scope, closesDays, ...described }) => {
		const { tx, now, record } = act
		const { meeting, network } = await organiseMeeting(act, meetingId)
		if (['held', 'cancelled', 'removed'].includes(meetingState(meeting, now)))
			refuse('meetings.over')
		const { networkId, seriesId } = meeting
		const columns = describedColumns(
			{ ...described, videoUrl: described.videoUrl ?? meeting.videoUrl ?? undefined },
			network,
		)
		await requireSeats(act, networkId, [described.hostId], 'hostId')
		await requireSeats(act, networkId, described.invitees, 'invitees')
		const follows = scope === 'following' && seriesId
		const changed = await tx
			.updateTable('meeting')
			.set({
				...columns,
				endsAt: sql<Temporal.Instant>`starts_at + make_interval(mins => ${columns.minutes})`,
				closesOn:
					closesDays === undefined ? null : sql<Temporal.PlainDate>`held_on - ${closesDays}::int`,
				sequence: sql<number>`sequence + 1`,
			})
			.where('networkId', '=', networkId)
			.where((eb) =>
				follows
					? eb.and([
							eb('seriesId', '=', seriesId),
							eb('scheduledOn', '>=', meeting.scheduledOn),
							eb('removedAt', 'is', null),
							eb('cancelledAt', 'is', null),
						])
					: eb('meetingId', '=', meetingId),
			)
			.returningAll()
			.execute()
		for (const one of changed) {
			await tx
				.deleteFrom('meetingInvitee')
				.where('networkId', '=', networkId)
				.where('meetingId', '=', one.meetingId)
				.execute()
			if (columns.audience === 'chosen')
				await tx
					.insertInto('meetingInvitee')
					.values(
						described.invitees.map((membershipId) => ({
							networkId,
							meetingId: one.meetingId,
							membershipId,
						})),
					)
					.execute()
		}
		await windClocks(act, network.timeZone, changed)
		const isElsewhere = meeting.place !== columns.place || meeting.videoUrl !== columns.videoUrl
		if (isElsewhere) await tellChange(act, meeting, { kind: 'moved' })
		await act.enqueue('meetings.seat-waiting', { networkId, meetingId })
		await record({
			networkId,
			subjectId: meetingId,
			content: { ...described, scope, meetings: changed.length },
		})
		return { meetings: changed.length }
	},
})
