import { defineAct, removeJob, type Tx } from '#db'
import { type Id, notFound } from '#kernel'
import { noteIdInput } from '../inputs.ts'

/** Its author erases a note; its clocks and its links go with it. */
export const eraseNote = defineAct({
	name: 'ties.erase-note',
	input: noteIdInput,
	door: 'none',
	act: async ({ tx, record }, { noteId }) => {
		if (!(await dropNote(tx, noteId))) notFound()
		await record({ subjectId: noteId, content: null })
	},
})

/** Removes a note that whoever acts may see, with its clocks. Answers whether it was there. */
export async function dropNote(tx: Tx, noteId: Id): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('outsiderNote')
		.where('id', '=', noteId)
		.executeTakeFirst()
	if (numDeletedRows === 0n) return false
	for (const task of ['ties.remind-note', 'ties.expire-note'])
		await removeJob(tx, `${task}:${noteId}`)
	return true
}
