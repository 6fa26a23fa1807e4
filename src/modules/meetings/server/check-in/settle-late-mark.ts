import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { settleLateMarkInput } from '../../check-in/inputs.ts'
import type { AttendanceStatus } from '../../check-in/statuses.ts'
import { organiseMeeting } from '../access.ts'
import { refuse } from '../refusal.ts'
import { attendeesOf } from './attendees.ts'
import { writeCorrection } from './correct-attendance.ts'

/** Decides of a mark that came after the sheet was frozen: it becomes a correction, or stays where it is. */
export const settleLateMark = defineAct({
	name: 'meetings.settle-late-mark',
	input: settleLateMarkInput,
	door: 'none',
	act: async (act, { networkId, markId, decision }) => {
		const { tx, now, actor, record } = act
		const mark =
			(await tx
				.selectFrom('attendanceMark')
				.selectAll()
				.where('networkId', '=', networkId)
				.where('markId', '=', markId)
				.executeTakeFirst()) ?? notFound()
		const { meeting } = await organiseMeeting(act, mark.meetingId)
		if (mark.outcome !== 'frozen' || mark.settledAt) return refuse('meetings.settled')
		const attendees = await attendeesOf(tx, meeting)
		const line = attendees.find((one) => one.attendeeId === mark.attendeeId)
		if (decision === 'take' && line && mark.status !== 'none')
			await writeCorrection(act, meeting, line, {
				status: mark.status as AttendanceStatus,
				substituteName: mark.substituteName,
				reason: `Pointage fait à ${mark.madeAt.toString({ smallestUnit: 'minute' })}, reçu après`,
			})
		await tx
			.updateTable('attendanceMark')
			.set({ settledAt: now, settledBy: personOf(actor) })
			.where('networkId', '=', networkId)
			.where('markId', '=', markId)
			.execute()
		await record({ networkId, subjectId: markId, content: { decision } })
	},
})
