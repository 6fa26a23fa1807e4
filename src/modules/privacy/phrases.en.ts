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
	withdrawsWords: 'Also remove the text of my messages',
	withdrawsWordsHint:
		'Otherwise your messages can still be read by those you wrote them to, signed “Personne effacée”. A word sent to a whole network stays there either way.',
	agreements: 'My agreements and refusals',
	erase: 'Erase my account and my data',
	erasedTitle: 'It is done.',
	erasedLead: 'Your account and your data are erased.',
	keptTitle: 'What we keep, and for how long',
	keptLead:
		'Each network answers for its members’ data; whoever runs this installation keeps them on its behalf. Nothing is sold, nothing goes elsewhere, no tracker is set.',
	keptFor: (_) => `${_.days} ${_.days === 1 ? 'day' : 'days'} after it served`,
	treatments: {
		account: {
			title: 'Your account',
			purpose: 'To let you in, and nobody else.',
			data: 'Name, address, hashed password, passkeys, open devices, network address without its end.',
			readers: 'You; the administration sees the address alone.',
			until: 'Until you erase it; a device, thirty days after its last visit.',
		},
		firm: {
			title: 'Firms and their networks',
			purpose: 'To keep the directory and the memberships.',
			data: 'Records, mandates, roles, memberships and their steps.',
			readers: 'Members of the same networks, as each firm shows.',
			until: 'The life of the network; your name goes when you leave.',
		},
		ties: {
			title: 'Ties and introductions',
			purpose: 'To have you meet the right person.',
			data: 'Whom you know, what you look for, your answers.',
			readers: 'Both ends of a tie; those who are asked.',
			until: 'Until you withdraw them, or leave.',
		},
		referrals: {
			title: 'Recommendations',
			purpose: 'To put a member in touch with a person who agreed to it.',
			data: 'Name, firm, e-mail, telephone and request of that person; who asked for their agreement, when and how.',
			readers: 'The people who represent the two firms, nobody else.',
			until:
				'One year after the end, three years at most; at once if the person takes back their agreement, by the link of their e-mail or by saying so. A draft, ninety days.',
		},
		peerHelp: {
			title: 'Peer-help sessions',
			purpose: 'That a group of peers helps one of its members in confidence.',
			data: 'The pact you accepted, your subject, your voice, your plan and what came of it, your note.',
			readers:
				'The peers of the session; you alone for your note, and for your plan if you keep it. Who runs the network sees only the date and the number.',
			until:
				'A year after the session, or after your last word on your plan; the accepted pact, the life of the network.',
		},
		words: {
			title: 'What you write to others',
			purpose: 'That what was said can still be understood by those you said it to.',
			data: 'Words, answers, messages of threads, documents.',
			readers: 'Those you write to; members, for a document of the network.',
			until:
				'The life of the network. When you leave, you choose: your messages stay, signed “Personne effacée”, or their text is removed too.',
		},
		agreements: {
			title: 'Your agreements and refusals',
			purpose: 'To prove what you agreed to, to keep our word on what you refuse.',
			data: 'The sentence you read, its day, how you agreed; of an address that wants no more mails, a keyed fingerprint.',
			readers: 'You; the network and the firm, for what concerns them; the fingerprint, nobody.',
			until:
				'Your agreements leave with you. A refusal to be written to stays after you: without it, you would be written to again.',
		},
		journal: {
			title: 'The journal',
			purpose: 'To know who did what, and that nobody rewrote it.',
			data: 'Identifiers and fingerprints, never words.',
			readers: 'Members of the network concerned.',
			until: 'The life of the installation; once you leave, its fingerprints say nothing of you.',
		},
	},
	purpose: 'What for',
	kept: 'What',
	readers: 'Who reads it',
	until: 'For how long',
	technical: 'What serves a moment',
	technicalLead:
		'Each night, what is past these durations is erased. The administration may change them, from a day on.',
	retentions: {
		answered_request: 'Answers kept against double clicks',
		claim: 'Claims on a firm, with their proofs',
		consent: 'Agreements that ended, as a proof',
		former_member: 'Written reasons of a departure or an exclusion',
		invitation: 'Name, address and word of an invitation',
		link: 'One-time links',
		mail: 'Recipient and day of mails that were sent',
		mail_body: 'Words of e-mails sent',
		mail_stop: 'Refusals of mails taken back since (one in force is kept as long as it holds)',
		peer_help: 'Subjects, plans and notes of peer-help sessions',
		proposal: 'Proposals on a card, once answered',
		rate_limit: 'Counts of tries, against abuse',
		sheet_claim: 'Claims on a listed network',
		sign_in_request: 'Requests for a link',
		unclaimed_person: 'People invited or suggested who never came',
		visitor: 'Guests of a meeting, their address and their attendance',
		visit_request: 'Requests to visit a network',
	},
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
