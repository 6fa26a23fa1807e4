import { plural } from '#phrases'
import type { NeedPhrases } from './phrases.fr.ts'

const firms = (count: number) => `${count} ${plural(count, 'en', { one: 'firm', other: 'firms' })}`
const quoted = (words: string) => `“${words}”`

/** What the reading of a need says in English. */
export const en: NeedPhrases = {
	understood: 'What we understood',
	terms: {
		trade: 'Trade',
		skill: 'Strength',
		place: 'Place',
		days: 'Dates',
		urgency: 'When',
		customer: 'Its customers',
	},
	onDay: (day) => `on ${day}`,
	urgent: 'As soon as possible',
	remove: (what) => `Remove: ${what}`,
	because: {
		name: (words) => `You wrote ${quoted(words)}`,
		people: (words) => `You wrote ${quoted(words)}`,
		occasions: (words) => `${quoted(words)}: they are called for that`,
		objects: (words) => `${quoted(words)}: this trade takes care of it`,
		naf: (words) => `${quoted(words)}: it is in the name of the activity`,
		inEnglish: (words) => `You wrote ${quoted(words)}`,
		inArabic: (words) => `You wrote ${quoted(words)}, in Arabic`,
		card: (words) => `You wrote ${quoted(words)}`,
		implied: (words) => `From ${quoted(words)}`,
		ownPlace: 'Your own town, as no place was named',
		chosen: 'Chosen by you',
	},
	sureness: { sure: '', likely: 'likely', doubtful: 'to be checked' },
	orElse: 'Or were you looking for…',
	rather: (trade) => `Rather: ${trade}`,
	several: (trade) => `You are asking for several things. Here we look for: ${trade}.`,
	apart: (trade) => `Search apart: ${trade}`,
	instead: 'What would bring answers',
	wider: (km, count) => `Search within ${km} km: ${firms(count)}`,
	anywhere: (count) => `Search anywhere: ${firms(count)}`,
	otherTrade: (trade, count) => `Search for ${trade} instead: ${firms(count)}`,
	nobodyInside: (count) =>
		plural(count, 'en', {
			one: 'One firm matches outside this place.',
			other: `${count} firms match outside this place.`,
		}),
	placeHint: 'A town, a postal code, a département, a region or a metropolis',
	isUrgent: 'This cannot wait',
	free: (first, last, said) => `Free from ${first} to ${last}: said on ${said}.`,
	full: (first, last, said) => `Fully booked from ${first} to ${last}: said on ${said}.`,
	arithmetic: {
		available: 'Available on your dates',
		availableUnknown: 'Available on your dates: it said nothing',
		product: 'The product of these parts',
		weights: ({ trade, skill }) =>
			`The trade counts for ${trade}, each strength and the customers for ${skill}.`,
	},
	availability: {
		title: 'Your availability',
		hint: 'The firms that see you will read it beside your name, when their need has dates.',
		none: 'You have said nothing about it.',
		free: (first, last) => `Free from ${first} to ${last}`,
		full: (first, last) => `Fully booked from ${first} to ${last}`,
		change: 'Say when you are free',
		which: 'On these days, your firm is',
		isFree: 'Free',
		isFull: 'Fully booked',
		startsOn: 'From',
		endsOn: 'Until',
		endsOnHint: 'Without a last day, we will say nothing of it any more.',
		act: 'Say my availability',
	},
}
