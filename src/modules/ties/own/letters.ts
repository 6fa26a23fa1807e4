import type { Letter } from '#mail'
import type { Locale } from '#phrases'
import { tiesPhrases } from '../index.ts'

/** To an author: a note ends on that day. */
export function noteEndsLetter(locale: Locale, facts: { day: string; url: string }): Letter {
	const { noteEnds } = tiesPhrases(locale).own.letters
	return {
		subject: noteEnds.subject(facts),
		preheader: noteEnds.text,
		title: noteEnds.subject(facts),
		paragraphs: [noteEnds.text],
		actions: [{ label: noteEnds.act, url: facts.url, kind: 'secondary' }],
		afterwards: [tiesPhrases(locale).letters.nothingElse],
		why: noteEnds.why,
	}
}

/** To an author: whom a note named objected. */
export function noteErasedLetter(locale: Locale, facts: { url: string }): Letter {
	const { noteEnds, noteErased } = tiesPhrases(locale).own.letters
	return {
		subject: noteErased.subject,
		preheader: noteErased.text,
		title: noteErased.subject,
		paragraphs: [noteErased.text],
		actions: [{ label: noteEnds.act, url: facts.url, kind: 'secondary' }],
		afterwards: [],
		why: noteEnds.why,
	}
}
