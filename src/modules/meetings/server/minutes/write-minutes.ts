import { defineAct } from '#db'
import { assert, personOf } from '#kernel'
import { writeMinutesInput } from '../../minutes/inputs.ts'
import { organiseMeeting } from '../access.ts'
import { refuse } from '../refusal.ts'

/** Writes the minutes of a meeting that has begun; once published, they are corrected in the sight of all. */
export const writeMinutes = defineAct({
	name: 'meetings.write-minutes',
	input: writeMinutesInput,
	door: 'none',
	act: async (act, { meetingId, body }) => {
		const { tx, actor, now, record } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		if (meeting.cancelledAt || meeting.removedAt) refuse('meetings.over')
		const writtenBy = personOf(actor)
		assert(writtenBy, 'someone writes')
		const { networkId } = meeting
		const written = { body, writtenAt: now, writtenBy }
		await tx
			.insertInto('meetingMinutes')
			.values({ networkId, meetingId, ...written })
			.onConflict((same) => same.columns(['networkId', 'meetingId']).doUpdateSet(written))
			.execute()
		await record({ networkId, subjectId: meetingId, content: { body } })
	},
})
