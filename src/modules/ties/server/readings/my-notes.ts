import { lookAtLink } from '#accounts/server'
import { type Look, reading } from '#db'
import { assert, type Id, personOf } from '#kernel'
import { notePurpose } from '../inform-outsider.ts'
import { parameter, parametersOn } from '../parameters.ts'

/** A note as its author reads it. */
export type OutsiderNote = {
	id: Id
	name: string
	firmName: string | null
	sinceYear: number | null
	words: string | null
	notedAt: Temporal.Instant
	expiresAt: Temporal.Instant
	informedAt: Temporal.Instant | null
}

/** One's own notes about people who are no users here, by name, and how long each lives. */
export async function myNotes({
	tx,
	actor,
	now,
}: Look): Promise<{ notes: OutsiderNote[]; keptMonths: number }> {
	const authorId = personOf(actor)
	assert(authorId, 'notes are somebody’s')
	const notes = await tx
		.selectFrom('outsiderNote')
		.select(['id', 'name', 'firmName', 'sinceYear', 'words', 'notedAt', 'expiresAt', 'informedAt'])
		.where('authorId', '=', authorId)
		.limit(1000)
		.execute()
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
	return {
		notes: notes.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)),
		keptMonths: parameter(parameters, 'note.kept_months'),
	}
}

/** What the person noted sees by the link they were given: all that is written, by whom, until when. */
export type LinkedNote =
	| { state: 'open'; note: OutsiderNote; author: string; firm: string | null }
	/** It was erased: at their word, by its author, or by time. */
	| { state: 'erased' | 'unknown' }

/** Looks at a note by its link, changing nothing. */
export async function noteByLink(token: string, now: Temporal.Instant): Promise<LinkedNote> {
	return reading({ kind: 'system', networkId: null }, async (tx): Promise<LinkedNote> => {
		const link = await lookAtLink(tx, token, notePurpose)
		if (!link?.subjectId) return { state: 'unknown' }
		const note = await tx
			.selectFrom('outsiderNote')
			.innerJoin('person', 'person.id', 'outsiderNote.authorId')
			.select([
				'outsiderNote.id',
				'outsiderNote.name',
				'outsiderNote.firmName',
				'outsiderNote.sinceYear',
				'outsiderNote.words',
				'outsiderNote.notedAt',
				'outsiderNote.expiresAt',
				'outsiderNote.informedAt',
				'outsiderNote.authorId',
				'person.givenName',
				'person.familyName',
			])
			.where('outsiderNote.id', '=', link.subjectId)
			.where('outsiderNote.expiresAt', '>', now)
			.executeTakeFirst()
		if (!note) return { state: 'erased' }
		const { givenName, familyName, authorId, ...rest } = note
		const firm = await tx
			.selectFrom('mandate')
			.innerJoin('firm', 'firm.id', 'mandate.firmId')
			.select('firm.name')
			.where('mandate.personId', '=', authorId)
			.where('mandate.endsOn', 'is', null)
			.orderBy('mandate.startsOn')
			.executeTakeFirst()
		return {
			state: 'open',
			note: rest,
			author: `${givenName} ${familyName}`,
			firm: firm?.name ?? null,
		}
	})
}
