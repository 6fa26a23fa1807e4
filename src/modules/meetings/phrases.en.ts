import {
	formatClock,
	formatDay,
	formatDayOfWeek,
	formatInstant,
	formatMoney,
	formatNumber,
	formatWeekday,
	plural,
} from '#phrases'
import type { MeetingFacts } from './letter-facts.ts'
import type { Linked, MeetingsPhrases } from './phrases.fr.ts'
import type { Answer } from './states.ts'

const n = (count: number) => formatNumber(count, 'en')
const when = (_: { heldOn: Temporal.PlainDate; heldHour: string }) =>
	`${formatWeekday(_.heldOn, 'en')}, ${formatClock(_.heldHour, 'en')}`
const people = (count: number) =>
	plural(count, 'en', { one: 'one person', other: `${n(count)} people` })

function lines(_: MeetingFacts): string[] {
	return [
		[formatDay(_.heldOn, 'en'), formatClock(_.heldHour, 'en'), _.place].filter(Boolean).join(', '),
		_.videoUrl && `From afar: ${_.videoUrl}`,
		_.hostFirm && `Our host is ${_.hostFirm}.`,
		_.details,
		_.priceCents ? `Each pays ${formatMoney(_.priceCents, _.currency, 'en')}.` : null,
		_.closesOn && `Registrations until ${formatWeekday(_.closesOn, 'en')} included.`,
	].filter((line): line is string => Boolean(line))
}
const choices = (_: Linked) => [
	_.mode === 'video'
		? { label: 'I join from afar', url: `${_.url}?reponse=distance`, kind: 'primary' as const }
		: { label: 'I am coming', url: `${_.url}?reponse=viens`, kind: 'primary' as const },
	{ label: 'I cannot', url: `${_.url}?reponse=excuse`, kind: 'secondary' as const },
]
const rules = (_: Linked) =>
	_.rulesUrl ? [{ label: 'Choose what I receive', url: _.rulesUrl }] : []
const touch = 'A link never answers by itself: the page it opens lets you confirm.'
const told: Record<Answer, string> = {
	comes: 'You said that you are coming.',
	remote: 'You said that you join from afar.',
	excused: 'Your absence is noted.',
	substitute: 'Somebody stands in for you.',
}

/** Meetings, in English. */
export const en = {
	kinds: {
		breakfast: 'Breakfast',
		plenary: 'Plenary',
		visit: 'Visit to a firm',
		workshop: 'Workshop',
		committee: 'Committee',
		general: 'General meeting',
		peer_help: 'Peer help',
		social: 'Social time',
	},
	modes: { in_person: 'On site', video: 'From afar', hybrid: 'On site and from afar' },
	states: {
		planned: 'Planned',
		announced: 'Announced',
		under_way: 'Now',
		held: 'Past',
		cancelled: 'Cancelled',
		removed: 'Set aside',
	},
	audiences: { everyone: 'All members', board: 'The board', chosen: 'Chosen members' },
	rhythms: {
		once: 'Once',
		weekly: 'Every week',
		fortnightly: 'Every other week',
		monthly: 'Every month, at the same rank (2nd Tuesday)',
		monthly_last: 'Every month, the last one (last Friday)',
	},
	when,
	hour: (heldHour) => formatClock(heldHour, 'en'),
	minutes: (count) => `${n(count)} min`,
	agenda: {
		title: 'Agenda',
		lead: 'The meetings of your networks, and what you answered.',
		all: 'All my networks',
		networks: 'Networks',
		ahead: 'To come',
		behind: 'Past',
		none: 'No meeting to come',
		noneMember: 'When a network plans one it will appear here, and a mail will announce it.',
		noneRunner: 'Plan the first: members will see it here and receive an announcement.',
		nowhere: 'You read no network for now',
		nowhereText:
			'The meetings of a network are read among its members. Ask whoever runs it for an invitation.',
		plan: (_) => `Organise the meetings of ${_.network}`,
		coming: (_) =>
			_.capacity === null
				? plural(_.coming, 'en', { one: 'one person comes', other: `${n(_.coming)} come` })
				: `${n(_.coming)} of ${n(_.capacity)} places`,
		speech: (_) => `You speak: ${_.title}, ${n(_.minutes)} min.`,
		answer: 'Answer',
		change: 'Change',
		visit: 'By invitation',
		minutes: 'Minutes',
		toSubscribe: 'Have these dates in my calendar',
	},
	answers: {
		comes: 'You come',
		remote: 'From afar',
		excused: 'Excused',
		substitute: 'Somebody stands in for you',
	},
	waiting: 'Waiting for a place',
	toAnswer: 'Are you coming?',
	sheet: {
		inNetwork: (_) => _.network,
		where: 'Where',
		whenAndWhere: 'When and where',
		at: 'When',
		lasts: (_) => `until ${_.until} (${n(_.minutes)} min)`,
		join: 'Join from afar',
		host: 'At',
		price: 'Each pays',
		closes: 'Registrations',
		closesOn: (_) => `until ${formatWeekday(_.day, 'en')} included`,
		closed: 'Closed',
		places: 'Places',
		left: (_) =>
			_.left === 0
				? `Full (${n(_.capacity)}): a waiting list is open`
				: `${n(_.left)} free of ${n(_.capacity)}`,
		for: 'For',
		details: 'Good to know',
		answer: 'Are you coming?',
		answerFor: (_) => `For ${_.firm}`,
		options: {
			comes: 'I am coming',
			remote: 'I join from afar',
			excused: 'I cannot come',
			substitute: 'Somebody stands in for me',
		},
		who: 'Who comes',
		substitute: 'Name of the person who stands in for you',
		substituteHint: 'If they come instead. Your firm then counts as present.',
		meal: 'Meal',
		noMeal: 'To choose if you come on site',
		keptPeople:
			'Your firm keeps its people to itself: the name of who comes will nevertheless be read by the network, for this meeting.',
		save: 'Answer',
		change: 'Change my answer',
		saved: 'Noted. You may change your mind until the meeting.',
		savedWaits: (_) =>
			_.rank === 1
				? 'It is full. You are first on the waiting list: if a place is left it is yours, and a mail tells you.'
				: `It is full. You are number ${n(_.rank)} on the waiting list: a mail will tell you if a place is left.`,
		notAsked: 'This meeting is not for a seat of yours. You see it because you read this network.',
		agenda: 'Agenda',
		noAgenda: 'The agenda is not written yet.',
		total: (_) => `${n(_.minutes)} min, until ${_.until}`,
		coming: 'Who comes',
		comingCount: people,
		nobody: 'Nobody has answered yet. Be the first.',
		waits: 'Waiting',
		guest: 'By invitation',
		remote: 'From afar',
		replaced: (_) => `for ${[_.name, _.firm].filter(Boolean).join(', ')}`,
		away: 'on leave that day',
		documents: 'Documents',
		addDocument: 'Add a document',
		document: 'Document of the network',
		attach: 'Put it with this meeting',
		detach: (_) => `Take ${_.title} away`,
		upload: 'Or a file',
		guests: 'Your guests',
		allGuests: 'Guests',
		invite: 'Invite somebody',
		inviteLead: 'Somebody who is not of the network. They answer by a link, without an account.',
		noGuests: 'Nobody for now.',
		invitedBy: (_) => `invited by ${_.name}`,
		visits: (_) =>
			_.came === 0
				? 'first visit'
				: plural(_.came, 'en', { one: 'one visit already', other: `${n(_.came)} visits already` }),
		noAnswer: 'No answer',
		remove: 'Take off the list',
		bringBack: 'Put back on the list',
		removed: 'Off the list',
		share: 'Link to hand over',
		cancelledBecause: (_) =>
			_.reason ? `This meeting is cancelled: ${_.reason}` : 'This meeting is cancelled.',
		movedFrom: (_) => `This meeting was moved. It was planned on ${_.was}.`,
		run: 'Run the meeting',
		signedIn: 'See the whole page',
		calendar: 'Add it to my calendar',
	},
	guest: {
		after: 'You came to see. What next?',
		apply: 'I wish to join the network',
		applied: 'Your wish is noted. Whoever runs the network will answer.',
		wants: 'Wishes to join the network',
		welcome: 'Offer them a seat',
		welcomed: 'A seat is offered',
		title: (_) => `${_.givenName}, are you coming?`,
		lead: (_) => `${_.host} invites you to a meeting of ${_.network}.`,
		visits: (_) =>
			_.came === 0
				? 'It will be your first visit.'
				: _.most
					? `${n(_.came)} of the ${n(_.most)} visits that come before an application.`
					: plural(_.came, 'en', {
							one: 'One visit already.',
							other: `${n(_.came)} visits already.`,
						}),
		options: { comes: 'I am coming', remote: 'I join from afar', excused: 'I cannot come' },
		saved: 'Thank you, your answer is noted. You may change it by this same link.',
		waits: 'It is full for now. You are on the waiting list.',
		expired: 'This invitation is past',
		expiredText: 'The meeting was held. Ask whoever invited you when the next one is.',
		unknown: 'This link leads to no invitation',
		unknownText: 'It may have been cut on the way. Ask whoever invites you for another one.',
		withdrawn: 'This invitation is no longer open',
		withdrawnText:
			'Whoever invited you took it back, or the meeting is not held any more. Write to them.',
		privacy: (_) =>
			`${_.network} keeps your name and address for your visits. Nothing else; other members do not see your address.`,
	},
	invite: {
		title: 'Whom do you invite?',
		lead: (_) => `For the meeting of ${_.when}.`,
		givenName: 'First name',
		familyName: 'Family name',
		firmName: 'Firm',
		trade: 'Trade',
		email: 'E-mail address',
		emailHint:
			'They receive the invitation and answer by a link. Leave empty to hand the link over yourself.',
		message: 'A word for them',
		send: 'Invite this person',
		sent: (_) => `${_.name} is on the list of guests.`,
		link: 'Link to hand over',
		linkHint: 'To copy into a message, or to show. It opens the invitation of this person alone.',
		answer: (_) => `Note the answer of ${_.name}`,
		note: 'Note',
	},
	run: {
		title: 'Meetings',
		lead: 'Plan, announce, hold, keep track.',
		plan: 'Plan a meeting',
		ahead: 'To come',
		later: (_) =>
			plural(_.count, 'en', {
				one: 'One later date',
				other: `${n(_.count)} later dates`,
			}),
		behind: 'Past',
		removed: 'Set aside',
		noneAhead: 'No meeting planned',
		noneAheadText: 'A single one, or a series for the year: members are told a week before each.',
		noneBehind: 'No meeting held yet.',
		bringBack: 'Bring back',
		setAside: (_) => `planned on ${formatDay(_.day, 'en')}`,
		sheetFrozen: 'Sheet frozen',
		sheetSigned: 'Sheet signed',
		sheetToSign: 'Sheet to sign',
		room: 'Video room',
		roomHint: 'If your network has its own. Each meeting from afar will have a link ready.',
		roomField: 'Where it begins',
		roomSave: 'Keep this address',
		toolsTitle: (_) => _.title,
		tools: {
			checkIn: 'Who is here?',
			checkInText: 'Tap names, show the code at the door.',
			agenda: 'Write the agenda',
			agendaText: 'The points, who speaks, how long.',
			minutes: 'Minutes and actions',
			minutesText: 'What was said, who does what and by when.',
			guests: 'Guests',
			guestsText: 'Invite, note an answer, hand a link over.',
			edit: 'Change what is said of the meeting',
			editText: 'Place, link, seats, meals, whom it is for.',
			move: 'Move',
			moveText: 'Another day or hour, this time or for all that follow.',
			cancel: 'Cancel',
			cancelText: 'Everybody is told, and why.',
			restore: 'Restore the meeting',
			remove: 'Set aside',
			removeText: 'Made by mistake? It leaves the agenda; you may bring it back.',
			asMember: 'See it as a member',
			papers: 'Print',
		},
		answers: 'Answers',
		answerGroups: {
			comes: 'Coming',
			remote: 'Joining from afar',
			substitute: 'Sending someone',
			none: 'No answer yet',
			excused: 'Not coming',
		},
		answerGroup: (_) => `${_.label}: ${n(_.count)}`,
		replacedBy: (_) => `${_.name} stands in`,
		answered: (_) => [_.name, _.firm].filter(Boolean).join(', '),
		headCount: (_) =>
			[
				`${n(_.heads)} on site`,
				_.remote > 0 && `${n(_.remote)} from afar`,
				_.waits > 0 && `${n(_.waits)} waiting`,
			]
				.filter(Boolean)
				.join(', '),
		meals: 'Meals',
		mealCount: (_) => `${_.meal}: ${n(_.heads)}`,
		itsAnswer: 'Their answer',
		standIn: 'Name of who stands in',
		/** What somebody else answered. */
		says: {
			comes: 'Comes',
			remote: 'Joins from afar',
			excused: 'Does not come',
			substitute: 'Somebody stands in',
		},
		noteAnswer: 'Note an answer given aloud',
		seat: 'Whose',
		toldSoon: (_) =>
			`Members will be told in ${n(_.minutes)} minutes. Until then you may go back without anybody knowing.`,
		told: 'Members were told.',
		announcedOn: (_) => `Announced to members on ${_.at}.`,
		willAnnounce: (_) => `Will be announced to members on ${formatWeekday(_.day, 'en')}.`,
	},
	form: {
		newTitle: 'Which meeting do you plan?',
		newLead: (_) => `For ${_.network}. Hours are those of the network.`,
		editTitle: 'What should change?',
		kind: 'Kind',
		title: 'Title',
		titlePlaceholder: 'Breakfast of the Cercle',
		details: 'Good to know',
		detailsHint: 'The subject, how to come, what to bring.',
		heldOn: 'Day',
		heldOnHint: 'dd/mm/yyyy. Of a series, the first.',
		heldHour: 'Hour',
		heldHourHint: '7:30, 19h, 18:15',
		minutes: 'Length',
		minutesUnit: 'min',
		mode: 'How',
		place: 'Place',
		placeHint: 'Optional for a meeting from afar.',
		videoUrl: 'Video link',
		videoHint: 'Any link.',
		videoReady: 'Leave empty: your room will make one.',
		host: 'Who hosts',
		nobody: 'Nobody in particular',
		rhythm: 'Comes back',
		endsOn: 'Until',
		endsOnHint: 'Leave empty for a series without end: the year to come is always ready.',
		skipsHolidays: 'Skip public holidays',
		audience: 'For whom',
		invitees: 'Chosen members',
		capacity: 'Number of places',
		capacityHint: 'Beyond, a waiting list opens by itself.',
		price: 'Each pays',
		priceHint: 'Noted and recalled; nothing is collected here.',
		meals: 'Meals to choose from',
		mealsHint: 'One a line. Everyone chooses when registering.',
		closes: 'Close registrations',
		closesHint: 'How many days before: 2 to tell the restaurant two days ahead.',
		closesUnit: 'days before',
		takesGuests: 'Members may invite somebody',
		more: 'Places, meals, guests',
		scope: 'Change',
		scopes: { once: 'This meeting only', following: 'This one and all that follow' },
		following: (_) =>
			plural(_.count, 'en', {
				one: 'one more date follows',
				other: `${n(_.count)} more dates follow`,
			}),
		create: 'Plan this meeting',
		save: 'Save',
		created: (_) =>
			plural(_.dates, 'en', {
				one: 'The meeting is planned.',
				other: `${n(_.dates)} dates are planned.`,
			}),
		saved: 'Saved.',
		yes: 'Yes',
	},
	move: {
		title: 'When should it be?',
		lead: (_) =>
			`Planned on ${_.when}. ${_.answered === 0 ? 'Nobody has answered yet.' : `${plural(_.answered, 'en', { one: 'One person has', other: `${n(_.answered)} people have` })} answered: each will be told.`}`,
		scopes: { once: 'Move this once', following: 'Move all that follow' },
		asksAgain: 'And the answers already given',
		keep: 'Keep them',
		askAgain: 'Ask everybody again',
		reason: 'Why',
		move: 'Move the meeting',
	},
	cancel: {
		title: (_) => `Cancel ${_.title}?`,
		lead: (_) =>
			`Planned on ${_.when}. ${_.answered === 0 ? 'Nobody has answered yet.' : `${people(_.answered)} will be told.`}`,
		reason: 'Why',
		reasonHint: 'This sentence is sent to everybody.',
		cancel: 'Cancel the meeting',
	},
	points: {
		title: 'What will you talk about?',
		lead: 'One point a line, in order. An empty line is left out.',
		point: 'Point',
		minutes: 'Minutes',
		speaker: 'Who speaks',
		nobody: 'Everybody',
		other: 'Or somebody else',
		spoken: 'Minutes taken',
		more: 'More points',
		nth: (i) => `Point ${n(i)}`,
		start: (_) => `Start from the agenda of ${formatDay(_.day, 'en')}`,
		template: 'Start from a usual agenda',
		save: 'Keep this agenda',
		total: (_) =>
			_.minutes > _.planned
				? `${n(_.minutes)} min planned for a meeting of ${n(_.planned)} min: ${n(_.minutes - _.planned)} too many.`
				: `${n(_.minutes)} min of ${n(_.planned)}.`,
		usual: [
			['Welcome and free talk', 15],
			['Opening and new members', 5],
			['One minute to learn', 5],
			['Round table, a minute each', 20],
			['Guests introduce themselves', 5],
			['A member at length', 10],
			['Recommendations and thanks', 10],
			['Requests and calls for skills', 10],
			['News, next meeting, closing', 5],
			['First impressions with guests', 5],
		],
	},
	papers: {
		title: 'Print',
		names: {
			sheet: 'Sheet to sign',
			list: 'List of those expected',
			badges: 'Badges',
			faces: 'Who is who',
		},
		titles: {
			sheet: (_) => `Attendance sheet: ${_.title}`,
			list: (_) => `List: ${_.title}`,
			badges: (_) => `Badges: ${_.title}`,
			faces: (_) => `Who is who: ${_.title}`,
		},
		sheetHeads: ['Name', 'Firm', 'Arrived', 'Signature'],
		listHeads: ['Name', 'Firm', 'Trade'],
		signature: 'Signature of whoever runs the meeting',
	},
	feeds: {
		title: 'Your meetings in your calendar',
		lead: 'A secret address to give to your phone or computer: it reads your meetings and their changes there, without anybody’s name.',
		all: 'All my meetings',
		make: 'Make an address',
		address: 'The address to copy',
		once: 'It is shown once. Whoever holds it sees your meetings: take it back here if it is lost.',
		inUse: 'Addresses in use',
		revoke: 'Take it back',
		made: (_) => `made on ${_.at}`,
	},
	leave: {
		title: 'When are you away?',
		lead: 'Until you are back no reminder reaches you. Members who look for you see until when.',
		startsOn: 'From',
		endsOn: 'To',
		hint: 'dd/mm/yyyy, that day included.',
		save: 'Note my absence',
		current: 'Your absences',
		from: (_) => `from ${formatWeekday(_.startsOn, 'en')} to ${formatWeekday(_.endsOn, 'en')}`,
		end: 'Remove',
		link: 'Note an absence',
	},
	instant: (at, timeZone) => formatInstant(at, timeZone, 'en'),
	letters: {
		invitation: (_) => ({
			subject: `${_.title}, ${when(_)}`,
			preheader: _.place ?? _.network,
			title: `${_.title}, ${when(_)}`,
			paragraphs: [...lines(_), ...(_.answer ? [told[_.answer]] : [])],
			actions: choices(_),
			afterwards: [
				`Somebody else may come in your place: give their name when answering. ${touch}`,
			],
			why: `You receive this because you are a member of ${_.network}.`,
			links: rules(_),
		}),
		reminder: (_) => ({
			subject: _.answer ? `Tomorrow: ${_.title}` : `Are you coming? ${_.title}, ${when(_)}`,
			preheader: _.place ?? _.network,
			title: _.answer
				? `${_.title}, ${when(_)}`
				: `Are you coming on ${formatDayOfWeek(_.heldOn.dayOfWeek, 'en')}?`,
			paragraphs: [...lines(_), ...(_.answer ? [told[_.answer]] : [])],
			actions: choices(_),
			afterwards: [touch],
			why: `You receive this because you are a member of ${_.network}.`,
			links: rules(_),
		}),
		changed: (_) => ({
			subject: _.isCancelled ? `Cancelled: ${_.title}` : `Change: ${_.title}, ${when(_)}`,
			preheader: _.reason ?? _.network,
			title: _.isCancelled ? `${_.title} is cancelled` : `${_.title}, ${when(_)}`,
			paragraphs: [
				_.isCancelled
					? `It was planned on ${formatInstant(_.wasAt, _.timeZone, 'en')}.`
					: `Before: ${formatInstant(_.wasAt, _.timeZone, 'en')}.`,
				...(_.reason ? [_.reason] : []),
				...(_.isCancelled ? [] : lines(_)),
			],
			actions: _.isCancelled
				? []
				: _.isAsked
					? choices(_)
					: [{ label: 'See, or change my answer', url: _.url, kind: 'secondary' as const }],
			afterwards: _.isCancelled
				? ['You have nothing to do.']
				: [_.isAsked ? touch : 'Your answer is kept.'],
			why: `You receive this because you were part of this meeting of ${_.network}.`,
			links: rules(_),
		}),
		seat: (_) => ({
			subject: `A place is free: ${_.title}, ${when(_)}`,
			preheader: 'It is yours.',
			title: 'A place is free, it is yours',
			paragraphs: lines(_),
			actions: [{ label: 'See, or leave my place', url: _.url, kind: 'secondary' as const }],
			afterwards: ['If you cannot come any more, say so: the next person waits.'],
			why: 'You receive this because you were on the waiting list.',
		}),
		guest: (_) => ({
			subject: `${_.host} invites you: ${_.title}, ${when(_)}`,
			preheader: _.network,
			title: `${_.host} invites you to a meeting of ${_.network}`,
			...(_.message && { quote: { text: _.message, by: _.host } }),
			paragraphs: lines(_),
			actions: choices(_),
			afterwards: [`You answer without an account. ${touch}`],
			why: `You receive this because ${_.host} gave your address for this invitation. It serves nothing else.`,
		}),
		visit: (_) => ({
			subject: `Thank you for your visit: ${_.network}`,
			preheader: _.title,
			title: `Thank you for your visit to ${_.network}`,
			paragraphs: [
				_.most
					? `${n(_.came)} of the ${n(_.most)} visits that come before an application.`
					: `${_.host} and the members were glad to have you.`,
			],
			actions: [{ label: 'Join, or say no', url: _.url, kind: 'primary' as const }],
			afterwards: ['There is no hurry, and nothing commits you.'],
			why: `You receive this because ${_.host} had invited you to this meeting.`,
		}),
		headCount: (_) => {
			const heads = _.counts.reduce((sum, one) => sum + one.heads, 0)
			return {
				subject: `${people(heads)} at table: ${_.title}, ${when(_)}`,
				preheader: 'Registrations are closed.',
				title: `Registrations are closed: ${people(heads)}`,
				paragraphs: [
					[_.place, when(_)].filter(Boolean).join(', '),
					..._.counts.filter(({ meal }) => meal).map(({ meal, heads }) => `${meal}: ${n(heads)}`),
				],
				actions: [{ label: 'See the list', url: _.url, kind: 'primary' as const }],
				afterwards: ['A member may still be excused; you alone may add somebody.'],
				why: `You receive this because you run ${_.network}.`,
			}
		},
	},
	home: {
		kind: 'Meeting',
		answer: (_) => `Will you come? ${_.title}, ${formatWeekday(_.heldOn, 'en')}`,
	},
	refusals: {
		'meetings.onlyRunners': () => 'Only the facilitator or the president organises meetings.',
		'meetings.notYourSeat': () => 'You answer only for a seat of yours.',
		'meetings.noGuests': () => 'This meeting takes no guests. Ask whoever runs it.',
		'meetings.notYourGuest': () =>
			'Somebody else invited this person: it is for them to keep their place.',
		'meetings.guestIsMember': (_) =>
			`${_.name} is a member already, with ${_.firm}: their place is ready, without an invitation.`,
		'meetings.guestCameEnough': (_) =>
			`This person came ${n(_.came)} times, of the ${n(_.most)} that the network gives. Its facilitator may invite them again, or propose that they join.`,
		'meetings.guestRemoved': () =>
			'This invitation is no longer open. Put this person back on the list first.',
		'meetings.over': () => 'This meeting is past or cancelled: it changes no more.',
		'meetings.closed': () =>
			'Registrations are closed. Ask whoever runs the network if a place is left.',
		'meetings.notCancelled': () => 'This meeting is not cancelled.',
		'meetings.notRemoved': () => 'This meeting was not set aside.',
		'meetings.cancelInstead': () =>
			'This meeting was announced: cancel it, so that everybody is told.',
		'meetings.comeFirst': () => 'One asks to join a network after having visited it.',
		'meetings.settled': () => 'It is done already.',
	},
	fields: {
		kind: { 'choice.missing': () => 'Choose the kind of meeting' },
		'schedule-meeting title': { 'text.missing': () => 'Give the meeting a title' },
		'edit-meeting title': { 'text.missing': () => 'Give the meeting a title' },
		mode: { 'choice.missing': () => 'Choose how one takes part' },
		heldHour: { 'text.missing': () => 'Write at what hour it begins' },
		rhythm: { 'choice.missing': () => 'Choose whether it comes back' },
		audience: { 'choice.missing': () => 'Choose whom it is for' },
		scope: { 'choice.missing': () => 'Choose what changes' },
		videoUrl: { 'text.missing': () => 'Write the video link' },
		videoBase: { 'text.missing': () => 'Write the address of your room' },
		priceCents: { 'text.missing': () => 'Write the amount' },
		'cancel-meeting reason': { 'text.missing': () => 'Say why, everybody will read it' },
		answer: { 'choice.missing': () => 'Choose your answer' },
		personId: {
			'choice.missing': () => 'This person does not act for the firm: name them as a substitute',
		},
		givenName: { 'text.missing': () => 'Write their first name' },
		familyName: { 'text.missing': () => 'Write their family name' },
		email: { 'text.missing': () => 'Write their address' },
		title: { 'text.missing': () => 'Give this point a title' },
	},
	issues: {
		'meetings.day': () => 'Write the day as 26/11/2026',
		'meetings.hour': () => 'Write the hour as 7:30',
		'meetings.amount': () => 'Write an amount as 18.50',
		'meetings.email': () => 'This address does not look whole',
		'meetings.address': () => 'A link begins with https://',
		'meetings.minutes': () => 'Write a length from 5 to 1440 minutes',
		'meetings.capacity': () => 'Write a number of places, or leave empty',
		'meetings.closesDays': () => 'Write a number of days from 0 to 60, or leave empty',
		'meetings.tooManyMeals': () => 'Eight meals at most',
		'meetings.tooManySeats': () => 'Choose five hundred members at most',
		'meetings.tooManyPoints': () => 'Forty points at most',
		'meetings.pointMinutes': () => 'Write minutes, from 1 to 600',
		'meetings.placeMissing': () => 'Write where people meet',
		'meetings.videoMissing': () => 'Write the link by which one joins',
		'meetings.inviteesMissing': () => 'Tick at least one member',
		'meetings.seatUnknown': () => 'This member is no longer of the network: choose another one',
		'meetings.dayPast': () => 'This moment is already past',
		'meetings.endsBefore': () => 'The series ends after it begins',
		'meetings.onlyHolidays': () =>
			'This day is a public holiday, and you skip them: choose another one',
		'meetings.beforePrevious': () =>
			'This day comes before the previous meeting of the series: choose a later one',
		'meetings.mealMissing': () => 'Choose a meal',
		'meetings.substituteMissing': () => 'Write the name of whoever stands in',
		'meetings.guestWithoutAddress': () =>
			'This person left no address: invite their firm from Invite',
		'meetings.guestTwice': () => 'This person is already invited to this meeting',
	},
} satisfies MeetingsPhrases
