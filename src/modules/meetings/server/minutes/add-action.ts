import { defineAct } from '#db'
import { assert, newId, personOf } from '#kernel'
import { addActionInput } from '../../minutes/inputs.ts'
import { organiseMeeting } from '../access.ts'
import { requireSeats } from '../write-meetings.ts'

/** Writes down who does what and by when; it comes back at each meeting until it is done. */
export const addAction = defineAct({
	name: 'meetings.add-action',
	input: addActionInput,
	door: 'none',
	act: async (act, { meetingId, what, membershipId, who, dueOn }) => {
		const { tx, actor, now, record } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		const { networkId } = meeting
		await requireSeats(act, networkId, [membershipId], 'membershipId')
		const writtenBy = personOf(actor)
		assert(writtenBy, 'someone writes')
		const actionId = newId()
		await tx
			.insertInto('meetingAction')
			.values({
				networkId,
				actionId,
				meetingId,
				what,
				membershipId: membershipId ?? null,
				who: membershipId ? null : who || null,
				dueOn: dueOn ?? null,
				writtenAt: now,
				writtenBy,
			})
			.execute()
		await record({ networkId, subjectId: actionId, content: { what, membershipId, who, dueOn } })
		return { actionId }
	},
})
