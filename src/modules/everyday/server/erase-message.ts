import { defineAct } from '#db'
import { messageInput } from '../inputs.ts'
import { accessOwnMessage } from './access-message.ts'

/** Erases one's own message: its words are gone, its place says that something was said. */
export const eraseMessage = defineAct({
	name: 'everyday.erase-message',
	input: messageInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { messageId }) => {
		const { kind, objectId } = await accessOwnMessage(tx, actor, messageId)
		await tx
			.updateTable('threadMessage')
			.set({ body: null, erasedAt: now })
			.where('id', '=', messageId)
			.execute()
		await record({ subjectId: messageId, content: null })
		return { kind, objectId }
	},
})
