import { defineAct, parameter, parametersOn } from '#db'
import { personOf } from '#kernel'
import { editMessageInput } from '../inputs.ts'
import { mayEditMessage } from '../policy.ts'
import { accessOwnMessage } from './access-message.ts'
import { refuse } from './refusal.ts'

/** Corrects one's own message within a quarter of an hour; it then says that it was corrected. */
export const editMessage = defineAct({
	name: 'everyday.edit-message',
	input: editMessageInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { messageId, body }) => {
		const message = await accessOwnMessage(tx, actor, messageId)
		const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
		const minutes = parameter(parameters, 'thread.edit_minutes')
		const corrected = { ...message, isErased: false }
		if (!mayEditMessage(corrected, personOf(actor), now, minutes))
			refuse('everyday.tooLateToEdit', { minutes })
		await tx
			.updateTable('threadMessage')
			.set({ body, editedAt: now })
			.where('id', '=', messageId)
			.execute()
		await record({ subjectId: messageId, content: { body } })
		return { kind: message.kind, objectId: message.objectId }
	},
})
