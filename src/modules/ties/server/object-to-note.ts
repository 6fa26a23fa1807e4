import { findLink, useLink } from '#accounts/server'
import { defineAct } from '#db'
import { objectionInput } from '../inputs.ts'
import { dropNote } from './erase-note.ts'
import { notePurpose } from './inform-outsider.ts'
import { writeObjection } from './note-letters.ts'

/** The person noted objects, by the link they were given: the note is erased at once, and its author told. */
export const objectToNote = defineAct({
	name: 'ties.object-to-note',
	input: objectionInput,
	door: 'open',
	asSystem: true,
	act: async (act, { token }) => {
		const { tx, now, record } = act
		const link = await findLink(tx, token, notePurpose, now)
		await useLink(tx, link, now)
		const noteId = link.subjectId
		if (noteId && (await dropNote(tx, noteId)) && link.createdBy)
			await writeObjection(act, link.createdBy)
		await record({ ...(noteId && { subjectId: noteId }), content: null })
	},
})
