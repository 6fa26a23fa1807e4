import { defineAct } from '#db'
import { notFound } from '#kernel'
import { meetingDocumentInput } from '../inputs.ts'
import { organiseMeeting } from './access.ts'

/** Puts a document of the network with a meeting, where those who come find it. */
export const attachDocument = defineAct({
	name: 'meetings.attach-document',
	input: meetingDocumentInput,
	door: 'none',
	act: async (act, { meetingId, documentId }) => {
		const { tx, record } = act
		const { meeting } = await organiseMeeting(act, meetingId)
		const { networkId } = meeting
		const document = await tx
			.selectFrom('document')
			.select('documentId')
			.where('networkId', '=', networkId)
			.where('documentId', '=', documentId)
			.executeTakeFirst()
		if (!document) notFound()
		await tx
			.insertInto('meetingDocument')
			.values({ networkId, meetingId, documentId })
			.onConflict((same) => same.doNothing())
			.execute()
		await record({ networkId, subjectId: meetingId, content: { documentId } })
	},
})
