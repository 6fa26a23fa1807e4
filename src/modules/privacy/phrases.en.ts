import type { fr } from './phrases.fr.ts'

/** What is said of one's own data in English. */
export const en: typeof fr = {
	title: 'My data',
	lead: 'All that this installation keeps about you, to take away or to erase.',
	takeTitle: 'Take away',
	takeHint:
		'Your mandates, ties, answers, sessions, the e-mails you received… as you may read them. What opens your account is not in it.',
	json: 'One JSON file',
	zip: 'CSV tables, in an archive',
	leaveTitle: 'Leave',
	leaveHint:
		'Your account, ties, devices, e-mails and name are erased at once, for good. What others rely on (memberships, decisions, introductions made) stays, without your name.',
	firmsAlone:
		'You alone represent these firms. First offer somebody a mandate, or leave their records to their networks: each waits until somebody else is invited to take it up.',
	leavesFirms: 'I leave their records to their networks',
	networksAlone: 'You alone run these networks. First give this role to somebody.',
	administratorAlone:
		'You alone administer this installation. On the machine, “maillage unlock ADDRESS --administrator” names somebody else.',
	erase: 'Erase my account and my data',
	erasedTitle: 'It is done.',
	erasedLead: 'Your account and your data are erased.',
	refusals: {
		'privacy.onlyAdministrator': () =>
			'The installation would have no administrator left. First have somebody else named.',
		'privacy.onlyRunner': (_) =>
			`Nobody would run ${_.name} any more. First give this role to somebody.`,
		'privacy.onlyRepresentative': (_) =>
			`Nobody would represent ${_.name} any more. Name somebody, or leave its record to its networks.`,
	},
	issues: {},
}
