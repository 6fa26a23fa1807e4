import { plural } from '#phrases'
import type { HelpPhrases } from './phrases.fr.ts'

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')

export const en: HelpPhrases = {
	title: 'Help',
	onlyFrench: 'These pages are written in French. You can also search them with French words.',
	search: 'Search the help',
	searchHint: 'A few words in French, such as “importer une liste” or “mot de passe”.',
	searchButton: 'Search',
	allPages: 'All pages',
	onThisPage: 'On this page',
	before: 'Previous page',
	after: 'Next page',
	contents: 'Contents of the help',
	found: (n) => plural(n, 'en', { one: 'One passage answers', other: `${n} passages answer` }),
	none: 'No passage answers',
	noneHint: 'Try another word, or look through the pages below.',
	because: (reasons) => `Found by ${quoted(reasons)}`,
	readAs: ({ written, nearest }) => `“${written}” is found nowhere. Read as ${quoted(nearest)}.`,
	notFound: ({ written }) => `“${written}” is found nowhere.`,
	didYouMean: 'Did you mean',
	onlyStopWords: 'These words are too common to search by. Add one that says what you look for.',
	nothingRead: 'No word was read in what you wrote.',
	unread: (n) =>
		plural(n, 'en', {
			one: 'Only the first thirty words were looked for; one other was not.',
			other: `Only the first thirty words were looked for; ${n} others were not.`,
		}),
	here: 'Help on this screen:',
	everywhere: {
		title: 'Search',
		label: 'What are you looking for?',
		hint: 'A firm, a trade, a network, a question.',
		firms: 'Firms',
		networks: 'Networks of the territory',
		help: 'Help',
		seeAll: (n) => plural(n, 'en', { one: 'See it in its list', other: `See all ${n}` }),
		noneOf: 'Nothing here.',
		begin: 'Write a word or two. Each list answers on its own, with its reasons.',
		firmsNeedSignIn: 'Sign in to search among firms.',
	},
}
