import { formatClock, formatDay, formatNumber, formatWeekday, plural } from '#phrases'
import type { PeerHelpPhrases } from './phrases.fr.ts'

const n = (count: number) => formatNumber(count, 'en')
const quoted = (text: string) => `“${text}”`
const peers = (count: number) =>
	plural(count, 'en', { one: 'one peer', other: `${n(count)} peers` })
const inMinutes = (count: number) => `${n(count)}\u00a0min`

/** Peer-help sessions, in English. */
export const en: PeerHelpPhrases = {
	title: 'Peer-help session',
	method: 'co-development',
	when: (_) => `${formatWeekday(_.heldOn, 'en')}, ${formatClock(_.heldHour, 'en')}`,
	day: (on) => formatDay(on, 'en'),
	minutes: inMinutes,
	somebody: 'Somebody who left',
	states: {
		waiting: 'Being prepared',
		under_way: 'Under way',
		closed: 'Closed',
		over: 'Did not take place',
	},
	roles: {
		facilitator: 'Facilitator of the session',
		client: 'Client of the session',
		consultants: 'Consultants',
		facilitatorText: 'Keeps the time and the steps, gives the floor, watches over the pact.',
		clientText: 'The person who is helped: brings a subject and leaves with a plan.',
		consultantsText: 'All the others: they listen, ask, then suggest.',
	},
	kinds: { question: 'My question', problem: 'My problem', project: 'My project' },
	followUps: { done: 'It is done', under_way: 'It is under way', dropped: 'I gave it up' },
	steps: {
		0: {
			name: 'Follow-up of last time',
			aim: 'To know what the help led to.',
			client:
				'Last time’s client tells what they did of their plan, without justifying themselves.',
			consultants: 'They listen and ask what helped.',
			facilitator: 'Thanks them, and keeps the rest of the time for today’s subject.',
		},
		1: {
			name: 'The subject',
			aim: 'To understand the situation as the client lives it.',
			client: 'Tells the subject: the facts, what they tried, what bothers them.',
			consultants: 'They listen without interrupting and note their questions.',
			facilitator: 'Sees to it that nobody cuts in.',
		},
		2: {
			name: 'Clarification',
			aim: 'To have the same facts in mind.',
			client: 'Answers briefly and precisely.',
			consultants: 'They ask questions of fact, one at a time. No advice yet.',
			facilitator: 'Stops advice disguised as questions and goes round the table.',
		},
		3: {
			name: 'Contract',
			aim: 'To agree on the help that is wanted.',
			client: 'Says in one sentence what they expect of you: ideas, a decision, an opinion.',
			consultants: 'They say the request again in their own words, until the client says yes.',
			facilitator: 'Has the request written in one sentence that all can see.',
		},
		4: {
			name: 'Consultations',
			aim: 'To give the client all that the group can give.',
			client: 'Listens and takes notes, without answering or defending themselves.',
			consultants: 'They say what they see, what they lived, what they would do in their place.',
			facilitator: 'Draws out those who speak little and comes back to the request.',
		},
		5: {
			name: 'Summary and action plan',
			aim: 'To choose what will be done.',
			client: 'Says what they keep, and writes what they will do and by when.',
			consultants: 'They help to make each action small and dated.',
			facilitator: 'Asks for the first step: what, when, with whom?',
		},
		6: {
			name: 'Lessons and evaluation',
			aim: 'Everybody leaves with something.',
			client: 'Says what the session brought them.',
			consultants: 'Each says what they keep for their own firm, and notes it for themselves.',
			facilitator: 'Asks what to keep or change next time, then closes.',
		},
	},
	pact: {
		title: 'The pact of confidentiality',
		proposed:
			'What is said in a session stays between us. I repeat neither names, nor figures, nor the subject: not outside, not at home, not to a member who was away, even to be helpful.\n\nI use nothing of what I heard for my firm against another’s. If a subject touches my market, I say so before it begins and I step out.\n\nI listen without judging and speak from my experience. I give advice only at the step where it is asked for.\n\nWhat the person who is helped decides is theirs. I speak of it again outside the session only if they invite me to.',
		lead: (_) =>
			_.peers === 0
				? 'Nobody has accepted it yet. Whoever accepts it sees the others’ subjects; whoever does not sees nothing of them.'
				: `${_.peers === 1 ? 'One peer has' : `${n(_.peers)} peers have`} accepted it. Whoever accepts it sees the others’ subjects; whoever does not sees nothing of them.`,
		from: (_) => `Version in force since ${formatDay(_.on, 'en')}.`,
		ofProduct: 'Words proposed by Maillage; your network may write its own.',
		accepts: 'I have read this pact and I abide by it',
		accept: 'I accept and take part',
		acceptedOn: (_) => `Accepted on ${formatDay(_.on, 'en')}.`,
		read: 'Read again what I accepted',
		notInvited: 'This session is not open to your seat in this network.',
		onlyCount:
			'You run this network: without being of the session, you see its date and the number of peers, nothing else.',
		over: 'This session has passed. What was said in it stays with its peers.',
		comes: 'Whether you come is said on the meeting’s page.',
	},
	sheet: {
		open: 'The session and its pact',
		mine: 'My sessions',
		meeting: 'The meeting',
		screen: 'Open the common screen',
		group: 'The group',
		count: (_) => peers(_.peers),
		tooFew: (_) => `${peers(_.peers)} for now: it takes ${n(_.least)} to begin.`,
		few: (_) =>
			`${peers(_.peers)}: the session may take place, but it works best between ${n(_.few)} and ${n(_.many)}.`,
		many: (_) =>
			`${peers(_.peers)}: that is many. Between ${n(_.few)} and ${n(_.many)}, everybody has time to speak; make two groups if you can.`,
		you: 'you',
		facilitate: 'I facilitate this session',
		takeOver: 'I take over the facilitation',
		handOver: 'Hand over the facilitation',
		handOverTo: 'To whom',
		handOverDo: 'Hand it over',
		noFacilitator: 'Nobody facilitates yet. Say it here, or among yourselves.',
		leave: 'I leave this session',
		leaveText: 'Your subject is erased. The pact still holds for what you read.',
		subjects: 'The subjects',
		subjectsText: 'Read by the peers of this session, and by nobody else.',
		noSubject: 'No subject for now. The first one encourages the others.',
		mySubject: 'My subject',
		subjectKind: 'It is',
		subjectWords: 'In a few words',
		subjectHint:
			'A real question, your own, on which you can act. Example: “My workshop manager leaves in six months, how do I prepare for it?”',
		propose: 'Propose my subject',
		change: 'Change my subject',
		withdraw: 'Take my subject back',
		voices: (_) =>
			_.voices === 0
				? 'No voice'
				: plural(_.voices, 'en', { one: 'One voice', other: `${n(_.voices)} voices` }),
		vote: 'I choose this subject',
		myVoice: 'Your voice',
		voteText: 'One voice each, moved in one tap. The facilitator decides in the end.',
		choose: 'This will be the subject',
		chosen: 'Today’s subject',
		times: 'The time of each step',
		timesText: (_) =>
			_.planned === _.available
				? `${inMinutes(_.planned)} in all, the time of the meeting.`
				: `${inMinutes(_.planned)} in all, for a meeting of ${inMinutes(_.available)}.`,
		timesSave: 'Keep these durations',
		begin: 'Begin the session',
		beginText: 'Step 1 starts and its time runs. You will be able to go back.',
		plan: 'The action plan',
		planText: 'What the client will do and by when. It will open your next session.',
		planLater: 'It is written from step 5 on.',
		planNone: 'The client has written nothing yet.',
		planKept: 'The client keeps their plan to themselves.',
		planMine: 'My action plan',
		what: 'I will',
		dueOn: 'By',
		dueHint: 'dd/mm/yyyy',
		readers: 'Who may read it',
		readersOf: { peers: 'The peers of this session', client: 'Only me' },
		planSave: 'Keep my plan',
		planSaved: 'Your plan is kept.',
		dueBy: (_) => `by ${formatDay(_.on, 'en')}`,
		follow: 'Where are you?',
		followText: 'A word for each action. Your next session will open with these answers.',
		followWords: 'A word more',
		followSave: 'Answer',
		note: 'What I keep of it',
		noteHint: 'For you alone: nobody else reads it.',
		noteSave: 'Keep my note',
		noteSaved: 'Your note is kept.',
		saved: 'It is saved.',
		kept: (_) =>
			`Subjects, plan and notes are erased ${n(_.days)} days after the session, or after the client’s last word on their plan.`,
		taken: 'The time that was spent',
		takenFor: (_) => `${inMinutes(_.minutes)}, for ${inMinutes(_.planned)} planned`,
	},
	screen: {
		title: 'Common screen',
		step: (_) => (_.step === 0 ? 'Opening' : `Step ${n(_.step)} of 6`),
		left: 'Time left',
		over: 'Over time by',
		endsAt: (_) => `until ${_.hour}`,
		added: (_) => `${inMinutes(_.minutes)} of them added`,
		next: 'Next',
		nextIs: (_) => `${_.name}, ${inMinutes(_.minutes)}`,
		nextIsEnd: 'End of the session',
		goOn: 'Next step',
		close: 'Close the session',
		extend: 'Add 5\u00a0min',
		back: 'Go back',
		reload: 'Refresh',
		whoLeads: (_) => `${_.name} keeps the steps.`,
		prepare: 'Preparation',
		writePlan: 'Write my plan',
		writeNote: 'Note what I keep of it',
		notBegun: 'The session has not begun.',
		closed: 'The session is closed.',
		closedText: 'Thank you all. The plan and your notes stay on the session’s page.',
		reopen: 'Open the session again',
		before: (_) => `${_.name}, at the session of ${formatDay(_.on, 'en')}`,
		beforeAbsent: (_) =>
			`The session of ${formatDay(_.on, 'en')} stays with those who were there: its client says of it what they wish.`,
		beforeKept: 'Their plan is kept to themselves: they say of it what they wish.',
		notSaid: 'Not said yet',
		all: 'All the steps',
	},
	mine: {
		title: 'My peer-help sessions',
		lead: 'A group of peers, a subject brought by one of you, six steps.',
		ahead: 'To come',
		behind: 'Past',
		none: 'No session for now',
		noneText: 'When a network invites you to a peer-help session, it will be here.',
		toAccept: 'Pact to read',
		toFollow: (_) =>
			plural(_.count, 'en', {
				one: 'One action to follow up',
				other: `${n(_.count)} actions to follow up`,
			}),
		wasClient: 'You were the client',
	},
	network: {
		title: 'Peer-help sessions',
		lead: 'You see that they take place, when, and how many peers are there. What is said stays with them.',
		plan: 'Plan a session',
		ahead: 'To come',
		behind: 'Past',
		none: 'No session for now.',
		lasted: 'Took place',
		notHeld: 'Did not take place',
		pact: 'The network’s pact',
		pactText:
			'A new version holds for the sessions held from its day on. What was accepted before stays so.',
		toCome: (_) => `From ${formatDay(_.on, 'en')}`,
		words: 'New words',
		startsOn: 'From',
		write: 'Write this version',
		written: 'The new version is written.',
	},
	link: {
		title: 'Where is your plan?',
		lead: (_) => `Peer-help session of ${formatDay(_.heldOn, 'en')}, ${quoted(_.network)}.`,
		thanks: 'Thank you, it is noted. You may still change.',
		all: 'All your answers are noted. Your next session will open with them.',
		nothing: 'This plan was erased: nothing is left for you to do.',
		unknown: 'This link opens nothing',
		unknownText: 'It may have been cut while being copied. Everything is also in your sessions.',
		expired: 'This link has had its time',
		expiredText: 'You can answer from your sessions.',
	},
	letter: {
		followUp: (_) => ({
			subject: 'Where is your plan?',
			preheader: _.nextOn
				? `Your group meets again on ${formatDay(_.nextOn, 'en')}.`
				: `Your session of ${formatDay(_.heldOn, 'en')}.`,
			title: 'Where is your plan?',
			paragraphs: [
				`On ${formatDay(_.heldOn, 'en')}, your peer-help group helped you to build it.`,
				_.nextOn
					? `It meets again on ${formatDay(_.nextOn, 'en')} and will begin by asking what you did of it. A word for each action is enough.`
					: 'Tell it what you did of it: a word for each action is enough.',
			],
			actions: [{ label: 'Say where I am', url: _.url, kind: 'primary' }],
			afterwards: ['The link opens a page: its button is what answers.'],
			why: `You get this as the client of a peer-help session of ${quoted(_.network)}.`,
		}),
	},
	home: {
		kind: 'Peer help',
		pact: (_) => `${_.network}: a peer-help session, its pact to read`,
		plan: (_) => (_.network ? `${_.network}: where is your plan?` : 'Where is your plan?'),
	},
	refusals: {
		'peer-help.acceptFirst': () => 'Read and accept the pact of this session first.',
		'peer-help.notInvited': () => 'This session is not open to your seat in this network.',
		'peer-help.alreadyPeer': () => 'You are of this session already.',
		'peer-help.pactChanged': () =>
			'The pact has changed since you opened it. Read it again before accepting.',
		'peer-help.closed': () => 'This session is closed.',
		'peer-help.over': () => 'This session did not take place at its hour. Plan another one.',
		'peer-help.begun': () => 'The session has begun.',
		'peer-help.notBegun': () => 'The session has not begun.',
		'peer-help.noFacilitator': () => 'Say first who facilitates the session.',
		'peer-help.onlyFacilitator': () =>
			'This is for the facilitator of the session to do. Take over the facilitation if it is yours.',
		'peer-help.oneRoleEach': () =>
			'One person is not both client and facilitator: hand the facilitation to somebody else.',
		'peer-help.noSubject': () => 'This person proposed no subject.',
		'peer-help.subjectChosen': () =>
			'Yours is today’s subject. The facilitator may choose another one.',
		'peer-help.noClient': () => 'Choose today’s subject first.',
		'peer-help.tooFew': (_) =>
			`Only ${peers(_.peers)}: it takes ${n(_.least)} to begin. Wait for the others, or put the session off.`,
		'peer-help.alreadyMoved': () =>
			'Somebody has just changed the step. Look where you are before going on.',
		'peer-help.onlyClient': () => 'The plan is written by the client of the session.',
		'peer-help.planLater': () => 'The plan is written from step 5 on.',
		'peer-help.planClosed': () =>
			'The session is more than two weeks old: its plan changes no more.',
		'peer-help.planFollowed': () =>
			'You have already said what became of this plan: it changes no more.',
		'peer-help.onlyRunners': () => 'This is for the network’s facilitator or president to do.',
		'peer-help.settled': () => 'It is already done.',
	},
	fields: {
		words: { 'text.missing': () => 'Write your subject in a few words' },
		'write-pact words': { 'text.missing': () => 'Write the words of the pact' },
		kind: { 'choice.missing': () => 'Say whether it is a question, a problem or a project' },
		forPerson: { 'choice.missing': () => 'Choose one of the subjects proposed' },
		personId: { 'choice.missing': () => 'Choose one of the peers of this session' },
		said: { 'choice.missing': () => 'Say where this action is' },
		readers: { 'choice.missing': () => 'Say who may read your plan' },
	},
	issues: {
		'peer-help.acceptMissing': () => 'Tick that you abide by this pact',
		'peer-help.dayMalformed': () => 'Write the day as 15/01/2027',
		'peer-help.minutes': () => 'Between 1 and 240 minutes',
		'peer-help.noAction': () => 'Write at least one action',
		'peer-help.tooManyActions': () => 'Twelve actions at most: keep the first ones',
		'peer-help.pactFromTomorrow': () => 'Choose a day to come: what is in force does not change',
	},
}
