import { makeLink } from '#accounts/server'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { assert, notFound, personOf } from '#kernel'
import { noteIdInput } from '../inputs.ts'

/** Under which purpose the link of a note is found. */
export const notePurpose = 'outsider_note'

/**
 * Makes the link by which the person noted reads what is written of them, and may have it erased: their right
 * to know within a month, and to object. Its author hands it over; Maillage keeps no address of theirs. The
 * answer holds the secret: run without a key.
 */
export const informOutsider = defineAct({
	name: 'ties.inform-outsider',
	input: noteIdInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { noteId }) => {
		const authorId = personOf(actor)
		assert(authorId, 'a note is somebody’s')
		const note = await tx
			.updateTable('outsiderNote')
			.set((eb) => ({ informedAt: eb.fn.coalesce('informedAt', eb.val(now)) }))
			.where('id', '=', noteId)
			.where('authorId', '=', authorId)
			.returning('expiresAt')
			.executeTakeFirst()
		if (!note) return notFound()
		const token = await makeLink(tx, {
			purpose: notePurpose,
			personId: null,
			subjectId: noteId,
			email: null,
			validFor: now.until(note.expiresAt),
			createdBy: authorId,
			now,
		})
		await record({ subjectId: noteId, content: null })
		return { url: `${await publicAddress(tx)}/note/${token}` }
	},
})
