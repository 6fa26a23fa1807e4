import { plural } from '#phrases'
import type { fr } from './phrases.fr.ts'

export const en: typeof fr = {
	senderName: (_) => (_.sender === 'Maillage' ? 'Maillage' : `${_.sender}, by Maillage`),
	quoted: (text) => `“${text}”`,
	outbox: {
		title: 'Mail',
		lead: 'What leaves from here, and what waits. Words and links are read by their recipient only.',
		noServer:
			'No mail server is set (SMTP_URL). Mail waits here and will leave the day there is one. Until then, each invitation offers a link to copy.',
		demo: 'This is the demonstration network: nothing leaves, and you may read every mail.',
		empty: {
			title: 'No mail',
			text: 'Invitations, sign-in links and introduction requests will appear here, with their state.',
		},
		byState: 'State',
		attempts: (n) => plural(n, 'en', { one: `${n} attempt`, other: `${n} attempts` }),
		states: {
			waiting: 'waiting',
			sent: 'sent',
			given_up: 'given up',
			withdrawn: 'no longer useful',
		},
		filters: {
			all: 'All',
			waiting: 'Waiting',
			given_up: 'Given up',
			sent: 'Sent',
			withdrawn: 'No longer useful',
		},
		retry: 'Try now',
		giveUp: 'Give up',
		read: 'Read',
		oldest: 'Only the two hundred most recent are shown.',
		heldForWriter: 'The person who invites reached their limit for the day: leaves tomorrow',
		heldForNetwork: 'The network reached its limit for the day: leaves tomorrow',
		heldForRecipient: 'This recipient got enough messages today: leaves tomorrow',
		tooLong: 'No server took it in five days',
		byAdministrator: 'Given up by the administrator',
		back: 'Back to mail',
	},
	choices: {
		title: 'What I receive by mail',
		lead: 'Requests that wait for your answer are always written to you. The rest can be read here too: say whether it should come to your mailbox.',
		kinds: {
			words: {
				name: 'Words of my networks',
				hint: 'News, an invitation to a meeting, with its attachments.',
			},
			threads: {
				name: 'Messages of threads',
				hint: 'What people write to you about an introduction, a word or a document.',
			},
		},
		options: { immediate: 'At once', none: 'Never by mail' },
		save: 'Save my choices',
		saved: 'Saved.',
	},
	fields: {
		words: { 'choice.missing': () => 'Choose whether it should come by mail' },
		threads: { 'choice.missing': () => 'Choose whether it should come by mail' },
	},
	kinds: {
		sign_in_link: 'Sign-in link',
		email_change: 'Change of address',
		password_changed: 'Password changed',
		credentials_changed: 'Change in the ways into an account',
		invitation: 'Invitation',
		'introduction.asked': 'Introduction request',
		'introduction.reminder': 'Reminder of a request',
		'introduction.accepted': 'Introduction: a yes',
		'introduction.next-path': 'Introduction: next path',
		'introduction.no-path': 'Introduction: no path left',
		'introduction.introduced': 'Introduction made',
		'claim.to-check': 'Firm to check',
		'claim.of-your-firm': 'Colleague to recognise',
		'claim.answered': 'Answer about a firm',
<<<<<<< HEAD
		'introduction.outcome': 'Introduction: what came of it',
=======
		'merge.asked': 'Records to join',
		'merge.ended': 'Records joined or not',
>>>>>>> 041c29b (records: Join two records of one firm when each side has said so.)
		'ties.to-confirm': 'Tie to confirm',
		word: 'Word to a network',
		'word.answer': 'Answer to a word',
		thread: 'Message of a thread',
	},
}
