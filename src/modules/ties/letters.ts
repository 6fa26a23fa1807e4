import type { Letter, LetterTie } from '#mail'
import type { Locale } from '#phrases'
import { tiesPhrases } from './index.ts'
import type { AskedFacts } from './phrases.fr.ts'
import type { TieWord } from './strength.ts'
import { reasonParts, type TieReasons } from './tie-reasons.ts'

/** Which of the people on a path is asked: the first to carry it, a later one, the one to meet, or that one directly. */
export type AskedKind = 'first' | 'relay' | 'target' | 'direct'

/** Which of the four a step is, read from its row. */
export function kindOfStep(step: { position: number; nextPerson: string | null }): AskedKind {
	if (step.nextPerson) return step.position === 1 ? 'first' : 'relay'
	return step.position === 1 ? 'direct' : 'target'
}

/** What the letter to a person asked is made of. The ties are the reader's own. */
export type AskedLetter = AskedFacts & {
	kind: AskedKind
	message: string
	need: string
	/** Firm and commune of the previous person, when that person is the asker. */
	fromDetail: string | null
	reasons: TieReasons
	ties: TieWord[]
	carried: { count: number; cap: number | null }
	/** The page of the link, without an answer chosen. */
	url: string
	ruleUrl: string
}

const thickness: Record<TieWord, LetterTie> = {
	strong: 'strong',
	medium: 'medium',
	recent: 'weak',
	none: 'weak',
}

/** The request to a go-between or to the one to meet. Both answers open the page that asks to confirm. */
export function askedLetter(locale: Locale, asked: AskedLetter): Letter {
	const words = tiesPhrases(locale)
	const { letters, answer, demands } = words
	const version = letters[asked.kind]
	const isTarget = asked.kind === 'target' || asked.kind === 'direct'
	const known = reasonParts(asked.reasons, words.reasons).join(`${words.apart} `)
	const quotedFrom =
		asked.kind === 'first' || asked.kind === 'direct'
			? [asked.from, asked.fromDetail].filter(Boolean).join(`${words.apart} `)
			: letters.byAsker
	const subject = version.subject(asked)
	return {
		subject,
		preheader: letters.preheader,
		title: subject,
		thread: threadOf(words.you, asked, isTarget),
		quote: { text: asked.message, by: quotedFrom },
		paragraphs: [
			...(known ? [answer.youKnow(known)] : []),
			letters.need(asked.need),
			version.consent(asked),
		],
		actions: [
			{
				label: isTarget ? answer.yesTarget : answer.yes,
				url: `${asked.url}?reponse=oui`,
				kind: 'primary',
			},
			{ label: answer.no, url: `${asked.url}?reponse=non`, kind: 'secondary' },
		],
		afterwards: [[letters.touch, version.refusal(asked), letters.unanswered(asked)].join(' ')],
		why: isTarget ? version.why(asked) : `${version.why(asked)} ${demands.carried(asked.carried)}`,
		links: isTarget ? [] : [{ label: letters.changeCap, url: asked.ruleUrl }],
	}
}

/** The one reminder: the same letter, and the day after which another path is asked. */
export function reminderLetter(locale: Locale, asked: AskedLetter): Letter {
	const letter = askedLetter(locale, asked)
	const { letters } = tiesPhrases(locale)
	return {
		...letter,
		subject: letters.reminder(letter.subject),
		afterwards: [[letters.touch, letters.lastCall(asked)].join(' ')],
	}
}

/** To the asker, on the day they were told: nothing came of it, and what to do. */
export function noPathLetter(locale: Locale, facts: { url: string }): Letter {
	const { letters } = tiesPhrases(locale)
	const { noPath } = letters
	return {
		subject: noPath.subject,
		preheader: noPath.title,
		title: noPath.title,
		paragraphs: [noPath.text],
		actions: [{ label: noPath.back, url: facts.url, kind: 'primary' }],
		afterwards: [],
		why: letters.whyAsked,
	}
}

/** What one end receives of the other. */
export type MetCard = {
	name: string
	firm: string | null
	commune: string | null
	email: string | null
	phone: string | null
}

/** To both ends: the other's card, the need and the message. */
export function introducedLetter(
	locale: Locale,
	facts: { end: 'asker' | 'target'; card: MetCard; need: string; message: string; url: string },
): Letter {
	const { letters, apart } = tiesPhrases(locale)
	const { introduced } = letters
	const { card, end } = facts
	const title = end === 'asker' ? introduced.toAsker(card) : introduced.toTarget(card)
	const place = [card.name, card.firm, card.commune].filter(Boolean).join(`${apart} `)
	const reach = [card.email, card.phone].filter(Boolean).join(`${apart} `)
	return {
		subject: title,
		preheader: place,
		title,
		...(end === 'target' && { quote: { text: facts.message, by: place } }),
		paragraphs: [[place, reach].filter(Boolean).join('\n'), letters.need(facts.need)],
		actions: [{ label: introduced.see, url: facts.url, kind: 'primary' }],
		afterwards: [end === 'asker' ? introduced.writeFirst : introduced.expect(card)],
		why: end === 'asker' ? letters.whyAsked : letters.whyMet,
	}
}

/** To each of the two, some days after: both answers open the page that asks to confirm. */
export function outcomeLetter(
	locale: Locale,
	facts: { question: 'met' | 'useful'; name: string; url: string },
): Letter {
	const { letters, introductions } = tiesPhrases(locale)
	const { question, name, url } = facts
	const { title, text } = letters.outcome[question]
	const no = question === 'met' ? introductions.notYet : introductions.no
	return {
		subject: title({ name }),
		preheader: text,
		title: title({ name }),
		paragraphs: [text],
		actions: [
			{ label: introductions.yes, url: `${url}?reponse=oui`, kind: 'primary' },
			{ label: no, url: `${url}?reponse=non`, kind: 'secondary' },
		],
		afterwards: [letters.touch],
		why: letters.whyOutcome,
	}
}

/** To one of those who led there: thanks. */
export function thanksLetter(
	locale: Locale,
	facts: { name: string; firm: string | null; words: string; url: string },
): Letter {
	const { letters, apart } = tiesPhrases(locale)
	const { thanks } = letters
	return {
		subject: thanks.subject(facts),
		preheader: thanks.text,
		title: thanks.subject(facts),
		quote: { text: facts.words, by: [facts.name, facts.firm].filter(Boolean).join(`${apart} `) },
		paragraphs: [thanks.text],
		actions: [{ label: thanks.see, url: facts.url, kind: 'secondary' }],
		afterwards: [letters.nothingElse],
		why: thanks.why,
	}
}

/** To the other end of a declared tie. */
export function tieLetter(
	locale: Locale,
	facts: { name: string; sinceYear: number | null; words: string | null; url: string },
): Letter {
	const { tie, nothingElse } = tiesPhrases(locale).letters
	return {
		subject: tie.subject(facts),
		preheader: tie.text,
		title: tie.subject(facts),
		...(facts.words && { quote: { text: facts.words, by: facts.name } }),
		paragraphs: [...(facts.sinceYear ? [tie.since({ year: facts.sinceYear })] : []), tie.text],
		actions: [{ label: tie.act, url: facts.url, kind: 'primary' }],
		afterwards: [nothingElse],
		why: tie.why,
	}
}

/** The reader and their neighbours: who asks or passes on, the reader, the next one. */
function threadOf(
	you: string,
	asked: AskedLetter,
	isTarget: boolean,
): NonNullable<Letter['thread']> {
	const ties = asked.ties.map((word) => thickness[word])
	const before =
		asked.kind === 'first' || asked.kind === 'direct' ? ('you' as const) : ('go-between' as const)
	if (isTarget)
		return {
			knots: [
				{ name: asked.fromGiven, role: before },
				{ name: you, role: 'to-meet' },
			],
			ties: ties.slice(0, 1),
		}
	return {
		knots: [
			{ name: asked.fromGiven, role: before === 'you' ? 'you' : 'unknown' },
			{ name: you, role: 'go-between' },
			{ name: asked.toGiven, role: 'to-meet' },
		],
		ties,
	}
}
