import { plural } from '#phrases'
import type { ListingsPhrases } from './phrases.fr.ts'

const networks = (count: number) =>
	plural(count, 'en', { one: 'One network', other: `${count} networks` })
const months = (count: number) => plural(count, 'en', { one: 'a month', other: `${count} months` })

const newsSubjects: Record<string, (network: string) => string> = {
	unanswered: (network) => `Nobody answered for “${network}”`,
	noContact: (network) => `The sheet of “${network}” is to be checked`,
	corrected: (network) => `“${network}” corrected its sheet`,
	closed: (network) => `“${network}” is over, says its contact`,
	opposed: (network) => `The contact of “${network}” no longer wants to appear`,
	claimed: (network) => `Somebody says they run “${network}”`,
}
const newsSentences: Record<string, string> = {
	unanswered:
		'The contact was asked three weeks ago. The sheet stays in the directory, with the age of its last check.',
	noContact: 'A year has passed and the sheet has no address to ask whether it is still right.',
	corrected: 'The correction is in the directory already, and the sheet is verified as of today.',
	closed: 'The sheet is out of the directory. You may put it back.',
	opposed:
		'Their name and addresses are erased and will not come back by an import. The sheet stays, without a contact.',
	claimed: 'Check by other means, a call for instance, before you accept.',
}

/** The directory of networks in English. */
export const en: ListingsPhrases = {
	moments: {
		early: 'Early, before 9',
		noon: 'Around lunch',
		afternoon: 'In the afternoon',
		evening: 'After 17:00',
	},
	reasons: (reason) => {
		switch (reason.kind) {
			case 'covers':
				return 'covers this place'
			case 'near':
				return `about ${reason.km} km away`
			case 'sought':
				return 'looks for this trade'
			case 'taken':
				return 'the seat of this trade is taken'
			case 'day':
				return 'on that day'
			case 'moment':
				return 'at that time'
			case 'budget':
				return 'within this budget'
			default:
				return {
					place: 'places not said',
					trade: 'trades not said',
					day: 'day not said',
					moment: 'hour not said',
					budget: 'dues not said',
				}[reason.what]
		}
	},
	verified: (count) => (count === 0 ? 'verified this month' : `verified ${months(count)} ago`),
	livesHere: 'On this site',
	listed: 'Listed by an adviser',
	directory: {
		title: 'Networks of the territory',
		lead: 'Clubs and groups of firms, those that live on this site and those that advisers know.',
		words: 'Search',
		wordsHint: 'A name, a purpose, a trade.',
		family: 'Family',
		anyFamily: 'All',
		place: 'Near',
		placeHint: 'A municipality.',
		placeUnknown: (_) =>
			`We do not know the municipality “${_.name}”. Add its département: “Saint-Denis (93)”.`,
		trade: 'My trade',
		tradeHint: 'To see who looks for it, and where its seat is taken.',
		day: 'Day',
		anyDay: 'Any',
		moment: 'Hour',
		anyMoment: 'Any',
		budget: 'Budget a year',
		budgetWrong: 'Write an amount, for instance 400',
		more: 'Trade, day, hour, budget',
		search: 'Search',
		clear: 'See all again',
		results: 'Networks',
		found: (count) => (count === 0 ? 'No network' : networks(count)),
		around: (_) => `around ${_.name}`,
		approximate:
			'Distances are as the crow flies, between municipalities: take them as approximate.',
		none: 'No network matches',
		noneHint: 'Remove a criterion, or create the one that is missing.',
		empty: 'The directory of networks is empty',
		emptyHint: 'A network appears here once it has its page; an adviser may also list some.',
		create: 'Create a network',
		list: 'List a network',
		views: 'View',
		asList: 'List',
		asMap: 'Map',
		readAs: ({ written, nearest }) =>
			`“${written}” is nowhere here. Read as ${nearest.map((word) => `“${word}”`).join(', ')}.`,
		notFound: ({ written }) => `“${written}” is nowhere here.`,
		onlyStopWords: 'These words are too common to search by. Add a name, a trade or a town.',
		nothingRead: 'There was no word to look for.',
		foundBy: (reasons) => `Found by ${reasons.join(', ')}`,
		fields: {
			name: () => 'its name',
			purpose: () => 'its purpose',
			trades: (text) => `the trade “${text}”`,
			places: (text) => `its territory, ${text}`,
			joining: () => 'its conditions',
		},
		map: {
			title: (count) =>
				plural(count, 'en', {
					one: 'Map of one place covered',
					other: `Map of ${count} places covered`,
				}),
			hint: 'Each dot is a place that networks cover, larger when there are more of them. Faint dots are the municipalities around.',
			approximate:
				'A dashed circle is a group of municipalities, a department or a region, drawn about where its people live.',
			dot: (place, count) => `${place}: ${networks(count)}`,
			territories: 'Territories',
			table: 'The same networks, by place',
			place: 'Place',
			count: 'Networks',
			names: 'Which ones',
			about: 'about',
			unplaced: (count) =>
				plural(count, 'en', {
					one: 'One network is not drawn: it named no place, or covers a whole country.',
					other: `${count} networks are not drawn: they named no place, or cover a whole country.`,
				}),
			none: 'None of these networks named its places',
		},
		previous: 'Previous page',
		next: 'Next page',
		page: (_) => `Page ${_.page} of ${_.pages}`,
		pages: 'Pages',
	},
	sheet: {
		about: 'The network',
		joining: 'Joining',
		meetings: 'Meeting',
		members: 'Who belongs',
		membersHint: 'The members who chose to appear here.',
		memberHint: 'What the firm shows to everybody.',
		memberEmpty: 'This firm shows nothing but its name to everybody.',
		contact: 'Whom to reach',
		visit: 'Ask to visit',
		visitHint: 'The surest way to choose is to come once.',
		listedHint: (_) =>
			`This network does not live on this site: its sheet is kept by an adviser, ${_.verified}.`,
		source: (_) => `Source: ${_.source}`,
		claim: 'This is my network',
		claimWaits: 'You said that this network is yours. An adviser is checking.',
		onlyMembers: 'Only you, its members, read this page: it is not published.',
		all: 'All networks',
		keep: 'Keep this sheet',
		card: 'Its card',
		print: (_) => `Page read on ${_.day}`,
	},
	visit: {
		title: (_) => `Visit ${_.network}`,
		lead: 'A few words are enough. Whoever runs the network will answer by mail.',
		name: 'Your name',
		email: 'Your e-mail address',
		firm: 'Your firm',
		words: 'What brings you',
		wordsHint: 'Your trade, what you look for, when you are free.',
		send: 'Send my request',
		privacy:
			'Your name, your address and your message go to the people who run this network, and to them alone. This site forgets them after a year.',
		doneTitle: 'Your request is on its way',
		done: (_) => `Whoever runs “${_.network}” has it and will write to you.`,
	},
	claim: {
		title: (_) => `Say that ${_.network} is yours`,
		lead: 'An adviser will check, by a call for instance. Then the network will be yours here, with its sheet as it is.',
		words: 'Who you are there',
		wordsHint: 'Your role, since when, and how it can be checked.',
		send: 'Send to the adviser',
		done: 'An adviser has your request. You will get their answer by mail.',
	},
	keeping: {
		title: 'Listed networks',
		lead: 'Networks that do not live on this site, and that you make known.',
		open: 'In the directory',
		closed: 'Out of the directory',
		none: 'No listed network',
		noneHint: 'List one, or import the file you already keep.',
		noneClosed: 'No sheet is out of the directory',
		list: 'List a network',
		import: 'Import a file',
		claims: (count) =>
			plural(count, 'en', {
				one: 'One person says they run it',
				other: `${count} people say they run it`,
			}),
		asked: 'question sent',
		noContact: 'no contact address',
		stale: 'to be checked',
		fileWaiting: (_) => `Finish importing “${_.name}”`,
		newTitle: 'List a network',
		newLead:
			'It will be in the directory at once. In a year, its contact will say whether the sheet is still right.',
		editTitle: (_) => `Correct the sheet of ${_.network}`,
		identity: 'What the network is',
		members: 'Number of members',
		contactTitle: 'Whom to reach',
		contactLead:
			'A personal address stays among advisers, unless the person agrees. It serves to ask each year whether the sheet is right.',
		contactIsShown: 'This person agrees to be named in the directory',
		source: 'Where this sheet comes from',
		sourceHint: 'A website, a call, a file; and its date.',
		isAnother: 'It is another network indeed',
		save: 'Save the sheet',
		saved: 'The sheet is saved.',
		verify: 'It is right today',
		verifyHint: 'After a call or a visit.',
		ask: 'Ask the contact whether it is right',
		edit: 'Correct the sheet',
		see: 'See it in the directory',
		done: {
			verifiee: 'The sheet is verified as of today.',
			demandee: 'The contact gets a mail, with a link to answer.',
			sortie: 'The sheet is out of the directory.',
			remise: 'The sheet is in the directory again.',
			refusee: 'The person gets your answer.',
			acceptee: 'The network lives on this site from now on. The person gets a mail.',
			enregistree: 'The sheet is saved.',
		},
		closeTitle: 'Take it out of the directory',
		closeWhy: 'Why?',
		closings: {
			over: 'The network is over',
			duplicate: 'It is listed twice',
			opposed: 'It does not want to appear',
			mistaken: 'Listed by mistake',
		},
		close: 'Take the sheet out',
		reopen: 'Put it back in the directory',
		isClosed: (_) => `This sheet is out of the directory: ${_.why}.`,
		contactNone: 'Nobody is noted.',
		contactHidden: 'among advisers',
		contactShown: 'appears in the directory',
		history: 'What happened to it',
		steps: {
			listed: 'Listed',
			imported: 'Imported',
			edited: 'Corrected',
			verified: 'Verified',
			asked: 'Question sent to the contact',
			reminded: 'No answer, adviser told',
			confirmed: 'Confirmed by the contact',
			corrected: 'Corrected by the contact',
			closed: 'Taken out of the directory',
			opposed: 'Contact erased at their request',
			reopened: 'Put back in the directory',
			claimed: 'Became a network of this site',
		},
		claimsTitle: 'Who says they run it',
		claimsNone: 'Nobody claimed it.',
		isContact: 'Their sign-in address is that of the sheet’s contact.',
		isNotContact: 'Their address is not that of the sheet’s contact: check by other means.',
		accept: 'Yes, it is their network',
		decline: 'It is not their network',
		declineReason: 'Your answer',
		declineHint: 'The person will get it.',
		answers: { accepted: 'accepted', declined: 'declined' },
	},
	import: {
		title: 'Import networks',
		lead: 'You will see each line before anything enters. One thing to correct, and nothing is imported.',
		file: 'File of networks',
		fileHint: 'CSV, 2,000 lines at most. The first line names the columns.',
		read: 'Read this file',
		model: 'Download a model',
		stepFile: 'The file',
		stepColumns: 'The columns',
		stepPreview: 'The preview',
		stepDone: 'The import',
		steps: 'Steps of the import',
		columnsTitle: 'What each column holds',
		columnsLead: ({ file, rows, columns }) =>
			`“${file}”: ${plural(rows, 'en', { one: '1 line', other: `${rows} lines` })}, ${plural(columns, 'en', { one: '1 column', other: `${columns} columns` })}. Correct what was not understood.`,
		unnamed: ({ letter }) => `Column ${letter}, untitled`,
		examples: ({ examples }) => `For instance: ${examples}`,
		leaveOut: 'Leave out',
		see: 'See the preview',
		back: 'Back to the columns',
		guessed: (reason) => {
			switch (reason.kind) {
				case 'header':
					return 'By its title.'
				case 'word':
					return `By “${reason.word}” in its title.`
				case 'taken':
					return `The column “${reason.by}” gives it already.`
				case 'blank':
					return 'The column is blank.'
				default:
					return 'Its title tells us nothing.'
			}
		},
		columnLabels: {
			name: 'Name',
			family: 'Family',
			purpose: 'Purpose',
			territory: 'Territory',
			places: 'Places covered',
			legalForm: 'Legal form',
			rna: 'RNA',
			siren: 'SIREN',
			ice: 'ICE',
			foundedYear: 'Founded in',
			website: 'Website',
			rhythm: 'Rhythm',
			meetingDay: 'Day',
			meetingHour: 'Hour',
			meetingPlace: 'Meeting place',
			dues: 'Dues',
			duesWords: 'Dues in words',
			hoursPerMonth: 'Hours a month',
			entry: 'Entry',
			entryWords: 'Conditions',
			trialVisits: 'Trial visits',
			hasExclusiveTrades: 'One seat a trade',
			sought: 'Trades sought',
			taken: 'Trades taken',
			members: 'Number of members',
			contactName: 'Contact',
			contactEmail: 'E-mail',
			contactPhone: 'Telephone',
			source: 'Source',
		},
		errorFile: 'Download the lines to correct',
		errorLine: 'Line',
		whatToCorrect: 'To correct',
		previewTitle: 'What would be imported',
		columns: 'The columns',
		column: 'In the file',
		becomes: 'Becomes',
		ignored: 'left aside',
		problemsTitle: 'To correct in the file',
		problems: (count) =>
			plural(count, 'en', {
				one: 'One thing is left to correct: nothing enters before.',
				other: `${count} things are left to correct: nothing enters before.`,
			}),
		line: (_) => `Line ${_.line}`,
		more: (count) => `and ${count} others`,
		known: 'Already in the directory',
		knownHint: 'These lines will not enter a second time.',
		ready: (count) =>
			count === 0
				? 'No network is ready.'
				: plural(count, 'en', {
						one: 'One network is ready.',
						other: `${count} networks are ready.`,
					}),
		readyTitle: 'Networks that are ready',
		name: 'Network',
		place: 'Places',
		take: (count) =>
			plural(count, 'en', { one: 'List this network', other: `List these ${count} networks` }),
		again: 'Give the corrected file',
		drop: 'Give up this file',
		dropped: 'The file is gone. Nothing of it is kept.',
		doneTitle: 'The import is done',
		done: (count) =>
			plural(count, 'en', {
				one: 'One network entered the directory. The file is not kept.',
				other: `${count} networks entered the directory. The file is not kept.`,
			}),
		seeAll: 'See the listed networks',
	},
	confirming: {
		title: (_) => `Is the sheet of ${_.network} still right?`,
		lead: (_) => `This link was sent to ${_.email}, and serves once.`,
		sheet: 'The sheet as it is read',
		yes: 'Yes, it is right',
		yesHint: 'It will bear today’s date.',
		correct: 'Correct the sheet',
		saveCorrection: 'Save my correction',
		over: 'This network is over',
		overHint: 'The sheet will leave the directory.',
		oppose: 'Name me and write to me no longer',
		opposeHint:
			'Your name and addresses will be erased. The sheet of the network will stay, without a contact.',
		other: 'Something else',
		isShown: 'I agree to be named in the directory',
		privacy:
			'Your details serve for this question, once a year, and to pass on requests to visit. They are published only if you agree.',
		done: {
			confirm: 'Thank you. The sheet bears today’s date, and we will ask you again in a year.',
			correct: 'Thank you. Your correction is in the directory.',
			close: 'Done: the sheet is out of the directory.',
			oppose: 'Done: your name and addresses are erased, and will not come back.',
		},
		doneTitle: 'Noted',
		used: 'This link has served already',
		usedHint: 'An answer was given. The adviser who keeps the sheet can still correct it.',
		expired: 'This link has expired',
		expiredHint: 'We will write to you again, or the adviser who keeps the sheet will.',
		unknown: 'This link opens nothing',
		unknownHint: 'It may have been cut when it was copied.',
		gone: 'This sheet is no longer in the directory',
		goneHint: 'The network was taken over by its people, or taken out of the directory.',
		directory: 'See the directory of networks',
	},
	admin: {
		label: 'Who may read the directory of networks?',
		audiences: {
			instance: 'People with an account on this site',
			public: 'Everybody, without an account',
		},
	},
	letters: {
		confirmation: (_) => ({
			subject: `Is the sheet of “${_.network}” still right?`,
			preheader: 'One question a year, one button to answer.',
			title: 'Still right?',
			paragraphs: [
				_.name ? `Hello ${_.name},` : 'Hello,',
				`“${_.network}” is in the directory of business networks of the territory. Its sheet was last verified on ${_.verified}.`,
				'You may say that it is right, correct it, or say that the network is over.',
			],
			actions: [{ label: 'See the sheet and answer', url: _.url, kind: 'primary' as const }],
			afterwards: [
				`Nothing changes without your button. The link serves once, until ${_.until}.`,
				'Without an answer, an adviser may call you.',
			],
			why: 'You get this message because you are noted as the contact of this network. The same page lets you be so no longer.',
		}),
		news: (_) => ({
			subject: newsSubjects[_.news]?.(_.network) ?? _.network,
			preheader: newsSentences[_.news] ?? '',
			title: newsSubjects[_.news]?.(_.network) ?? _.network,
			paragraphs: [...(_.by ? [`${_.by} says so.`] : []), newsSentences[_.news] ?? ''],
			actions: [{ label: 'See the sheet', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'You get this message because you keep sheets of the directory of networks.',
		}),
		visit: (_) => ({
			subject: `${_.visitor} asks to visit “${_.network}”`,
			preheader: `Write to ${_.email} to invite them.`,
			title: `${_.visitor} asks to visit the network`,
			...(_.message && { quote: { text: _.message, by: _.visitor } }),
			paragraphs: [
				`${[_.visitor, _.firm].filter(Boolean).join(', ')}, read the page of “${_.network}” and would like to come and see.`,
				`To answer, write to ${_.email}.`,
			],
			actions: [
				{
					label: _.isMember ? 'See the requests' : 'See the network’s page',
					url: _.url,
					kind: 'primary' as const,
				},
			],
			afterwards: ['This address is the one the person wrote: it was not verified.'],
			why: _.isMember
				? 'You get this message because you run this network and its page lets people ask to visit.'
				: 'You get this message because you are noted as the contact of this network in the directory.',
		}),
		claimAccepted: (_) => ({
			subject: `“${_.network}” is yours`,
			preheader: 'An adviser checked your request.',
			title: 'The network lives on this site',
			paragraphs: [
				`An adviser checked that you run “${_.network}”. You facilitate it from now on, with its sheet as it was.`,
			],
			actions: [
				{ label: 'See what the network says of itself', url: _.url, kind: 'primary' as const },
			],
			afterwards: ['Then invite your members: each will get their own link.'],
			why: 'You get this message because you said that this network is yours.',
		}),
		claimDeclined: (_) => ({
			subject: `Your request for “${_.network}”`,
			preheader: 'An adviser answers you.',
			title: 'This network did not become yours',
			...(_.reason && { quote: { text: _.reason, by: 'The adviser' } }),
			paragraphs: [
				_.reason
					? `An adviser answered your request for “${_.network}”.`
					: `“${_.network}” was entrusted to somebody else who runs it. Ask them to give you a role.`,
			],
			actions: [{ label: 'See the directory of networks', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'You get this message because you said that this network is yours.',
		}),
	},
	refusals: {
		'listings.isClosed': () => 'This sheet is out of the directory. Put it back first.',
		'listings.isOpen': () => 'This sheet is in the directory already.',
		'listings.noContact': () => 'The sheet has no address to ask. Add one.',
		'listings.askedLately': (_) =>
			`This contact got the question less than ${_.count} days ago. Leave them time to answer, or call.`,
		'listings.linkOver': () =>
			'This sheet is no longer in the directory: there is nothing left to confirm.',
		'listings.livesHere': () =>
			'This network lives on this site already. Ask whoever runs it to invite you.',
		'listings.claimWaits': () => 'Your request already waits for an adviser’s answer.',
		'listings.tooManyClaims': (_) =>
			`You already have ${_.count} requests waiting. Wait for an answer before making another.`,
		'listings.claimAnswered': () => 'This request has its answer already.',
		'listings.ownClaim': () => 'It is your own request: another adviser answers it.',
		'listings.visitsFull': () => 'This network got many requests today. Try again tomorrow.',
		'listings.alreadyImported': () => 'This file is imported already.',
		'listings.fileHasProblems': (_) =>
			plural(_.count, 'en', {
				one: 'One thing is left to correct. Nothing was imported.',
				other: `${_.count} things are left to correct. Nothing was imported.`,
			}),
	},
	fields: {
		name: { 'text.missing': () => 'Write the name of the network' },
		family: { 'choice.missing': () => 'Choose what brings this network together' },
		'ask-visit name': { 'text.missing': () => 'Write your name' },
		words: { 'text.missing': () => 'Say who you are there' },
		reason: { 'text.missing': () => 'Write your answer: the person will read it' },
		closing: { 'choice.missing': () => 'Say why the sheet leaves the directory' },
		answer: { 'choice.missing': () => 'Say whether the sheet is right' },
	},
	issues: {
		'listings.members': () => 'Write a number of members',
		'listings.alreadyListed': (_) =>
			`“${_.name}” is in the directory already, at the same place. If it is another network, say so at the foot of the form.`,
		'listings.opposed': () =>
			'This person asked to be named in the directory no longer. Leave this field empty, or write another address.',
		'listings.family': () => 'Write geographic, thematic, trade or business',
		'listings.rhythm': () =>
			'Write weekly, fortnightly, monthly, “tous les deux mois”, quarterly, yearly or irregular',
		'listings.day': () => 'Write a day of the week',
		'listings.entry': () => 'Write open or cooptation',
		'listings.yesOrNo': () => 'Write yes or no',
		'listings.csvOnly': () => 'Give a CSV file of 2 MB at most. From a spreadsheet: Save as, CSV.',
		'listings.nameColumn': () => 'Say which column holds the name of the network',
		'listings.columnTwice': () => 'Another column already holds this',
		'listings.tooManyLines': (_) => `This file has more than ${_.count} lines: cut it.`,
		'listings.twice': (_) => `This network is on line ${_.line} already`,
	},
}
