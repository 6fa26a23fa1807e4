import type { fr } from './phrases.fr.ts'

export const en: typeof fr = {
	wordings: {
		'introduction.pass-on':
			'I agree that my name and my firm be told to the next person on the way.',
		'introduction.meet':
			'I agree that my card and how to write to me be given to the person who looks for me.',
		'network.page':
			'I agree, for my firm, that its name and trades appear on the page of this network.',
	},
	purposes: {
		'introduction.pass-on': 'Passing a request on',
		'introduction.meet': 'Being introduced',
		'network.page': 'Appearing on a network’s page',
	},
	title: 'My agreements',
	lead: 'What you agreed to, in the words you read, and what you refuse.',
	agreed: 'What I agreed to',
	none: 'Nothing yet',
	noneHint:
		'Your agreements will appear here: when you accept an introduction, or that your firm appears on a network’s page.',
	given: (_) => (_.byLink ? `On ${_.day}, by a link you received` : `On ${_.day}, signed in`),
	inNameOf: (_) => `For ${_.firm}`,
	forNetwork: (_) => `Network: ${_.network}`,
	inForce: 'In force',
	ended: (_) => `Ended on ${_.day}`,
	served: 'Has served',
	servedHint: 'What was told cannot be taken back; nothing else will leave.',
	undoHint: 'Your answer has not left yet: you may take it back.',
	undo: 'See the request',
	withdraw: 'I withdraw this agreement',
	withdrawn: 'It is withdrawn, from now on.',
	opposed: 'What I refuse',
	noOpposition: 'No refusal',
	noOppositionHint:
		'Every mail has a link to stop receiving it. You may also no longer be asked as a go-between.',
	mails: 'No longer receiving some mails',
	mailsLink: 'Choose what I receive',
	goBetween: 'No longer being asked as a go-between',
	until: (_) => `Until ${_.day}`,
	since: (_) => `Since ${_.day}`,
	goBetweenLink: 'Change this rule',
	blocked: (n) =>
		n === 1 ? 'One person no longer goes through you' : `${n} people no longer go through you`,
}
