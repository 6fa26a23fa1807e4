import { defineAct } from '#db'
import { personOf } from '#kernel'
import { meetingInput } from '../../inputs.ts'
import { organiseMeeting } from '../access.ts'
import { refuse } from '../refusal.ts'

/** Publishes the minutes to those the meeting was for, and sends them. */
export const publishMinutes = defineAct({
	name: 'meetings.publish-minutes',
	input: meetingInput,
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, actor, now, record, enqueue } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		const { networkId } = meeting
		const published = await tx
			.updateTable('meetingMinutes')
			.set({ publishedAt: now, publishedBy: personOf(actor) })
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.where('publishedAt', 'is', null)
			.returning('meetingId')
			.executeTakeFirst()
		if (!published) refuse('meetings.nothingToPublish')
		await enqueue(
			'meetings.mail-minutes',
			{ networkId, meetingId },
			{ key: `minutes ${meetingId}` },
		)
		await record({ networkId, subjectId: meetingId, content: null })
	},
})
