import type { Letter } from '#mail'
import type { Locale } from '#phrases'
import { referralsPhrases } from './index.ts'
import type { ReferralsMails } from './mails/phrases.fr.ts'
import type { Reason, ReferralState } from './states.ts'

/** Who gave and who received, as letters name them; a person may have left. */
export type Names = { giver: string | null; giverFirm: string; receiver: string }

const mailsOf = (locale: Locale): ReferralsMails => referralsPhrases(locale).mails
const named = (words: ReferralsMails, names: Names) => ({
	...names,
	giver: names.giver ?? words.somebody,
})

/** To the receiver: somebody recommends you. Both answers open the page that asks to confirm. */
export function receivedLetter(
	locale: Locale,
	facts: Names & {
		urgency: 'now' | 'weeks' | 'later'
		tier: 'inside' | 'outside'
		effort: number
		url: string
		isReminder: boolean
	},
): Letter {
	const words = mailsOf(locale)
	const { received, touch } = words
	const { efforts } = referralsPhrases(locale)
	const who = named(words, facts)
	const title = facts.tier === 'inside' ? received.inside(who) : received.title(who)
	const effort = efforts[facts.effort as keyof typeof efforts]
	return {
		subject: facts.isReminder ? received.reminder(title) : title,
		preheader: received.preheader,
		title,
		...(facts.tier === 'outside' && { quote: { text: effort, by: who.giver } }),
		paragraphs: [
			...(facts.tier === 'outside' ? [received.agreed] : []),
			received.when[facts.urgency],
			received.private,
		],
		actions: [
			{ label: received.see, url: `${facts.url}?reponse=oui`, kind: 'primary' },
			{ label: received.notForUs, url: `${facts.url}?reponse=non`, kind: 'secondary' },
		],
		afterwards: [`${touch} ${received.unanswered}`],
		why: received.why,
	}
}

/** To the receiver, once contacted: what came of it? */
export function outcomeAskedLetter(
	locale: Locale,
	facts: Names & { url: string; isLast: boolean },
): Letter {
	const { asked, touch } = mailsOf(locale)
	return {
		subject: asked.title(facts),
		preheader: asked.text,
		title: asked.title(facts),
		paragraphs: [asked.text],
		actions: [{ label: asked.act, url: facts.url, kind: 'primary' }],
		afterwards: [facts.isLast ? asked.last : touch],
		why: asked.why,
	}
}

/** To the giver: what becomes of it, with the reason when there is one. */
export function outcomeLetter(
	locale: Locale,
	facts: Names & {
		state: ReferralState
		reason: string | null
		words: string | null
		day: string | null
		url: string
	},
): Letter {
	const { told } = mailsOf(locale)
	const { reasons } = referralsPhrases(locale)
	const { state, reason, words, day, receiver, url } = facts
	const title = titleOf(told, state, { receiver, day: day ?? '' })
	const paragraphs = [
		...(reason ? [told.because(reasons[reason as Reason])] : []),
		...textOf(told, state, receiver),
	]
	return {
		subject: title,
		preheader: paragraphs[0] ?? title,
		title,
		...(words && { quote: { text: words, by: receiver } }),
		paragraphs,
		actions: [{ label: told.see, url, kind: 'secondary' }],
		afterwards: [],
		why: told.why,
	}
}

function titleOf(
	told: ReferralsMails['told'],
	state: ReferralState,
	facts: { receiver: string; day: string },
): string {
	if (state === 'won') return told.won(facts)
	if (state === 'lost') return told.lost(facts)
	if (state === 'not_suitable') return told.not_suitable(facts)
	if (state === 'no_answer') return told.no_answer(facts)
	return state === 'withdrawn' ? told.withdrawn : told.contacted(facts)
}

function textOf(told: ReferralsMails['told'], state: ReferralState, receiver: string): string[] {
	if (state === 'won') return [told.wonText]
	if (state === 'no_answer') return [told.noAnswerText]
	if (state === 'withdrawn') return [told.withdrawnText({ receiver })]
	return state === 'contacted' ? [told.contactedText] : []
}

/** To the receiver: it ended by silence, or because the third party took back their agreement. */
export function receiverEndLetter(
	locale: Locale,
	facts: Names & { end: 'no_answer' | 'withdrawn'; url: string },
): Letter {
	const { ended } = mailsOf(locale)
	const title = ended[facts.end](facts)
	const text = facts.end === 'withdrawn' ? ended.withdrawnText : ended.noAnswerText
	return {
		subject: title,
		preheader: text,
		title,
		paragraphs: [text],
		actions: [{ label: ended.see, url: facts.url, kind: 'secondary' }],
		afterwards: [],
		why: ended.why,
	}
}

/** To the first giver of a chain. */
export function chainLetter(locale: Locale, facts: Names & { url: string }): Letter {
	const { chain } = mailsOf(locale)
	return {
		subject: chain.title,
		preheader: chain.text(facts),
		title: chain.title,
		paragraphs: [chain.text(facts)],
		actions: [{ label: chain.see, url: facts.url, kind: 'secondary' }],
		afterwards: [],
		why: chain.why,
	}
}

/** To who runs a network: how many wait with a member. */
export function facilitatorLetter(
	locale: Locale,
	facts: { firm: string; network: string; count: number; url: string },
): Letter {
	const { overdue } = mailsOf(locale)
	return {
		subject: overdue.title(facts),
		preheader: overdue.text(facts),
		title: overdue.title(facts),
		paragraphs: [overdue.text(facts)],
		actions: [{ label: overdue.see, url: facts.url, kind: 'primary' }],
		afterwards: [],
		why: overdue.why(facts),
	}
}

/** To the third party: what was passed on, and the way to take it back. */
export function thirdPartyLetter(
	locale: Locale,
	facts: Names & { need: string; url: string },
): Letter {
	const words = mailsOf(locale)
	const { third } = words
	const who = named(words, facts)
	return {
		subject: third.subject(facts),
		preheader: third.preheader,
		title: third.subject(facts),
		paragraphs: [third.text(who), third.need(facts.need)],
		actions: [{ label: third.act, url: facts.url, kind: 'secondary' }],
		afterwards: [third.rights(facts)],
		why: third.why,
	}
}

/** Thanks, in the words of who says them. */
export function thanksLetter(
	locale: Locale,
	facts: Names & { by: string; words: string; url: string },
): Letter {
	const { thanks } = mailsOf(locale)
	return {
		subject: thanks.title(facts),
		preheader: facts.words.slice(0, 120),
		title: thanks.title(facts),
		quote: { text: facts.words, by: facts.by },
		paragraphs: [],
		actions: [{ label: thanks.see, url: facts.url, kind: 'secondary' }],
		afterwards: [],
		why: thanks.why,
	}
}

/** A lead, in the words of who gives it. */
export function leadLetter(
	locale: Locale,
	facts: Names & { words: string; url: string; isReminder: boolean },
): Letter {
	const words = mailsOf(locale)
	const { lead, received, touch } = words
	const who = named(words, facts)
	const title = lead.title(who)
	return {
		subject: facts.isReminder ? received.reminder(title) : title,
		preheader: lead.text,
		title,
		quote: { text: facts.words, by: who.giver },
		paragraphs: [lead.text],
		actions: [{ label: lead.act, url: facts.url, kind: 'primary' }],
		afterwards: [touch],
		why: lead.why,
	}
}

/** To who gave a lead: what came of it. */
export function leadEndLetter(
	locale: Locale,
	facts: Names & { state: 'useful' | 'not_useful' | 'no_answer'; url: string },
): Letter {
	const { leadTold } = mailsOf(locale)
	const title = leadTold[facts.state](facts)
	return {
		subject: title,
		preheader: leadTold.text,
		title,
		paragraphs: [leadTold.text],
		actions: [{ label: leadTold.see, url: facts.url, kind: 'secondary' }],
		afterwards: [],
		why: leadTold.why,
	}
}

/** News from one person to another, in their own words. */
export function newsLetter(
	locale: Locale,
	facts: { from: string; firm: string; words: string },
): Letter {
	const { news } = mailsOf(locale)
	return {
		subject: news.title(facts),
		preheader: facts.words.slice(0, 120),
		title: news.title(facts),
		quote: { text: facts.words, by: facts.from },
		paragraphs: [],
		actions: [],
		afterwards: [],
		why: news.why(facts),
	}
}
