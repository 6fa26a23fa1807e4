import { defineAct } from '#db'
import { writeAgendaInput } from '../inputs.ts'
import { organiseMeeting } from './access.ts'
import { requireSeats } from './write-meetings.ts'

/** Writes the agenda whole: its points in their order, who speaks and for how long. */
export const writeAgenda = defineAct({
	name: 'meetings.write-agenda',
	input: writeAgendaInput,
	door: 'none',
	act: async (act, { meetingId, points }) => {
		const { tx, record } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		const { networkId } = meeting
		await requireSeats(
			act,
			networkId,
			points.map(({ speakerId }) => speakerId),
			'points',
		)
		await tx
			.deleteFrom('agendaItem')
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.execute()
		if (points.length > 0)
			await tx
				.insertInto('agendaItem')
				.values(
					points.map((point, i) => ({
						networkId,
						meetingId,
						position: i + 1,
						title: point.title,
						minutes: point.minutes,
						speakerId: point.speakerId ?? null,
						speakerWords: point.speakerWords || null,
						spokenMinutes: point.spokenMinutes ?? null,
					})),
				)
				.execute()
		await record({ networkId, subjectId: meetingId, content: { points } })
	},
})
