import { plural } from '#phrases'
import { callsEn } from './calls/phrases.en.ts'
import { en as reading } from './needs/phrases.en.ts'
import { ownEn } from './own/phrases.en.ts'
import type { TiesPhrases } from './phrases.fr.ts'

const n = (count: number, one: string, other: string) =>
	`${count} ${plural(count, 'en', { one, other })}`

/** A small count opens a title in letters. */
const few = (count: number) =>
	['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'][count] ??
	String(count)

/** What ties and introductions say in English. */
export const en: TiesPhrases = {
	you: 'You',
	apart: ',',
	strength: {
		strong: 'strong tie',
		medium: 'medium tie',
		recent: 'recent tie',
		none: 'tie to confirm',
	},
	legend: { strong: 'strong tie', medium: 'medium tie', weak: 'recent tie' },
	reasons: {
		metThisYear: (count, year) => `${n(count, 'meeting', 'meetings')} in ${year}`,
		met: (count) => n(count, 'meeting', 'meetings'),
		jobs: (count) => `${n(count, 'job', 'jobs')} together`,
		recommendations: (count) => n(count, 'recommendation', 'recommendations'),
		introduced: 'an introduction',
		sponsorship: 'a sponsorship',
		declaredSince: (year) => `acquainted since ${year}`,
		declared: 'declared acquaintance',
		network: (name) => `same network: ${name}`,
	},
	facts: {
		one_to_one: 'One-to-one',
		meeting: 'Small meeting',
		introduction: 'Introduction',
		recommendation: 'Recommendation',
		job: 'Job together',
		sponsorship: 'Sponsorship',
		oneToOne: 'One-to-one',
		sameMeeting: 'Small meeting',
		acceptedIntroduction: 'Introduction',
		recommendationWon: 'Recommendation',
		jobTogether: 'Job together',
		declaredAndConfirmed: 'Declared acquaintance',
		sameNetwork: 'Same network',
	},
	customers: { consumers: 'consumers', firms: 'firms', public: 'public bodies' },
	distance: (km, isApproximate) => `${isApproximate ? 'about ' : ''}${km} km away`,
	hiddenFirm: ({ trade, commune }) =>
		[trade ? `A firm (${trade})` : 'A firm of another network', commune].filter(Boolean).join(', '),
	nameAfterAgreement: 'Name after agreement',
	untoldTie: 'tie kept between them',
	otherNetwork: 'of another network',
	peopleAfter: (count) => n(count, 'other person', 'other people'),
	reading,
	help: {
		title: 'Who can help me?',
		need: 'Your need',
		needHint: 'Say it as you would to a friend: the trade, the place, what matters to you.',
		needExample: 'An electrician to renovate a school, around Roubaix, who knows public tenders.',
		search: 'Search',
		searchAgain: 'Search again',
		trade: 'Trade',
		tradeHint: 'Choose a trade, or write yours below.',
		tradeNone: 'Choose a trade',
		otherTrade: 'Another trade',
		place: 'Place',
		commune: 'Place',
		within: 'Within',
		days: 'Dates',
		startsOn: 'From',
		endsOn: 'Until',
		skills: 'Strengths',
		skillsHint: 'Separated by commas',
		customer: 'Its customers',
		anyCustomer: 'Any',
		correct: 'Not what you meant? Correct it',
		correctAct: 'Correct and search',
		notSaid: 'not specified',
		placeOf: (commune, km) => (km === null ? commune : `${commune}, ${km} km`),
		from: (day) => `from ${day}`,
		until: (day) => `until ${day}`,
		between: (first, last) => `from ${first} to ${last}`,
		found: (count) =>
			plural(count, 'en', {
				one: 'One firm within reach',
				other: `${few(count)} firms within reach`,
			}),
		path: (firm) => `From you to ${firm}`,
		askTo: (given) => `Ask ${given}`,
		alreadyAsked: 'See where the request stands',
		offers: (labels) => `Offers: ${labels}.`,
		worksThere: (commune) => `Works in ${commune}.`,
		noConflict: 'No competition with you or your partners.',
		outside: 'Outside your networks',
		fold: (others) =>
			others === 0
				? 'The arithmetic'
				: plural(others, 'en', {
						one: 'Another path, and the arithmetic',
						other: `${few(others)} other paths, and the arithmetic`,
					}),
		otherPath: (first, after) =>
			after === 0
				? `Through ${first}.`
				: `Through ${first}, then ${n(after, 'other person', 'other people')}.`,
		arithmetic: {
			fit: ({ covered, wanted }) => `What you seek: ${covered} of ${wanted}`,
			near: (km) => `Nearness: ${km} km`,
			nearUnknown: 'Nearness: distance unknown, counted as none',
			total: 'Fit',
			tie: (name) => `Your tie with ${name}`,
			fact: (kind, day) => `${kind}, ${day}`,
			perThousand: (value) => `${value}‰`,
			others: (words) => `The tie after yours: ${words}`,
			rule: 'The rank multiplies the fit by the strength of each tie on the path. A little more for a new circle, a little less when the go-between already carries requests. How strong other people’s ties are is their own business.',
		},
		none: 'Nobody within your reach, for now',
		noneCriteria: 'Say which trade you are looking for',
		noneCriteriaHint:
			'We recognised no trade in your sentence. Choose it below, then search again.',
		noneSentence:
			'Say whom you already know: every confirmed tie opens paths. Or widen the distance.',
		tooFar: (count, km) => `${n(count, 'firm fits', 'firms fit')} beyond ${km} km.`,
		widen: (km) => `Widen to ${km} km`,
		declareTies: 'Say whom I know',
		setAside: (count) =>
			plural(count, 'en', {
				one: 'One set aside, and why',
				other: `${few(count)} set aside, and why`,
			}),
		because: {
			conflict:
				'A competitor of yours: same trade, same customers, same area, and no agreement between you.',
			competesWithMember: (member) =>
				`A competitor of ${member}: same trade, same customers, same area, and no agreement between them.`,
			onlyThroughOptedOut: 'The only person who leads there is not a go-between at the moment.',
			onlyThroughConflict: 'The only way passes through a competitor of one of the two.',
			noPathWithinHops: 'Nobody you know leads there in three steps.',
			notHereYet: 'Nobody from this firm has joined Maillage yet.',
		},
		openNeeds: 'What you are looking for',
		noNeeds: 'No open need',
		noNeedsSentence: 'What you look for stays here until you close it.',
		statedBy: (name) => `by ${name}`,
		asked: (count) => n(count, 'introduction asked', 'introductions asked'),
		close: 'Close this need',
		closed: 'This need is closed.',
		closeHint: 'Requests under way for this need will be withdrawn.',
	},
	ask: {
		title: (given) => `Ask ${given}`,
		lead: (name, after) =>
			after === 0
				? `${name} will get your request and can answer yes or no.`
				: `${name} will get your request, then pass it on: ${n(after, 'person comes after', 'people come after')}.`,
		message: 'Your message',
		messageHint:
			'Everyone on the path will read it, up to the person you want to meet: say who you are.',
		draft: (_) => `Hello ${_.given},\n\n${_.words}\n\n${_.me}, ${_.firm}`,
		send: (given) => `Send my request to ${given}`,
		after: ({ days }) =>
			`If this path leads nowhere, we ask through others you know. You will know within ${n(days, 'day', 'days')}, and never who did not follow it up. You get contact details only once the person to meet agrees.`,
		gone: 'This path is no longer possible',
		goneSentence: 'Something changed since your search. Go back to the need to see today’s paths.',
		back: 'Back to the need',
	},
	introductions: {
		title: 'Where do your requests stand?',
		lead: 'Whom you asked to meet, and through whom.',
		none: 'You have not asked for anyone yet',
		noneSentence: 'State a need: you will see who can help you, and through whom.',
		through: (name) => `Through ${name}`,
		state: {
			asking: 'under way',
			introduced: 'introduced',
			no_path: 'without result',
			withdrawn: 'withdrawn',
		},
		back: 'Introductions',
		need: 'The need',
		message: 'Your message',
		askedBy: (name) => `Asked by ${name}`,
		steps: {
			label: 'Where the request stands',
			asked: 'Asked',
			accepts: (name) => `${name} accepts`,
			people: 'Each person answers in turn',
			introduced: 'Introduced',
			met: 'Met',
			past: 'done',
			current: 'under way',
			future: 'to come',
		},
		asking: ({ name, day }) =>
			`${name ? `We first ask ${name}, then, if need be, through others you know.` : 'We ask those you know, one after another.'} You will know by ${day} at the latest.`,
		untold:
			'Until then this page does not change, whatever each of them answers: nobody has to account for a no. Nothing keeps you from asking another firm as well.',
		by: (day) => `by ${day} at the latest`,
		noPath: 'Nothing came of this request.',
		noPathTodo: 'Say whom else you know, widen the distance, or choose another firm.',
		withdrawn: 'You withdrew this request.',
		introducedTo: (name) => `${name} agrees to meet you`,
		card: 'Their card',
		name: 'Name',
		firm: 'Firm',
		email: 'E-mail',
		phone: 'Phone',
		writeFirst: 'It is up to you to write first.',
		withdraw: 'Withdraw my request',
		withdrawHint: 'Whoever was asked will see that nobody waits for their answer any more.',
		outcome: 'And then?',
		met: 'Have you met?',
		wasUseful: 'Was it useful?',
		yes: 'Yes',
		notYet: 'Not yet',
		no: 'No',
		thank: 'Say thanks',
		thankLead: (count) =>
			`${n(count, 'person led', 'people led')} you there. A word from you will tell them that it helped.`,
		thankWords: 'Your words',
		thankAct: 'Send my thanks',
		thanked: 'Your thanks have left:',
		sayOutcome: 'Send my answer',
		said: 'Noted.',
	},
	demands: {
		title: 'What are you being asked?',
		lead: (count) =>
			count === 0
				? 'Nobody is waiting for an answer from you.'
				: plural(count, 'en', {
						one: 'One person is waiting for your answer.',
						other: `${count} people are waiting for your answer.`,
					}),
		waiting: 'For you to answer',
		past: 'Your answers',
		none: 'Nothing is waiting for you',
		noneSentence:
			'When someone you know looks for someone else you know, their request arrives here.',
		between: ({ from, to }) => `${from} would like to reach ${to}`,
		meet: (from) => `${from} asks you`,
		answer: 'Answer',
		state: {
			waiting: 'awaits you',
			answered: 'answered',
			passed_on: 'passed on',
			declined: 'not this time',
			introduced: 'it worked out',
			ended: 'closed',
		},
		byDay: (day) => `by ${day}`,
		back: 'Asked of me',
		carried: ({ count, cap }) =>
			count === 0 && cap === null
				? 'You have been asked for no introduction this month.'
				: cap === null
					? `You have been asked for ${n(count, 'introduction', 'introductions')} this month.`
					: `You have been asked for ${n(count, 'introduction', 'introductions')} this month, of the ${cap} you accept.`,
		changeCap: 'Change this ceiling',
	},
	answer: {
		first: ({ from, to }) => `${from} asks you for an introduction to ${to}`,
		relay: ({ from, to }) => `${from} passes you a request, for ${to}`,
		target: ({ from }) => `${from} would like to introduce someone to you`,
		direct: ({ from }) => `${from} would like to meet you`,
		inYourName: (name) => `You answer in your own name, ${name}.`,
		thread: 'The path, around you',
		from: ({ name, firm, commune }) => [name, firm, commune].filter(Boolean).join(', '),
		fromAsker: 'The person who asks',
		youKnow: (reasons) => `Between you: ${reasons}.`,
		need: 'The need',
		ifYes: (to) =>
			`If you accept, we then ask ${to} to agree. Nobody gets contact details before the person to meet says yes.`,
		byYes: 'By saying yes:',
		ifYesTarget:
			'If you accept, each of you gets the other’s card and contact details. If not, nothing is sent.',
		ifNo: 'If you decline, whoever asks will only learn, in due course, that nothing came of their request.',
		yes: 'Yes, I will introduce them',
		yesTarget: 'Yes, put us in touch',
		no: 'Not this time',
		until: (day) => `Without an answer on ${day}, we will ask by another path.`,
		saidYes: 'You said yes.',
		saidNo: 'You said “not this time”.',
		leavesAt: (hour) => `Your answer will be sent at ${hour}.`,
		undo: 'Undo my answer',
		passedOn: 'Your yes is on its way. We will tell you what comes of it.',
		declined: 'Understood. Nobody will know that it came from you.',
		introduced: 'The introduction is made, thanks to you.',
		introducedTarget: 'You are now in touch.',
		ended: 'This request is closed: nobody is waiting for an answer any more.',
		theirCard: 'Their card',
		theyMet: (day) => `They met: we learnt it on ${day}.`,
		notMetYet: 'We will tell you whether they met.',
		thanksYou: (words) => `You are thanked: “${words}”`,
		linkExpired: 'This link has expired',
		linkExpiredSentence: 'Sign in to see what you are being asked.',
		linkUnknown: 'This link opens nothing',
		linkUnknownSentence:
			'Part of it is missing, or it is not for this site. Sign in to see what you are being asked.',
		signIn: 'See what I am asked',
	},
	ties: {
		title: 'Whom do you know?',
		lead: 'Your ties are read by you and the other person only. They open paths.',
		toConfirm: 'To confirm',
		saysKnows: (name) => `${name} says they know you`,
		since: (year) => `since ${year}`,
		confirm: 'Yes, I know this person',
		decline: 'No',
		mine: (count) =>
			count === 0
				? 'Your ties'
				: plural(count, 'en', { one: 'Your tie', other: `Your ${count} ties` }),
		none: 'No tie yet',
		noneSentence: 'Say whom you know: start from the people you know best.',
		waiting: 'Waiting for the other person',
		waitingSentence: 'This tie serves only you until the other person confirms it.',
		withdraw: 'Withdraw this tie',
		block: 'No more introductions between us',
		blockHint: 'No introduction will pass between the two of you. This person will not know.',
		blocked: 'No more introductions with',
		unblock: 'Restore',
		facts: 'What makes this tie',
		declare: 'Say that I know someone',
		who: 'Who',
		chooseSomeone: 'Choose someone from your networks',
		noCandidates:
			'Nobody to add for now: you have a tie with everyone, or your networks have no one else signed up yet.',
		sinceYear: 'Since which year',
		words: 'Where you know each other from',
		wordsHint: 'A job, a school, a neighbourhood. The other person will read these words.',
		declareAct: 'Add this tie',
		declared: 'Said. The other person gets an e-mail to confirm it.',
		confirmed: 'The tie is confirmed: it serves you both.',
		rule: 'Being a go-between',
		ruleLead: 'You decide when, and how many times a month.',
		serve: 'For other people’s requests',
		serves: 'I am willing to make the link',
		pauses: 'I do not make the link for now',
		until: 'Until (included)',
		untilHint: 'Leave empty for a pause without end.',
		cap: 'At most, each month',
		capHint: 'Leave empty for no ceiling.',
		capUnit: 'introductions',
		saveRule: 'Save',
		ruleSaved: 'Your rules are saved.',
	},
	letters: {
		preheader: 'A yes or a no is enough, without signing in.',
		first: {
			subject: (_) => `${_.from} asks you to make the link with ${_.to}`,
			consent: (_) =>
				`If you accept, we then ask ${_.toGiven} to agree. Nobody gets contact details before the person to meet says yes.`,
			refusal: (_) =>
				`If you decline, ${_.fromGiven} will only learn, in due course, that nothing came of the request.`,
			why: (_) => `You get this message because you know ${_.fromGiven} and ${_.toGiven}.`,
		},
		relay: {
			subject: (_) => `${_.from} passes you a request, for ${_.to}`,
			consent: (_) =>
				`If you accept, we then ask ${_.toGiven} to agree. Nobody gets contact details before the person to meet says yes.`,
			refusal: (_) =>
				'If you decline, whoever asks will only learn, in due course, that nothing came of their request.',
			why: (_) => `You get this message because you know ${_.fromGiven} and ${_.toGiven}.`,
		},
		target: {
			subject: (_) => `${_.from} would like to introduce someone to you`,
			consent: (_) =>
				'If you accept, each of you gets the other’s card and contact details. If not, nothing is sent.',
			refusal: (_) =>
				'If you decline, whoever asks will only learn, in due course, that nothing came of their request.',
			why: (_) => `You get this message because you know ${_.fromGiven}.`,
		},
		direct: {
			subject: (_) => `${_.from} would like to meet you`,
			consent: (_) =>
				'If you accept, each of you gets the other’s card and contact details. If not, nothing is sent.',
			refusal: (_) =>
				`If you decline, ${_.fromGiven} will only learn, in due course, that nothing came of the request.`,
			why: (_) => `You get this message because you know ${_.fromGiven}.`,
		},
		reminder: (subject) => `Reminder: ${subject}`,
		touch: 'Touch an answer: no need to sign in.',
		unanswered: (_) =>
			`Without an answer on ${_.reminderDay}, we will remind you once, then ask by another path.`,
		lastCall: (_) =>
			`Without an answer on ${_.lastDay}, we will ask by another path. We will not remind you again.`,
		need: (words) => `The need: ${words}`,
		byAsker: 'The person who asks',
		noPath: {
			subject: 'Nothing came of your request',
			title: 'Nothing came of your request this time.',
			text: 'Say whom else you know: every confirmed tie opens paths. You may also choose another firm for this need.',
			back: 'Back to my need',
		},
		introduced: {
			toAsker: (_) => `${_.name} agrees to meet you`,
			toTarget: (_) => `You are now in touch with ${_.name}`,
			writeFirst: 'It is for you to write first, today if you can.',
			expect: (_) => `${_.name} has your contact details and will write to you.`,
			see: 'See their card',
		},
		tie: {
			subject: (_) => `${_.name} says they know you`,
			since: (_) => `Since ${_.year}.`,
			text: 'If it is true, say so: this tie will help you both to meet other people. If not, say no: it stays between us.',
			act: 'Answer',
			why: 'You get this message because a person of Maillage wrote that they know you.',
		},
		see: 'See where the request stands',
		outcome: {
			met: {
				title: (_) => `Have you met ${_.name}?`,
				text: 'A yes or a “not yet” is enough.',
			},
			useful: {
				title: (_) => `Was meeting ${_.name} useful?`,
				text: 'A yes or a no is enough. Only you read your answer.',
			},
		},
		thanks: {
			subject: (_) => `${_.name} thanks you`,
			text: 'The introduction that you made possible took place.',
			see: 'See what came of it',
			why: 'You receive this message because you made the link.',
		},
		whyOutcome: 'You get this message because this introduction was made.',
		whyAsked: 'You get this message because you asked for this introduction.',
		whyMet: 'You get this message because you accepted this meeting.',
		nothingElse: 'You have nothing else to do.',
		changeCap: 'Change this ceiling',
	},
	counts: {
		title: 'How are introductions doing?',
		lead: 'Numbers only. Who asks what, and of whom, concerns only the people involved.',
		nav: 'Introductions',
		past: 'Over twelve months',
		between: (first, last) => `from ${first} to ${last}`,
		present: 'At present',
		calls: 'Needs published over twelve months',
		closed:
			'Fewer than five firms, or one that makes more than half: this number would speak of someone, it is not shown.',
		asked: 'Asked',
		introduced: 'Made',
		met: 'Followed by a meeting',
		noPath: 'Without a path',
		underWay: 'Under way',
		late: (days) => `Without an answer for more than ${days} days`,
		lateHint:
			'A word at a meeting helps: “answer yes or no, both are a service”. Each request takes another path after seven days.',
		published: 'Published',
		answered: 'That got an answer',
		foundHere: 'That found someone here',
		expired: 'That ran out of time',
	},
	own: ownEn,
	calls: callsEn,
	refusals: {
		'ties.setAside': (_: { network: string }) =>
			`Your firm no longer takes part in ${_.network}: it keeps its own data and no longer looks for help here. To come back, write to whoever runs that network.`,
		'ties.notProposed': () =>
			'This firm does not answer this need. Go back to the need to see who can help you today.',
		'ties.onlySpeakers': (_) =>
			`Only those who represent ${_.firm}, or their deputies, may ask in its name.`,
		'ties.needsSpent': (_) =>
			`Your firm has already stated ${_.most} needs today. Come back tomorrow.`,
		'ties.alreadyPublished': () => 'This need is already published in this network.',
		'ties.callsSpent': (_) =>
			`Your firm has already published ${_.most} needs today. Try again tomorrow.`,
		'ties.callClosed': () => 'This need is closed: there is nothing more to answer.',
		'ties.callAnswered': () => 'You have already answered this need, or someone of your firm has.',
		'ties.needClosed': () => 'This need is closed. State a new one to ask for someone.',
		'ties.alreadyAsking': () =>
			'This introduction is already being asked for. You will find it among your introductions.',
		'ties.ownFirm': () => 'You already act for this firm: write to it directly.',
		'ties.onlyAsker': () => 'Only the person who asked may say thanks.',
		'ties.nobodyToThank': () => 'Nobody had to make the link: you knew each other already.',
		'ties.alreadyThanked': () => 'Your thanks have already left.',
		'ties.onlyRunners': () =>
			'Only those who facilitate or preside over this network read these numbers.',
		'ties.stepAnswered': () => 'You have already answered this request.',
		'ties.stepEnded': () => 'This request is closed: nobody is waiting for an answer any more.',
		'ties.answerLeft': () => 'Your answer has left: it can no longer be taken back.',
		'ties.notAsking': () => 'This introduction is already over.',
		'ties.notIntroduced': () => 'You can say so once the introduction is made.',
		'ties.onlyBothEnds': () => 'Only the two people introduced can say so.',
		'ties.declarationsSpent': (_) =>
			`You have already said that you know ${_.most} people today. Try again tomorrow.`,
		'ties.alreadyDeclared': () => 'You have already said that you know this person.',
		'ties.yourself': () => 'A tie takes two people.',
		'ties.tieSettled': () => 'This tie has already been answered.',
		'ties.settled': () => 'This has already been done.',
		'ties.pathFell': () => 'This path is no longer possible.',
	},
	fields: {
		'set-meeting-aside isAside': {
			'choice.missing': () => 'Say whether this person may still be proposed',
		},
		'thank-go-betweens words': { 'text.missing': () => 'Write a word of thanks' },
		'publish-need words': { 'text.missing': () => 'Say what members will read' },
		'publish-need networkId': { 'choice.missing': () => 'Choose a network' },
		'answer-call kind': { 'choice.missing': () => 'Say whether you can help, or know someone' },
		'close-call because': { 'choice.missing': () => 'Say why you close it' },
		'write-note name': { 'text.missing': () => 'Write the person’s name' },
		words: { 'text.missing': () => 'Say what you are looking for, in one sentence' },
		message: { 'text.missing': () => 'Write a few words to the person you are asking' },
		personId: { 'choice.missing': () => 'Choose the person you know' },
		answer: { 'choice.missing': () => 'Say yes or no' },
		met: { 'choice.missing': () => 'Say whether you have met' },
	},
	issues: {
		'ties.communeUnknown': () => 'We cannot find this place',
		'ties.kmRange': () => 'A distance goes from 1 to 1,000 km',
		'ties.capRange': () => 'A ceiling goes from 0 to 100 introductions a month',
		'ties.yearRange': () => 'Write a year, such as 2019',
		'ties.dayMalformed': () => 'Write a day, such as 01/02/2027',
		'ties.daysReversed': () => 'The last day comes after the first',
		'ties.lastDayMissing': () => 'Write the last day',
	},
}
