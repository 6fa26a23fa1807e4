import { plural } from '#phrases'
import type { HomePhrases } from './phrases.fr.ts'

export const en: HomePhrases = {
	welcome: (_) =>
		`Welcome to ${_.network}: ${plural(_.left, 'en', { one: 'one thing', other: `${_.left} things` })} to begin with`,
	steps: {
		card: {
			title: 'Say what your firm does',
			sentence: 'One trade and two or three skills: that is how people will find you.',
			act: 'Complete the card',
		},
		ties: {
			title: 'Say whom you already know',
			sentence: 'Start with the people you know best: each confirmed tie opens paths.',
			act: 'Say whom I know',
		},
		help: {
			title: 'Say what you are looking for',
			sentence: 'In one sentence, as to a friend. You will see who can help, and through whom.',
			act: 'Search',
		},
	},
	nothing: 'Nothing awaits you today.',
	awaiting: (n) => plural(n, 'en', { one: 'One thing awaits you', other: `${n} things await you` }),
	beforeTonight: (n) =>
		n === 1 ? ', one of them before tonight.' : `, ${n} of them before tonight.`,
	week: (n) => `week ${n}`,
	suspended: ({ network, reason }) =>
		`${network} has suspended your firm${reason ? `: “${reason}”` : ''}. Your profile and exchanges remain yours; talk to its facilitator to come back.`,
	whatAwaits: 'What awaits you',
	nothingTitle: 'Nobody is waiting for an answer from you',
	nothingSentence:
		'When someone asks you to introduce them, or says they know you, it will be here.',
	findSomeone: 'Find who can help me',
	introduction: 'Introduction',
	introduce: ({ towards, from }) => `Introduce ${towards} to ${from}?`,
	meet: ({ from }) => `${from} offers to introduce someone to you`,
	answer: 'Answer',
	card: 'Record',
	colleague: 'Colleague',
	proposed: (_) => `${_.from || 'A register'} proposes to correct your record`,
	claimed: (_) => `${_.from} says they act for your firm`,
	join: (_) => `Join your record to “${_.from}”?`,
	tie: 'Tie to confirm',
	confirmTie: ({ from }) => `Do you know ${from}?`,
	tonight: 'tonight',
	late: 'late',
	inDays: (n) => (n === 1 ? 'tomorrow' : `in ${n} days`),
	thisWeek: 'This week',
	wholeAgenda: 'The whole agenda',
	toMeet: 'To meet',
	allMembers: 'All members',
	notMet: ({ firm, commune }) =>
		`${[firm, commune].filter(Boolean).join(', ')}. No tie between you so far.`,
	sayIKnow: 'Say that we know each other',
	underWay: 'What I am asking',
	askedOf: ({ first, target }) =>
		first && target
			? `Through ${first}, to ${target}`
			: first
				? `Through ${first}`
				: target
					? `To ${target}`
					: '',
	noNetworkTitle: 'Your firm is not in any network yet',
	noNetworkSentence:
		'Create yours in ten minutes, or ask a network to invite you: its facilitator will send you a link.',
}
