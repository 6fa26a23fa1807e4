import { dotted, formatDay, formatList, formatNumber, plural } from '#phrases'
import type { OneToOnesPhrases } from './phrases.fr.ts'

type Day = Temporal.PlainDate
const n = (count: number) => formatNumber(count, 'en')
const day = (on: Day) => formatDay(on, 'en')
const people = (count: number) =>
	plural(count, 'en', { one: 'one person', other: `${n(count)} people` })
const pairs = (count: number) =>
	plural(count, 'en', { one: 'one pair', other: `${n(count)} pairs` })

const customers: Record<string, string> = {
	consumers: 'consumers',
	firms: 'firms',
	public: 'public bodies',
}

/** One-to-ones, in English. */
export const en: OneToOnesPhrases = {
	names: (names) => formatList(names, 'en'),
	customers: (kinds) =>
		formatList(
			kinds.map((kind) => customers[kind] ?? kind),
			'en',
		),
	states: {
		proposed: 'Proposed',
		agreed: 'To be held',
		held: 'Held',
		not_held: 'Did not take place',
		unconfirmed: 'Not confirmed',
		declined: 'Not this time',
		unanswered: 'No answer',
		left: 'Ended by a departure',
		withdrawn: 'Taken back',
	},
	awaits: { answer: 'Awaits your answer', said: 'Did it take place?' },
	reasons: {
		title: 'Why you?',
		firstTime: 'You have never met one-to-one.',
		lastMet: (on) => `You last met one-to-one on ${day(on)}.`,
		trades: 'Your trades differ.',
		customers: (kinds) => `You serve the same customers: ${kinds}.`,
		answers: (labels) => `One looks for what the other does: ${labels}.`,
		minutes: (minutes) =>
			plural(minutes, 'en', {
				one: 'You are about one minute apart by road.',
				other: `You are about ${n(minutes)} minutes apart by road.`,
			}),
		arithmetic: 'How the points add up',
		points: (_) =>
			`Trades ${n(_.trades)} + customers ${n(_.customers)} + needs ${n(_.answers)} + nearness ${n(_.nearness)} = ${n(_.points)} out of 1,000. Points only tell first meetings apart.`,
	},
	mine: {
		title: 'Whom to meet one-to-one?',
		nav: 'One-to-ones',
		lead: 'An hour for two, with no set agenda: that is where recommendations are prepared.',
		toAnswer: (count) =>
			plural(count, 'en', {
				one: 'One one-to-one awaits you',
				other: `${n(count)} one-to-ones await you`,
			}),
		upcoming: 'To be held',
		past: 'Past',
		none: 'No one-to-one for now',
		noneText:
			'Whoever runs the network proposes some, and below you may invite anyone you have not met yet.',
		with: (names) => `With ${names}`,
		on: (on) => `on ${day(on)}`,
		waitingFor: (names) => `${names} has not answered yet`,
		youSaid: 'You confirmed it, the other side has not yet',
		notMet: (count) =>
			plural(count, 'en', {
				one: 'One person you have never met one-to-one',
				other: `${n(count)} people you have never met one-to-one`,
			}),
		everyoneMet: 'You have met everyone one-to-one, or are about to.',
		invite: (name) => `Propose a one-to-one to ${name}`,
		inviteShort: 'Propose',
		prepare: 'Prepare my one-to-ones',
		inPause: (until) =>
			until
				? `You are on a break until ${day(until)}: no pair is proposed to you.`
				: 'You are on a break: no pair is proposed to you.',
	},
	ask: {
		title: (name) => `Propose a one-to-one to ${name}?`,
		lead: (_) => `${_.firm}, whom you meet in “${_.network}”.`,
		message: 'Your words',
		messageHint:
			'Say why you would like to meet, and give a date or two. The answer takes one click.',
		send: 'Send my proposal',
		after: 'Without an answer in three days, we remind them once. You have thirty days to meet.',
	},
	sheet: {
		title: (names) => `One-to-one with ${names}`,
		proposedByNetwork: (network) => `“${network}” proposes that you meet.`,
		askedByThem: 'Here is what they wrote to you.',
		askedByMe: 'You proposed this one-to-one.',
		meetUntil: (on) => `To be held before ${day(on)}.`,
		heldOn: (on) => `It took place on ${day(on)}.`,
		yes: 'Yes, let us meet',
		no: 'Not this time',
		changeNo: 'I cannot after all',
		withdraw: 'Take my proposal back',
		noHint: 'You are asked for no reason, and nobody else is shown your no.',
		card: 'To get in touch',
		cardLater: 'Contact details are exchanged once everyone has said yes.',
		prepared: (name) => `What ${name} prepared`,
		preparedNothing: (name) => `${name} has prepared nothing yet.`,
		minePrepared: 'What you prepared',
		minePreparedNothing:
			'You have prepared nothing: five minutes are enough, for all your one-to-ones.',
		goals: 'Goals',
		skills: 'What I do well',
		customers: 'Good customers to introduce me to',
		needs: 'What I look for',
		took: 'Did it take place?',
		tookHint: 'Each says so on their side: a one-to-one counts when everyone confirms it.',
		held: 'Yes',
		notHeld: 'No, it did not take place',
		heldOnField: 'On',
		say: 'Say so',
		said: 'You said so. It will count when the other side has confirmed it too.',
		note: 'My notes',
		noteHint: 'Nobody else reads them.',
		keepNote: 'Keep my notes',
		noteKept: 'Your notes are kept.',
		answeredYes: (names) => `You said yes. ${names} has still to answer.`,
	},
	preparation: {
		title: 'Prepare my one-to-ones',
		lead: 'One sheet, read only by the people you are about to meet or have met.',
		goalsHint: 'What you want to achieve within six months.',
		skillsHint: 'What you do best, and people often do not know.',
		customersHint: 'The ideal customer: which trade, what size, at what moment.',
		needsHint: 'What another member could bring you.',
		save: 'Keep my sheet',
		saved: 'Your sheet is kept.',
		pauseTitle: 'Take a break',
		pauseLead: 'During a break, no pair is proposed to you. One-to-ones under way go on.',
		takePart: 'I take part',
		pause: 'I take a break',
		until: 'Until',
		untilHint: 'Leave empty for a break without end.',
		savePause: 'Keep this choice',
		pauseSaved: 'Noted.',
	},
	draw: {
		nav: 'One-to-ones',
		title: 'Who has met whom?',
		lead: 'You see counts and days, never what members told each other.',
		figure: (_) =>
			`${n(_.met)} meetings held out of ${n(_.possible)} possible between the people shown.`,
		gridTitle: 'The grid',
		window: (_) => `Group ${n(_.page)} of ${n(_.pages)}, in alphabetical order`,
		next: 'Next group',
		previous: 'Previous group',
		legendMet: 'have met (the larger the dot, the more often)',
		legendOpen: 'a pair is proposed',
		legendNever: 'never',
		table: 'How many members each has met',
		member: 'Member',
		firm: 'Firm',
		met: 'Met',
		waiting: 'Proposed',
		few: 'At least two members who hold their own record are needed to propose pairs.',
		form: 'Propose pairs',
		formLead:
			'Everyone has a pair, nobody is left alone, and those who never met go first. You look before anything leaves.',
		meetUntil: 'To be held before',
		leftOut: 'Leave somebody aside this time',
		leftOutHint: 'Tick who does not take part this time. People on a break are already left aside.',
		submit: 'Prepare the pairs',
		asked: 'The pairs are being prepared. It takes a few seconds.',
		refresh: 'See the pairs',
		drawn: (_) =>
			`${pairs(_.pairs)} for ${people(_.people)}, of which ${n(_.firstTimes)} who never met.`,
		proof:
			'No other set of pairs lets more people meet, nor more first times: the computation is exact.',
		pair: 'Pair',
		why: 'Why',
		alone: 'Without a pair',
		because: {
			nobodyElse: 'everyone possible is already placed',
			nobodyAllowed: 'nobody of another firm can be proposed',
		},
		send: (count) => `Send these ${pairs(count)}`,
		drop: 'Send nothing',
		leaving: (minutes) =>
			`The proposals leave in ${n(minutes)} minutes. You may still hold them back.`,
		hold: 'Hold back',
		past: 'Earlier draws',
		sentOn: (on) => `Proposed on ${day(on)}`,
		outcome: (_) =>
			dotted([
				`${n(_.held)} held`,
				`${n(_.agreed)} agreed`,
				`${n(_.waiting)} waiting`,
				`${n(_.ended)} came to nothing`,
			]),
		short: {
			firstTime: 'first time',
			answers: 'needs that meet',
			customers: 'same customers',
			trades: 'different trades',
		},
		minutes: (minutes) => `${n(minutes)} min`,
	},
	link: {
		expired: 'This link is no longer valid',
		expiredText: 'Your one-to-ones are also on the page of that name, once signed in.',
		unknown: 'This link opens nothing',
		unknownText: 'It may be incomplete: copy it whole from the mail.',
		over: 'It is over',
		thanks: 'Noted',
		answered: (names) => `${names} receives your answer.`,
		all: 'All my one-to-ones',
	},
	letters: {
		asked: {
			title: (_) => `${_.others} proposes a one-to-one`,
			text: (_) => `${_.firms}, in “${_.network}”.`,
		},
		drawn: {
			title: (_) => `A one-to-one with ${_.others}?`,
			text: (_) =>
				`“${_.network}” proposes that you meet ${_.others} (${_.firms}). The page says why you.`,
		},
		reminder: (_) => `Reminder: ${_.subject}`,
		until: (_) => `You have until ${day(_.meetUntil)} to meet.`,
		yes: 'Yes, let us meet',
		no: 'Not this time',
		touch: 'Touching an answer opens a page: its button answers.',
		why: (_) => `You receive this as a member of “${_.network}”.`,
		pause: 'Take a break',
		question: {
			title: (_) => `Have you met ${_.others}?`,
			text: 'One word is enough: a one-to-one counts when each confirms it.',
		},
		met: 'Yes, it is done',
		notMet: 'No',
		agreed: {
			title: (_) => `Agreed: a one-to-one with ${_.others}`,
			text: (_) => `To be held before ${day(_.meetUntil)}. Write to each other to choose the day.`,
		},
		prepare: 'Prepare this one-to-one',
		afterwards: 'The day after the last day, we shall ask you whether it took place.',
		ended: {
			title: (_) => `No one-to-one with ${_.others} this time`,
			text: 'Another time, then. Others are only waiting to know you.',
		},
		another: 'Propose to somebody else',
		nothingElse: 'There is nothing left for you to do.',
	},
	home: {
		answer: (_) => `One-to-one with ${_.names}: answer`,
		said: (_) => `One-to-one with ${_.names}: did it take place?`,
	},
	refusals: {
		'one-to-ones.onlyRunners': () =>
			'Proposing pairs is for the facilitator or the president of the network.',
		'one-to-ones.onlyMembers': () => 'One-to-ones are proposed among members of the network.',
		'one-to-ones.onlyAsker': () => 'Only whoever proposed this one-to-one may take it back.',
		'one-to-ones.drawUnderWay': () =>
			'Pairs leave in a few minutes. Hold them back, or wait until they have left.',
		'one-to-ones.notDrawnYet': () =>
			'The pairs are still being prepared. Reload the page in a few seconds.',
		'one-to-ones.drawSent': () => 'These pairs have already left.',
		'one-to-ones.drawDropped': () => 'These pairs were dropped.',
		'one-to-ones.withOneself': () => 'A one-to-one takes two: choose somebody else.',
		'one-to-ones.sameFirm': () => 'You work in the same firm.',
		'one-to-ones.alreadyOpen': () =>
			'A one-to-one is already proposed between you. Answer it first.',
		'one-to-ones.enoughAsks': (_) =>
			`You have already proposed ${n(_.most)} since yesterday, which is the ceiling. Start again tomorrow.`,
		'one-to-ones.over': () => 'This one-to-one is over: it no longer changes.',
		'one-to-ones.alreadySaid': () => 'You have already said whether it took place.',
		'one-to-ones.notAgreed': () => 'Everyone must have said yes first.',
		'one-to-ones.settled': () => 'It is already done.',
	},
	fields: {
		meetUntil: { 'text.missing': () => 'Say before which day to meet' },
		message: { 'text.missing': () => 'Write a few words: they make one want to say yes' },
		personId: { 'choice.missing': () => 'This person cannot be invited here' },
		answer: { 'choice.missing': () => 'Choose yes, or not this time' },
		said: { 'choice.missing': () => 'Say whether it took place' },
	},
	issues: {
		'one-to-ones.dayMalformed': () => 'Write the day as 15/01/2027',
		'one-to-ones.dayMissing': () => 'Say on which day you met',
		'one-to-ones.dayElsewhere': () => 'This day is before the proposal, or has not come yet',
		'one-to-ones.dayPassed': () => 'This day has passed',
		'one-to-ones.tooSoon': () => 'Leave at least three days to meet',
		'one-to-ones.tooFar': () => 'Six months at most: beyond, people forget',
	},
}
