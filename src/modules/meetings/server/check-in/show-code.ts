import { randomBytes } from 'node:crypto'
import { defineAct } from '#db'
import { meetingInput } from '../../inputs.ts'
import { organiseMeeting } from '../access.ts'

/** Makes the code that a meeting shows at its door. Made again, the one before opens nothing any more. */
export const showCode = defineAct({
	name: 'meetings.show-code',
	input: meetingInput,
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, record } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		const { networkId } = meeting
		await tx
			.deleteFrom('meetingCode')
			.where('networkId', '=', networkId)
			.where('meetingId', '=', meetingId)
			.execute()
		const code = randomBytes(15).toString('base64url')
		await tx.insertInto('meetingCode').values({ networkId, meetingId, code }).execute()
		await record({ networkId, subjectId: meetingId, content: null })
	},
})
