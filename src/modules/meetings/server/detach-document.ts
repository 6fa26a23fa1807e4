import { defineAct } from '#db'
import { meetingDocumentInput } from '../inputs.ts'
import { organiseMeeting } from './access.ts'

/** Takes a document away from a meeting; it stays among those of the network. */
export const detachDocument = defineAct({
	name: 'meetings.detach-document',
	input: meetingDocumentInput,
	door: 'none',
	act: async (act, { meetingId, documentId }) => {
		const { tx, record } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		await tx
			.deleteFrom('meetingDocument')
			.where('networkId', '=', meeting.networkId)
			.where('meetingId', '=', meetingId)
			.where('documentId', '=', documentId)
			.execute()
		await record({ networkId: meeting.networkId, subjectId: meetingId, content: { documentId } })
	},
})
