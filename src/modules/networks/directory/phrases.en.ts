import { formatList, formatNumber, plural } from '#phrases'
import type { FindingWords } from './phrases.fr.ts'

const n = (count: number) => formatNumber(count, 'en')
const quoted = (text: string) => `“${text}”`

/** What the directory says of what was looked for and found, in English. */
export const findingEn: FindingWords = {
	scope: 'Where to search',
	scopes: { networks: 'All my networks', instance: 'Every firm of this site' },
	everywhere: 'Search among every firm of this site',
	views: 'View',
	list: 'List',
	map: 'Map',
	headcount: 'Headcount',
	capacity: 'Available at least',
	days: (count) => plural(count, 'en', { one: '1 day a week', other: `${n(count)} days a week` }),
	any: 'Any',
	servedOnly: (name) => `${name} (served)`,
	counted: (label, count) => `${label} (${n(count)})`,
	uncounted:
		'Past 300 firms, or among several networks at once, how many answer each choice is not counted.',
	apply: 'Apply',
	because: (reasons) => `Found by ${formatList(reasons, 'en')}`,
	fields: {
		name: () => 'its name',
		trades: (text) => `the trade ${quoted(text)}`,
		skills: (text) => `the skill ${quoted(text)}`,
		needs: (text) => `what it looks for, ${quoted(text)}`,
		certifications: (text) => `the certification ${quoted(text)}`,
		people: (text) => text,
		place: (text) => `its address, ${text}`,
		zones: (text) => `its area, ${text}`,
		numbers: (text) => `its number ${text}`,
		description: () => 'its presentation',
	},
	sitsIn: (place) => `Based in ${place}`,
	worksIn: (place) => `Works in ${place}`,
	km: (km) => `${n(km)} km away`,
	aboutKm: (km) => `about ${n(km)} km away`,
	onTrial: 'On trial',
	readAs: (written, nearest) =>
		`${quoted(written)} is nowhere here. Read as ${formatList(nearest.map(quoted), 'en')}.`,
	notFound: (written) => `${quoted(written)} is nowhere here.`,
	didYouMean: (words) => `Did you mean ${quoted(words)}?`,
	onlyStopWords: 'These words are too common to search for. Add a trade, a name or a town.',
	unread: (count) =>
		plural(count, 'en', {
			one: 'The last word was not read: thirty are enough.',
			other: `The last ${n(count)} words were not read: thirty are enough.`,
		}),
	nothingRead: 'There was no word to search for.',
	moreThan: (count) => `More than ${n(count)} firms`,
	mapTitle: (count) =>
		plural(count, 'en', { one: 'Map of one commune', other: `Map of ${n(count)} communes` }),
	mapHint:
		'Each dot is a commune, larger when it has more firms. Faint dots are the communes around.',
	mapTable: 'The same firms, by commune',
	territories: 'Territories',
	commune: 'Commune',
	firms: 'Firms',
	approximate: 'about',
	approximateHint: '“about”: only the department of the commune is placed.',
	you: 'You',
	dot: (place, count) =>
		plural(count, 'en', { one: `${place}: 1 firm`, other: `${place}: ${n(count)} firms` }),
	unplaced: (count) =>
		plural(count, 'en', {
			one: 'One firm is not placed: its commune is not known.',
			other: `${n(count)} firms are not placed: their commune is not known.`,
		}),
	nobodyPlaced: 'None of these firms has a known commune',
}
