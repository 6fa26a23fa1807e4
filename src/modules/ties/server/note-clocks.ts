import { defineAct } from '#db'
import { notFound } from '#kernel'
import { noteIdInput } from '../inputs.ts'
import { dropNote } from './erase-note.ts'
import { writeNoteReminder } from './note-letters.ts'
import { refuse } from './refusal.ts'

/** A clock's act: tells an author, once, that a note will soon be erased. */
export const remindNote = defineAct({
	name: 'ties.remind-note',
	input: noteIdInput,
	door: 'none',
	act: async (act, { noteId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const note = await tx
			.updateTable('outsiderNote')
			.set({ remindedAt: now })
			.where('id', '=', noteId)
			.where('remindedAt', 'is', null)
			.returning(['authorId', 'expiresAt'])
			.executeTakeFirst()
		if (!note) return refuse('ties.settled')
		await writeNoteReminder(act, note)
		await record({ subjectId: noteId, content: null })
	},
})

/** A clock's act: a note has lived its months. */
export const expireNote = defineAct({
	name: 'ties.expire-note',
	input: noteIdInput,
	door: 'none',
	act: async ({ tx, actor, record }, { noteId }) => {
		if (actor.kind !== 'system') notFound()
		if (!(await dropNote(tx, noteId))) refuse('ties.settled')
		await record({ subjectId: noteId, content: null })
	},
})
