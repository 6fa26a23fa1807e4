import { assert } from '#kernel'

/**
 * A mail as the module that sends it has worded it, in the reader's language: a letter says who asks
 * what, lets answer, says what happens next and why it was sent. One shape for every kind, so that
 * look and text version are made once.
 */
export type Letter = {
	/** The subject line: the person first, then the thing. */
	subject: string
	/** What mail programs show beside the subject. */
	preheader: string
	title: string
	/** The people of an introduction, from the one who asks to the one to meet. */
	thread?: LetterThread
	/** Somebody's own words, and who and where they are. */
	quote?: { text: string; by: string }
	paragraphs: string[]
	/** At most one primary. A link never acts by itself: it opens a page whose button does. */
	actions: LetterAction[]
	/** What happens next, and when. */
	afterwards: string[]
	/** Why you get this. */
	why: string
	/** Quiet links after the reason: change the ceiling, receive less. */
	links?: { label: string; url: string }[]
}

export type LetterAction = { label: string; url: string; kind: 'primary' | 'secondary' }

/** One knot per person, one tie between two neighbours: always one tie less than knots. */
export type LetterThread = { knots: LetterKnot[]; ties: LetterTie[] }

/** `you` is ink (who asks), `go-between` saffron, `to-meet` a ring, `unknown` dashed until agreement. */
export type LetterKnot = { name: string; role: 'you' | 'go-between' | 'to-meet' | 'unknown' }
export type LetterTie = 'strong' | 'medium' | 'weak'

const mostKnots = 6

/** Stops on a letter that could not be shown: a module's bug, found before anything is written. */
export function checkLetter(letter: Letter): void {
	const { thread, actions, links = [] } = letter
	assert(letter.subject && letter.title && letter.why, 'a letter has a subject, a title, a reason')
	assert(
		actions.filter((action) => action.kind === 'primary').length <= 1,
		'a letter has at most one primary action',
	)
	for (const { url } of [...actions, ...links])
		assert(/^https?:\/\/[^\s"'<>]+$/.test(url), 'a link of a letter is a whole address')
	if (!thread) return
	assert(
		thread.knots.length >= 2 && thread.knots.length <= mostKnots,
		'a thread has two to six knots',
	)
	assert(thread.ties.length === thread.knots.length - 1, 'a tie joins two neighbours')
}
