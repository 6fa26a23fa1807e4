import { defineAct } from '#db'
import { assert, newId, notFound, personOf } from '#kernel'
import { noteInput } from '../inputs.ts'
import { parameter, parametersOn } from './parameters.ts'

/**
 * A note to oneself about somebody who is no user here: never a hop, read by its author alone. It lives so
 * many months from the day it was first written, whatever is corrected since.
 */
export const writeNote = defineAct({
	name: 'ties.write-note',
	input: noteInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { noteId: known, ...input }) => {
		const authorId = personOf(actor)
		assert(authorId, 'a note is somebody’s')
		const noteId = known ?? newId()
		const note = {
			name: input.name,
			firmName: input.firmName || null,
			sinceYear: input.sinceYear ?? null,
			words: input.words || null,
		}
		if (known) {
			const { numUpdatedRows } = await tx
				.updateTable('outsiderNote')
				.set(note)
				.where('id', '=', known)
				.where('authorId', '=', authorId)
				.executeTakeFirst()
			if (numUpdatedRows === 0n) notFound()
		} else {
			const today = now.toZonedDateTimeISO('UTC')
			const parameters = await parametersOn(tx, today.toPlainDate())
			const expires = today.add({ months: parameter(parameters, 'note.kept_months') })
			const reminded = expires.subtract({ days: parameter(parameters, 'note.reminder_days') })
			const expiresAt = expires.toInstant()
			await tx
				.insertInto('outsiderNote')
				.values({ id: noteId, authorId, ...note, notedAt: now, expiresAt })
				.execute()
			const clock = (task: string, at: Temporal.Instant) =>
				enqueue(task, { noteId }, { at, key: `${task}:${noteId}` })
			await clock('ties.remind-note', reminded.toInstant())
			await clock('ties.expire-note', expiresAt)
		}
		// Whoever is noted is nobody here: the journal keeps that a note was written, nothing of it.
		await record({ subjectId: noteId, content: null })
		return { noteId }
	},
})
