import { plural } from '#phrases'
import type { ReferralsMails } from './phrases.fr.ts'

export const mailsEn: ReferralsMails = {
	somebody: 'Somebody',
	received: {
		title: (_) => `${_.giver}, of ${_.giverFirm}, recommends you to somebody`,
		inside: (_) => `${_.giver}, of ${_.giverFirm}, needs you`,
		preheader: 'The contact is behind the link, without signing in.',
		agreed: 'The person has agreed and expects to hear from you.',
		when: {
			now: 'It is to be done right now.',
			weeks: 'It is to be done in the coming weeks.',
			later: 'It is for later.',
		},
		see: 'See it and take care of it',
		notForUs: 'It is not for us',
		why: 'You receive this message because you represent a firm that is recommended.',
		private: 'The name and contact are not in this e-mail: the person may thus take them back.',
		reminder: (title) => `Reminder: ${title}`,
		unanswered:
			'Without an answer, we will remind you, then those who run the network will know that a recommendation waits.',
	},
	asked: {
		title: (_) => `What becomes of the recommendation of ${_.giverFirm}?`,
		text: 'Won, lost, still going on: one gesture is enough, without signing in.',
		last: 'Without an answer it will be closed, and whoever gave it to you will know.',
		act: 'Say where it stands',
		why: 'You receive this message because you got in touch after a recommendation.',
	},
	told: {
		contacted: (_) =>
			_.day ? `${_.receiver} got in touch on ${_.day}` : `${_.receiver} got in touch`,
		won: (_) => `${_.receiver}: your recommendation is won`,
		lost: (_) => `${_.receiver}: your recommendation did not succeed`,
		not_suitable: (_) => `${_.receiver}: your recommendation was not suitable`,
		no_answer: (_) => `${_.receiver} did not say what became of it`,
		withdrawn: 'The person you had recommended took back their agreement',
		noAnswerText:
			'The recommendation is closed. You may warn the person, or recommend them to another firm.',
		withdrawnText: (_) =>
			`It is their right, and nobody did anything wrong. Their contact is erased at your firm and at ${_.receiver}.`,
		wonText:
			'Your word opened this door. The amount stays with whoever received it, unless they show it to you.',
		contactedText: 'You will know what comes of it.',
		because: (reason) => `Reason: ${reason}.`,
		see: 'See the recommendation',
		why: 'You receive this message because you gave this recommendation.',
	},
	ended: {
		no_answer: (_) => `The recommendation of ${_.giverFirm} is closed`,
		withdrawn: (_) => `The person recommended by ${_.giverFirm} took back their agreement`,
		noAnswerText:
			'Without news from you we closed it, and whoever gave it to you knows. If it succeeded, you may still say so.',
		withdrawnText:
			'It is their right, and nobody did anything wrong. Their contact is erased at your firm. Do not contact them any more.',
		see: 'See the recommendation',
		why: 'You receive this message because you represent a firm that is recommended.',
	},
	chain: {
		title: 'Something was born of one of your recommendations',
		text: (_) =>
			`From what you had given to ${_.receiver}, another recommendation left, and it is won.`,
		see: 'See my recommendation',
		why: 'You receive this message because you gave the first recommendation of this chain.',
	},
	overdue: {
		title: (_) =>
			`${_.firm}: ${plural(_.count, 'en', { one: 'one recommendation waits', other: `${_.count}\u00a0recommendations wait` })}`,
		text: (_) =>
			`A call is often enough. Neither the person recommended nor the amount is shown to those who run ${_.network}.`,
		see: 'See what waits',
		why: (_) => `You receive this message because you run ${_.network}.`,
	},
	third: {
		subject: (_) => `${_.giverFirm} passed your contact on to ${_.receiver}`,
		preheader: 'With your agreement. You may take it back in one gesture.',
		text: (_) =>
			`${_.giver}, of ${_.giverFirm}, tells us that you agreed to be contacted by ${_.receiver}.`,
		need: (need) => `What was said of your request: ${need}`,
		act: 'See what was passed on, or take it back',
		rights: (_) =>
			`Your contact serves for this one exchange and nothing else, on the basis of your agreement. Only ${_.giverFirm} and ${_.receiver} read it. Taking back your agreement erases it at both firms.`,
		why: 'You receive this message, once only, because your contact was passed on.',
	},
	thanks: {
		title: (_) => `${_.by}, of ${_.receiver}, thanks you`,
		see: 'See the recommendation',
		why: 'You receive this message because you gave a recommendation.',
	},
	lead: {
		title: (_) => `${_.giver}, of ${_.giverFirm}, gives you a lead`,
		text: 'A lead is information: nobody has agreed to be contacted.',
		act: 'Say what becomes of it',
		why: 'You receive this message because you represent a firm of the network.',
	},
	leadTold: {
		useful: (_) => `Your lead was useful to ${_.receiver}`,
		not_useful: (_) => `Nothing came of your lead to ${_.receiver}`,
		no_answer: (_) => `${_.receiver} said nothing of your lead`,
		text: 'There is nothing else to do.',
		see: 'See my leads',
		why: 'You receive this message because you gave a lead.',
	},
	news: {
		title: (_) => `News from ${_.from}, ${_.firm}`,
		why: (_) =>
			`You receive this message because ${_.from} knows you and writes to you, and to nobody else.`,
	},
	touch: 'Touch an answer: no need to sign in.',
}
