import { foldKeepingPlaces, without } from './folded-text.ts'
import { type RankedTrade, rankTrades, type Sureness, type TradeIndex } from './rank-trades.ts'
import { type DaysRead, readDays } from './read-days.ts'
import { type Customer, readCustomer, readHurry, type Said } from './read-hurry.ts'
import { readSkills, type SkillLabel, type SkillRead } from './read-skills.ts'
import { type PlacesKnown, readZone, type ZoneRead } from './read-zone.ts'
import { askingSentences, type NeedPart, splitNeed } from './split-need.ts'

/** What needs are read with: all of it may be known to whoever wrote the need. */
export interface NeedVocabulary {
	readonly trades: TradeIndex
	/** Trades that cards name and that the reference does not know, such as « Zellige ». */
	readonly ownTrades?: readonly SkillLabel[]
	readonly skills: readonly SkillLabel[]
	readonly places: PlacesKnown
}

export interface TradeRead extends RankedTrade {
	readonly sureness: Sureness
}

/** A need as it was understood: each finding with the words it comes from, to be shown, removed or corrected. */
export interface NeedReading {
	/** Best first; the first is the one looked for, the others are « ou bien ». Empty when nothing was recognised. */
	readonly trades: readonly TradeRead[]
	readonly skills: readonly SkillRead[]
	readonly zone: ZoneRead | null
	readonly days: DaysRead | null
	readonly hurry: Said<true> | null
	readonly customer: Said<Customer> | null
	/** The several things asked for, when there are several: the trades above are then those of the first. */
	readonly parts: readonly NeedPart[]
}

/**
 * Reads a need in a leader's words, on a given day. Place and days are read first and left out of the rest, so that « Mars » is
 * no chocolate and « Roubaix » no trade. Any text is accepted; what is not recognised stays empty, and nothing is refused. The same words, vocabulary
 * and day give the same reading.
 */
export function readNeed(
	words: string,
	vocabulary: NeedVocabulary,
	today: Temporal.PlainDate,
): NeedReading {
	const text = foldKeepingPlaces(words)
	const days = readDays(text, today)
	const zone = readZone(text, vocabulary.places)
	const hurry = readHurry(text)
	const rest = restOf(words, text.plain, [...(days?.spans ?? []), ...(zone?.spans ?? [])])
	const parts = splitNeed(vocabulary.trades, rest)
	const sought = parts[0]?.words ?? askingSentences(rest).join(' ')
	const trades = withOwn(
		tradesIn(vocabulary.trades, sought),
		readSkills(sought, vocabulary.ownTrades ?? []),
	)
	return {
		trades,
		skills: withoutParts(readSkills(rest, vocabulary.skills)).filter(
			({ key }) => key !== trades[0]?.key,
		),
		zone,
		days,
		hurry,
		customer: readCustomer(text),
		parts,
	}
}

/** A skill whose words are all in a longer one is that one: « Écoles », for « Rénovation d’écoles ». */
function withoutParts(skills: readonly SkillRead[]): SkillRead[] {
	return skills.filter(
		({ words }) =>
			!skills.some(
				(other) =>
					other.words.length > words.length && words.every((word) => other.words.includes(word)),
			),
	)
}

/** The words as typed, without the spans understood already; spans are places of the plain text. */
function restOf(
	words: string,
	plain: string,
	spans: readonly { start: number; end: number }[],
): string {
	if (spans.length === 0) return words
	return plain.length === words.length ? without(words, spans) : without(plain, spans)
}

const mostTrades = 4

function tradesIn(index: TradeIndex, words: string): TradeRead[] {
	const found = rankTrades(index, words, mostTrades).filter(({ points }) => points >= fewestPoints)
	const best = found[0]?.points ?? 0
	return found
		.filter(({ points }) => points * 3 >= best)
		.map((trade, i) => ({ ...trade, sureness: i === 0 ? surenessOf(trade, found[1]) : 'doubtful' }))
}

/** A trade that only cards know comes first when all its words are there, unless the reference is sure. */
function withOwn(trades: readonly TradeRead[], own: readonly SkillRead[]): TradeRead[] {
	const read = own.map(
		({ key, label, words, isByFamily }): TradeRead => ({
			key,
			name: label,
			points: trades[0]?.points ?? fewestPoints,
			because: [{ words, field: 'card' }],
			sureness: isByFamily ? 'likely' : 'sure',
		}),
	)
	return (trades[0]?.sureness === 'sure' ? [...trades, ...read] : [...read, ...trades]).slice(
		0,
		mostTrades,
	)
}

/** Under this, a word of a need met a word of a trade by chance. */
const fewestPoints = 15_000

function surenessOf({ points, because }: RankedTrade, next: RankedTrade | undefined): Sureness {
	const lead = points / (next?.points || 1)
	const isNamed = because.some(
		({ field }) => field === 'people' || field === 'name' || field.startsWith('in'),
	)
	if (isNamed && lead >= 1.4) return 'sure'
	return isNamed || lead >= 1.25 ? 'likely' : 'doubtful'
}
