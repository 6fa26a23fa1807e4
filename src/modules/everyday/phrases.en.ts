import { formatDay, formatNumber, plural } from '#phrases'
import type { EverydayPhrases } from './phrases.fr.ts'
import type { ThreadKind } from './thread-kinds.ts'

const n = (count: number) => formatNumber(count, 'en')
const about: Record<ThreadKind, string> = {
	introduction: 'your introduction',
	word: 'a word to the network',
	document: 'a document of the network',
}

/** Everyday life in a network, in English. */
export const en: EverydayPhrases = {
	networks: 'Networks',
	all: 'All my networks',
	nowhere: {
		title: 'You read no network for now',
		text: 'The documents and words of a network are read among its members. Ask whoever runs it for an invitation.',
	},
	documents: {
		title: 'Documents',
		lead: (_) => `What “${_.network}” keeps within its members’ reach.`,
		none: 'No document yet',
		noneMayAdd: 'Begin with the charter, or the minutes of the last meeting.',
		noneRead: 'The charter, minutes and templates will appear here.',
		outside: 'In no folder',
		files: (_) => plural(_.count, 'en', { one: 'one document', other: `${n(_.count)} documents` }),
		emptyFolder: 'This folder is empty.',
		removeFolder: (_) => `Remove the folder ${_.name}`,
		added: (_) =>
			_.name ? `${_.name}, on ${formatDay(_.day, 'en')}` : `on ${formatDay(_.day, 'en')}`,
		versions: (_) => plural(_.count, 'en', { one: 'one version', other: `${n(_.count)} versions` }),
		messages: (_) => plural(_.count, 'en', { one: 'one message', other: `${n(_.count)} messages` }),
		download: (_) => `Download ${_.name}`,
		show: (_) => `Show ${_.name}`,
		add: 'Add a document',
		file: 'File',
		name: 'Title',
		nameHint: 'Leave empty to keep the file’s name.',
		folder: 'Folder',
		noFolder: 'None',
		addButton: 'Add this document',
		addFolder: 'Open a folder',
		folderName: 'Name of the folder',
		addFolderButton: 'Open this folder',
		rule: 'Who adds documents?',
		rules: { runners: 'The facilitator and the president', members: 'Members too' },
		ruleHints: {
			runners: 'Members read and download.',
			members: 'Everyone adds; only the facilitator and the author replace or remove.',
		},
		ruleButton: 'Save this choice',
		done: {
			ajoute: 'The document is added.',
			dossier: 'The folder is open.',
			regle: 'Saved.',
			retire: 'The document is removed, with all its versions.',
			vide: 'The folder is removed.',
		},
		sheet: {
			latest: 'Latest version',
			version: (_) => `Version ${_.number}`,
			all: 'Earlier versions',
			replace: 'Replace with a new version',
			replaceHint: 'The former one stays readable here.',
			replaceButton: 'Add this version',
			edit: 'Rename or put away',
			editButton: 'Save',
			remove: 'Remove this document',
			removeHint: 'All its versions disappear for everyone.',
			removeButton: 'Remove for good',
			done: { version: 'The new version is in place.', range: 'Saved.' },
			back: 'All documents',
		},
	},
	words: {
		title: 'Words to the network',
		lead: 'What your networks tell you. Your answers go to the author alone.',
		none: 'No word yet',
		noneWriter: 'News, a date to keep, thanks: write the first one.',
		noneReader: 'The news sent to members by whoever runs the network will appear here.',
		write: (_) => `Write to “${_.network}”`,
		by: (_) => (_.name ? `${_.name} · ${_.network}` : _.network),
		latest: 'Latest',
		unread: 'To read',
		toLeave: 'Leaves soon',
		takenBack: 'Taken back',
		files: (_) =>
			plural(_.count, 'en', { one: 'one attachment', other: `${n(_.count)} attachments` }),
		attachments: 'Attachments',
		for: {
			everyone: 'To all members',
			board: 'To the board',
			trade: (_) => `To members of the trade “${_.label}”`,
		},
		leavesAt: (_) =>
			`Your word leaves at ${_.hour}. Until then you can take it back: nobody will have read it.`,
		takeBack: 'Take this word back',
		wasTakenBack: 'You took this word back. Nobody received it.',
		resume: 'Correct and send it',
		opened: (_) =>
			`${plural(_.count, 'en', { one: `${n(_.count)} person`, other: `${n(_.count)} people` })} out of ${n(_.total)} opened it. You do not know which.`,
		counted: 'The author knows how many people open this word, never which.',
		answers: 'Answers',
		noAnswer: 'Nobody has answered yet. Answers are read by you alone.',
		answerTo: (_) => `Answer ${_.name}`,
		answerHint: 'This person alone will read you.',
		answerButton: 'Send my answer',
		with: (_) => `With ${_.name}`,
		said: (_) => `${_.name}, ${_.hour}`,
		back: 'All words',
		done: { repondu: 'Your answer has left.' },
		new: {
			title: 'What word would you like to send?',
			lead: (_) =>
				`It leaves ${_.minutes} ${plural(_.minutes, 'en', { one: 'minute', other: 'minutes' })} after your button: time to read it again, and take it back.`,
			subject: 'Subject',
			body: 'Your word',
			audience: 'To whom?',
			audiences: { everyone: 'To all members', board: 'To the board', trade: 'To a trade' },
			people: (_) =>
				_.count === 0
					? 'nobody else for now'
					: plural(_.count, 'en', { one: 'one person', other: `${n(_.count)} people` }),
			board: 'President, board, treasurer, facilitator',
			trade: 'Which trade?',
			tradeHint: 'Only for a word to a trade.',
			trades: (_) =>
				`${_.label} (${plural(_.count, 'en', { one: 'one firm', other: `${n(_.count)} firms` })})`,
			attachments: 'Attachments, five at most',
			send: 'Send this word',
		},
	},
	threads: {
		title: 'Discussion',
		kinds: { introduction: 'Introduction', word: 'Word to the network', document: 'Document' },
		lead: {
			introduction: 'Read by the two of you only.',
			word: 'Read by everyone this word is for.',
			document: 'Read by all members of the network.',
		},
		none: 'Nothing has been said yet.',
		say: 'Your message',
		sayButton: 'Send this message',
		erased: 'This message was erased by its author.',
		edited: 'corrected',
		edit: 'Correct',
		editHint: (_) => `Possible for ${_.minutes} minutes.`,
		editButton: 'Save the correction',
		erase: 'Erase',
		eraseOf: (_) => `Erase my message of ${_.hour}`,
		someone: 'Someone who is no longer here',
		whole: 'The whole discussion',
		see: {
			introduction: 'See the introduction',
			word: 'Read the word',
			document: 'See the document',
		},
	},
	letters: {
		word: (_) => ({
			subject: _.subject,
			preheader: `${_.author}, ${_.network}`,
			title: _.subject,
			quote: { text: _.body, by: `${_.author}, ${_.network}` },
			paragraphs: _.files.length > 0 ? [`Attachments: ${_.files.join(', ')}`] : [],
			actions: [{ label: 'Read and answer', url: _.url, kind: 'primary' as const }],
			afterwards: [
				'Your answer is read by the author alone, who does not know who opened the word.',
			],
			why: `You receive this word because you belong to “${_.network}”.`,
			links: [{ label: 'Choose what I receive', url: _.rulesUrl }],
		}),
		answer: (_) => ({
			subject: `${_.by} answers “${_.subject}”`,
			preheader: 'You alone read this answer.',
			title: `${_.by} answers you`,
			quote: { text: _.body, by: _.by },
			paragraphs: [],
			actions: [{ label: 'Read the conversation', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: `You receive this message because the word “${_.subject}” links you both.`,
			links: [{ label: 'Choose what I receive', url: _.rulesUrl }],
		}),
		message: (_) => ({
			subject: `${_.by} writes to you about ${about[_.kind]}`,
			preheader: _.title,
			title: `${_.by} writes to you`,
			quote: { text: _.body, by: _.by },
			paragraphs: [`About ${about[_.kind]}: ${_.title}`],
			actions: [{ label: 'Read and answer', url: _.url, kind: 'primary' as const }],
			afterwards: [],
			why: 'You receive this message because this discussion concerns you, or because you spoke in it.',
			links: [{ label: 'Choose what I receive', url: _.rulesUrl }],
		}),
	},
	refusals: {
		'everyday.onlyRunners': () =>
			'Only the facilitator or the president of the network may do this.',
		'everyday.onlyAdders': () =>
			'In this network, only the facilitator and the president add documents. Send them yours.',
		'everyday.onlyKeepers': () =>
			'This document is replaced or removed by the person who brought it, the facilitator or the president.',
		'everyday.onlyWriters': () =>
			'Writing to the whole network is for the facilitator, the president and the board.',
		'everyday.folderHolds': (_) =>
			`The folder “${_.name}” holds documents. Put them elsewhere before removing it.`,
		'everyday.enoughWords': (_) =>
			`This network has already sent ${_.most} words since yesterday, which is the limit: beyond, nobody reads them. Try again tomorrow.`,
		'everyday.enoughMessages': (_) =>
			`You have written ${_.most} messages since yesterday, which is the limit. Try again tomorrow.`,
		'everyday.alreadyLeft': () => 'This word has already left: it can no longer be taken back.',
		'everyday.tooLateToEdit': (_) =>
			`A message can be corrected for ${_.minutes} minutes. You may still erase it, or write another.`,
		'everyday.settled': () => 'It is already done.',
	},
	fields: {
		'add-folder name': { 'text.missing': () => 'Give the folder a name' },
		title: { 'text.missing': () => 'Give the document a title' },
		by: { 'choice.missing': () => 'Choose who adds documents' },
		subject: { 'text.missing': () => 'Say in a few words what it is about' },
		'write-word body': { 'text.missing': () => 'Write your word' },
		audience: { 'choice.missing': () => 'Choose whom this word is for' },
		tradeKey: { 'choice.missing': () => 'Choose the trade this word is for' },
		folderId: { 'choice.missing': () => 'This folder is gone: choose another' },
		'answer-word body': { 'text.missing': () => 'Write your answer' },
		body: { 'text.missing': () => 'Write your message' },
	},
	issues: {
		'everyday.tooManyFiles': () => 'Attach five files at most',
	},
}
