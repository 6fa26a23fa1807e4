import type { Letter } from '#mail'
import type { Locale } from '#phrases'
import { tiesPhrases } from '../index.ts'
import type { MetCard } from '../letters.ts'

export type AnswerKind = 'can_help' | 'knows_someone'

/** To a member whose card fits: a need of the network. */
export function callPublishedLetter(
	locale: Locale,
	facts: { firm: string; words: string; day: string; url: string },
): Letter {
	const { published } = tiesPhrases(locale).calls.letters
	return {
		subject: published.subject(facts),
		preheader: published.text(facts),
		title: published.subject(facts),
		quote: { text: facts.words, by: facts.firm },
		paragraphs: [published.text(facts)],
		actions: [{ label: published.act, url: facts.url, kind: 'primary' }],
		afterwards: [published.after],
		why: published.why,
	}
}

/** To whoever published: somebody answered. */
export function callAnsweredLetter(
	locale: Locale,
	facts: { name: string; firm: string; kind: AnswerKind; words: string | null; url: string },
): Letter {
	const { answered, whyPublished } = tiesPhrases(locale).calls.letters
	return {
		subject: answered.subject[facts.kind](facts),
		preheader: answered.text,
		title: answered.subject[facts.kind](facts),
		...(facts.words && {
			quote: { text: facts.words, by: [facts.name, facts.firm].filter(Boolean).join(', ') },
		}),
		paragraphs: [answered.text],
		actions: [{ label: answered.act, url: facts.url, kind: 'primary' }],
		afterwards: [],
		why: whyPublished,
	}
}

/** To whoever answered: their answer was taken up. */
export function callChosenLetter(
	locale: Locale,
	facts: { card: MetCard; kind: AnswerKind; need: string; url: string },
): Letter {
	const { calls, apart } = tiesPhrases(locale)
	const { chosen, whyAnswered } = calls.letters
	const { card } = facts
	const place = [card.name, card.firm, card.commune].filter(Boolean).join(`${apart} `)
	const reach = [card.email, card.phone].filter(Boolean).join(`${apart} `)
	return {
		subject: chosen.subject(card),
		preheader: chosen.text[facts.kind](card),
		title: chosen.subject(card),
		quote: { text: facts.need, by: place },
		paragraphs: [chosen.text[facts.kind](card), [place, reach].filter(Boolean).join('\n')],
		actions: [{ label: chosen.act, url: facts.url, kind: 'primary' }],
		afterwards: [],
		why: whyAnswered,
	}
}

/** To whoever published: so many days are left, so many answered. */
export function callReminderLetter(
	locale: Locale,
	facts: { day: string; answers: number; words: string; url: string },
): Letter {
	const { reminder, whyPublished } = tiesPhrases(locale).calls.letters
	return {
		subject: reminder.subject(facts),
		preheader: reminder.text(facts),
		title: reminder.subject(facts),
		paragraphs: [facts.words, reminder.text(facts)],
		actions: [{ label: reminder.act, url: facts.url, kind: 'primary' }],
		afterwards: [],
		why: whyPublished,
	}
}

/** To those who answered, and to whoever published when time closed it: what came of it. */
export function callClosedLetter(
	locale: Locale,
	facts: { because: string; words: string; end: 'asker' | 'answerer'; url: string },
): Letter {
	const { closed, whyPublished, whyAnswered } = tiesPhrases(locale).calls.letters
	const { end } = facts
	const text = closed.because[facts.because as keyof typeof closed.because]
	return {
		subject: closed.subject,
		preheader: text,
		title: closed.subject,
		paragraphs: [facts.words, text, ...(end === 'asker' ? [closed.askAgain] : [closed.thanks])],
		actions: [{ label: closed.act, url: facts.url, kind: 'secondary' }],
		afterwards: [],
		why: end === 'asker' ? whyPublished : whyAnswered,
	}
}
