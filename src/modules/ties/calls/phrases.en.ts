import { plural } from '#phrases'
import type { CallsPhrases } from './phrases.fr.ts'

const n = (count: number, one: string, other: string) =>
	`${count} ${plural(count, 'en', { one, other })}`

/** What published needs and their answers say in English. */
export const callsEn: CallsPhrases = {
	title: 'Who looks for what, in your networks?',
	lead: 'Needs that found nobody through ties. Only whoever publishes them reads your answers.',
	mine: 'Your published needs',
	others: 'Needs of others',
	noneMine: 'You have published nothing',
	noneMineSentence: 'When nobody is within your reach, publish your need in one of your networks.',
	noneOthers: 'No published need',
	noneOthersSentence: 'When a firm of your networks looks for someone, it will be here.',
	toNeeds: 'See my needs',
	in: (network) => `in ${network}`,
	until: (day) => `until ${day}`,
	answers: (count) => (count === 0 ? 'no answer yet' : n(count, 'answer', 'answers')),
	answered: 'you answered',
	answer: 'Answer',
	see: 'See',
	state: { open: 'published', closed: 'closed' },
	because: {
		found_here: 'Someone was found thanks to the network.',
		found_elsewhere: 'Someone was found otherwise.',
		no_longer: 'It is no longer needed.',
		expired: 'Its time has passed.',
	},
	days: {
		from: (day) => `from ${day}`,
		until: (day) => `until ${day}`,
		between: (first, last) => `from ${first} to ${last}`,
	},
	home: {
		call: 'Published need',
		canYouHelp: (firm) => (firm ? `Can you help ${firm}?` : 'Can you help a firm of your network?'),
		answered: (count) => `Your need got ${n(count, 'answer', 'answers')}`,
	},
	publish: {
		link: 'Publish this need in a network',
		publishedIn: ({ network, answers }) =>
			`Published in ${network}: ${answers === 0 ? 'no answer yet' : n(answers, 'answer', 'answers')}`,
		wasPublishedIn: ({ network, answers }) =>
			`Was published in ${network}${answers === 0 ? '' : `: ${n(answers, 'answer', 'answers')}`}`,
		title: 'Publish your need',
		lead: 'The members of the network you choose will read it and may answer you. Your competitors will not see it.',
		network: 'In which network',
		networkHint: (firms) => n(firms, 'firm', 'firms'),
		already: 'already published',
		words: 'What everyone will read',
		wordsHint: 'No customer’s name, no amount: these words go to several people.',
		act: 'Publish',
		after: (days) =>
			`Published for ${days} days. Members whose card fits get an e-mail. You choose whom you answer.`,
		noNetwork: 'No network to publish in',
		noNetworkSentence: 'Your firm must be a member of a network, or on trial.',
		everywhere: 'This need is published in all your networks.',
	},
	sheet: {
		by: (firm) => `Published by ${firm}`,
		place: 'Place',
		trade: 'Trade',
		dates: 'Dates',
		network: 'Network',
		back: 'Needs of the network',
		answers: 'The answers',
		noAnswers: 'Nobody has answered yet',
		noAnswersSentence: (day) => `You may wait until ${day}, or close this need.`,
		kind: { can_help: 'can help', knows_someone: 'knows someone' },
		choose: { can_help: 'Take up this offer', knows_someone: 'Ask to be introduced' },
		chosen: 'You took it up. Here is how to reach each other.',
		close: 'Close this need',
		closeHint: 'Whoever answered will know what came of it.',
		because: 'Why',
		reasons: {
			found_here: 'I found someone here',
			found_elsewhere: 'I found someone otherwise',
			no_longer: 'It is no longer needed',
		},
		closeAct: 'Close',
		yours: 'Your answer',
		answerLead: 'Only the firm that publishes will read your answer.',
		kindLabel: 'Your answer',
		canHelp: 'I can help',
		knowsSomeone: 'I know someone',
		knowsHint: 'Do not say whom: you will be asked to make the link if it suits.',
		words: 'A few words',
		send: 'Send my answer',
		sent: 'Your answer has left. We will tell you what comes of it.',
		withdraw: 'Withdraw my answer',
		chosenYou: (name) => `${name} took up your answer.`,
		notAnyMore: 'This need is closed: there is nothing more to answer.',
		need: 'See the need',
	},
	letters: {
		published: {
			subject: (_) => `${_.firm} looks for help`,
			text: (_) =>
				`Your card fits this need. You may answer until ${_.day}: “I can help” or “I know someone”.`,
			act: 'Read and answer',
			after: 'Only this firm will read your answer.',
			why: 'You receive this message because your firm and the one that looks for help are of the same network.',
		},
		answered: {
			subject: {
				can_help: (_) => `${_.name} can help you`,
				knows_someone: (_) => `${_.name} knows someone for your need`,
			},
			text: 'You alone read this answer. Say whether it suits you.',
			act: 'See the answers',
		},
		chosen: {
			subject: (_) => `${_.name} took up your answer`,
			text: {
				can_help: (_) => `Get in touch with ${_.name}.`,
				knows_someone: (_) =>
					`${_.name} asks you to make the link. First ask the person you have in mind whether they agree.`,
			},
			act: 'See the need',
		},
		reminder: {
			subject: (_) => `Your need is published until ${_.day}`,
			text: (_) =>
				_.answers === 0
					? 'Nobody has answered yet. Word it otherwise, or choose another network.'
					: `${n(_.answers, 'answer waits', 'answers wait')} for you to say whether it suits you.`,
			act: 'See my need',
		},
		closed: {
			subject: 'A published need is closed',
			because: {
				found_here: 'Someone was found thanks to the network.',
				found_elsewhere: 'Someone was found otherwise.',
				no_longer: 'It is no longer needed.',
				expired: 'Its time has passed.',
			},
			thanks: 'Thank you for answering.',
			askAgain: 'You may publish it again, otherwise or elsewhere.',
			act: 'See',
		},
		whyPublished: 'You receive this message because you published this need.',
		whyAnswered: 'You receive this message because you answered this need.',
	},
}
