import { plural } from '#phrases'
import type { OwnPhrases } from './phrases.fr.ts'

const n = (count: number, one: string, other: string) =>
	`${count} ${plural(count, 'en', { one, other })}`

/** What the pages of a person's own network say in English. */
export const ownEn: OwnPhrases = {
	tabs: {
		label: 'Your ties',
		ties: 'My ties',
		network: 'My network as a picture',
		next: 'Whom to meet',
		notes: 'My notes',
		rules: 'My rules',
	},
	find: 'A name, a firm',
	findAct: 'Search',
	found: (count, total) => `${count} of ${total}`,
	noneFound: 'Nobody of that name',
	noneFoundSentence: 'Try the name of the firm, or a few letters.',
	all: 'Show everyone',
	previous: 'Previous page',
	following: 'Next page',
	pageOf: (page, pages) => `Page ${page} of ${pages}`,
	declareSomeone: 'Say that I know someone',
	iKnow: 'I know this person',
	backToSearch: 'Choose someone else',
	declareLead: 'Look for the person among your networks, then say where you know each other from.',
	noCandidatesAtAll:
		'Nobody to add for now: you have a tie with everyone, or your networks have no one else signed up yet.',
	care: {
		strongUntil: (day) => `Without news, this tie stays strong until ${day}.`,
		with: {
			oneToOne: 'One one-to-one would make it a strong tie.',
			recommendationWon: 'One recommendation that succeeds would make it a strong tie.',
			jobTogether: 'One job together would make it a strong tie.',
		},
		more: 'It will take several meetings to make it a strong tie.',
		rule: 'Each fact strengthens the tie, and counts less as it ages. Strong: at least two facts, and 500 out of 1,000. Only the two of you read this arithmetic.',
		sum: 'Together',
		noSign: 'no dated fact',
	},
	network: {
		title: 'How is your network doing?',
		lead: 'The longer the thread, the older the news. Only you see this picture.',
		conclusion: (_) =>
			[
				`${n(_.total, 'tie', 'ties')}, ${_.strong} strong`,
				_.lost > 0 ? `${n(_.lost, 'person', 'people')} lost sight of` : 'nobody lost sight of',
				_.opening > 0
					? `${n(_.opening, 'weaker tie opens', 'weaker ties open')} a trade or a territory that you lack`
					: 'no weaker tie opens a trade that you lack',
			].join('; '),
		you: 'You',
		months: (months) =>
			months === 0
				? 'this month'
				: months === 24
					? '2 years or more'
					: months === 12
						? '1 year'
						: `${months} months`,
		shown: (shown, total) =>
			`The picture shows ${shown} ties out of ${total}; the table shows them all.`,
		legend: {
			strong: 'strong tie',
			medium: 'medium or recent tie',
			lost: 'lost sight of',
			opens: 'opens a trade or a territory that you lack',
		},
		table: 'Your ties, one a line',
		person: 'Person',
		tie: 'Tie',
		last: 'Last news',
		never: 'never dated',
		opens: 'What it opens',
		none: 'Your network has no tie yet',
		noneSentence: 'Say whom you know: the picture draws itself as you do.',
		lost: 'Lost sight of',
		lostLead: (months) =>
			`Nothing has happened between you for more than ${months} months. A call is often enough.`,
		lostNone: 'You have lost sight of nobody.',
		lastNews: (day) => `last news on ${day}`,
		openers: 'What your weaker ties open',
		openersLead:
			'Trades and territories to which none of your strong ties leads. They often bring the most.',
		ceiling: (_) =>
			`You keep up ${_.active} ties. Beyond ${_.ceiling}, nobody really can: choose those that matter, the others will stay here.`,
		underCeiling: (_) =>
			`${n(_.active, 'living tie', 'living ties')}, of the ${_.ceiling} that one can keep up.`,
	},
	next: {
		title: 'Whom to meet next?',
		lead: 'People of your networks whom you have not met yet, and why them.',
		none: 'Nobody to propose for now',
		noneSentence:
			'You have met everyone who could complete your network, or their firms have not said their trade.',
		reasons: {
			opensTrade: (label) => `A trade where you know nobody: ${label}`,
			opensTerritory: (label) => `A territory where you know nobody: ${label}`,
			sameCustomers: (customers) => `The same customers as you, another trade: ${customers}`,
			near: (km) => (km < 1 ? 'In your own commune' : `${km} km from you`),
			otherTrade: 'Another trade than yours',
		},
		points: 'Why this rank',
		pointsRule:
			'A trade that you lack is worth 30, a territory 20, the same customers 20, nearness up to 20, another trade 10. Competitors are not proposed.',
		total: 'Sum',
		write: (given) => `Write to ${given}`,
		see: 'See the card',
		mailSubject: (me) => `Shall we meet? ${me}`,
		mailBody: (given, me, networks) =>
			`Hello ${given},\n\nWe both belong to ${networks}, and we have not met yet. A coffee next week?\n\n${me}`,
		alreadyKnow: 'We know each other already',
		aside: 'Do not propose again',
		asideDone: 'Noted: this person is no longer proposed to you.',
		asideList: (count) =>
			plural(count, 'en', {
				one: 'One person you set aside',
				other: `${count} people you set aside`,
			}),
		again: 'Propose again',
	},
	notes: {
		title: 'Whom do you know outside Maillage?',
		lead: 'A note for yourself about someone who is not signed up here. No path passes by them.',
		none: 'No note',
		noneSentence: 'Note where you know someone from, to remember it the day a need calls for them.',
		mine: 'Your notes',
		write: 'Note someone',
		change: 'Correct this note',
		name: 'Their name',
		firm: 'Their firm',
		sinceYear: 'Since which year',
		words: 'Where you know each other from',
		wordsHint: 'Nothing intimate: this person has the right to read these words.',
		act: 'Note',
		save: 'Save',
		since: (year) => `since ${year}`,
		until: (day) => `erased on ${day}`,
		months: (months) =>
			`Each note is erased ${months} months after it was written, or earlier if the person objects.`,
		inform: 'Inform this person',
		informBefore: (day) =>
			`To be informed before ${day}: the law gives a month to tell someone what is noted about them.`,
		informLate: 'This person should have been informed: do it, or erase the note.',
		informed: (day) => `informed on ${day}`,
		link: 'The link to give them',
		linkHint:
			'Copy this link into your message: it shows this person what you noted, and lets them have it erased. It will not be shown again.',
		erase: 'Erase',
		edit: 'Correct',
		written: 'The note is written.',
		erased: 'The note is erased.',
		page: {
			title: (author) => `What ${author} noted about you`,
			lead: (author) =>
				`${author} is the only person who reads this note. It serves no search and is passed on to nobody.`,
			name: 'Name',
			firm: 'Firm',
			since: 'Acquainted since',
			words: 'Origin',
			notedOn: 'Noted on',
			until: 'Erased at the latest on',
			object: 'I object: erase this note',
			objectHint: (author) => `The note disappears at once, and ${author} is told.`,
			keep: 'If this suits you, you have nothing to do.',
			erasedTitle: 'This note no longer exists',
			erasedSentence: 'Nothing is noted about you any more by this link.',
			policy: 'What we keep',
		},
	},
	rules: {
		title: 'What are your rules?',
		lead: 'They concern only you, and take effect at once.',
		effects: 'What each rule does',
		pauseTerm: 'The pause',
		pauseEffect:
			'No path passes by you any more. Requests that waited for your answer leave by another path, and nobody knows why. People may still ask to meet you yourself. Until a day, it counts as being away too: our reminders wait.',
		capTerm: 'The ceiling',
		capEffect:
			'Once it is reached, nothing more is asked of you as a go-between until next month. Zero amounts to a pause.',
		blockTerm: 'A person set aside',
		blockEffect:
			'No introduction passes between the two of you, either way. This person knows nothing of it.',
		tieTerm: 'A tie withdrawn',
		tieEffect: 'It serves no path any more. What happened between you stays, dated.',
		nobodyBlocked: 'You have set nobody aside.',
		blockedSince: (day) => `since ${day}`,
	},
	letters: {
		noteEnds: {
			subject: (_) => `One of your notes is erased on ${_.day}`,
			text: 'It will have lived its twelve months. If this person matters to your network, invite them: a tie is worth more than a note.',
			act: 'See my notes',
			why: 'You receive this message because you wrote this note.',
		},
		noteErased: {
			subject: 'One of your notes was erased',
			text: 'The person it was about objected, as is their right. Do not write a new note about them.',
		},
	},
}
