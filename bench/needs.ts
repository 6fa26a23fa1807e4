/**
 * The reading of needs on needs.cases: which trade a leader's words call for, beside minisearch on the same vocabulary.
 *
 *   node bench/needs.ts [--show tuned]     `--show` prints the needs whose first trade is wrong, of the tuned half alone
 *
 * The half kept for test is fixed by the name of each case; nothing is tuned on it and its misses are never printed.
 * minisearch is no dependency: `npm install --no-save minisearch@7.2.0` before, or its line is left out.
 */
import { parseArgs } from 'node:util'
import {
	casePlaces,
	caseSkills,
	type NeedCase,
	nafLabels,
	needCases,
	referenceTrades,
	statedOn,
} from '../src/modules/ties/needs/needs-cases.testing.ts'
import { indexTrades, rankTrades, tellingWords } from '../src/modules/ties/needs/rank-trades.ts'
import { type NeedReading, readNeed } from '../src/modules/ties/needs/read-need.ts'
import { skillKey } from '../src/modules/ties/needs/read-skills.ts'
import type { ReferenceTrade } from '../src/modules/ties/needs/reference-trades.ts'

type Matcher = (words: string) => string[]

const { values: options } = parseArgs({ options: { show: { type: 'string' } } })
const trades = referenceTrades()
const labels = nafLabels()
const index = indexTrades(trades, labels)
const namesAlone = indexTrades(
	trades.map((trade) => ({
		...trade,
		people: [],
		objects: [],
		occasions: [],
		inEnglish: [],
		inArabic: [],
	})),
	labels,
)
const matchers: Record<string, Matcher> = {
	ours: (words) => readNeed(words, vocabulary, statedOn).trades.map(({ name }) => name),
	'ours, words alone': (words) => rankTrades(index, words).map(({ name }) => name),
	'ours, names and NAF labels alone': (words) =>
		rankTrades(namesAlone, words).map(({ name }) => name),
	...(await minisearchOn(trades)),
}
const places = casePlaces()
const vocabulary = {
	trades: index,
	skills: caseSkills().map((label) => ({ key: skillKey(label), label })),
	places,
}
const others: Record<string, Told> = {
	skills: {
		read: ({ skills }) =>
			skills
				.map(({ label }) => label)
				.sort()
				.join(', '),
		expected: ({ skills }) => skills.toSorted().join(', '),
	},
	zone: { read: (reading) => zoneRead(reading), expected: ({ zone }) => zone },
	days: {
		read: ({ days }) => (days ? `${days.startsOn ?? ''} ${days.endsOn ?? ''}` : ''),
		expected: ({ startsOn, endsOn }) => (startsOn || endsOn ? `${startsOn} ${endsOn}` : ''),
	},
	urgency: {
		read: ({ hurry }) => (hurry ? 'yes' : ''),
		expected: ({ isUrgent }) => (isUrgent ? 'yes' : ''),
	},
	customer: { read: ({ customer }) => customer?.value ?? '', expected: ({ customer }) => customer },
	several: {
		read: ({ parts }) => (parts.length > 1 ? 'several' : ''),
		expected: ({ trades }) => (trades.length > 1 ? 'several' : ''),
	},
}
const all = needCases()
const french = all.filter(({ file }) => file !== 'autres-langues.csv')
for (const [half, cases] of [
	['tuned', french.filter(({ isKept }) => !isKept)],
	['kept', french.filter(({ isKept }) => isKept)],
	['English and Arabic', all.filter(({ file }) => file === 'autres-langues.csv')],
] as const) {
	console.log(`\n${half}: ${cases.length} needs`)
	console.table(
		Object.fromEntries(
			Object.entries(matchers).map(([name, matcher]) => [name, figures(matcher, cases)]),
		),
	)
}
for (const [half, cases] of [
	['tuned', all.filter(({ isKept }) => !isKept)],
	['kept', all.filter(({ isKept }) => isKept)],
] as const) {
	console.log(`\n${half}, what else is read: ${cases.length} needs`)
	console.table(
		Object.fromEntries(
			Object.entries(others).map(([name, told]) => [name, agreement(cases, told)]),
		),
	)
}
if (options.show === 'tuned')
	for (const one of french.filter(({ isKept }) => !isKept)) {
		const found = rankTrades(index, one.words, 4)
		if (
			rankOf(
				found.map(({ name }) => name),
				one,
			) === 1
		)
			continue
		const told = found.map(
			({ name, points, because }) =>
				`${name} ${points} [${because.map(({ field, words }) => `${field}: ${words}`).join(' ')}]`,
		)
		console.log(
			`${one.id} ${one.words}\n   wanted ${one.trades.map((some) => some.join(' / ')).join(' + ')}\n   ${told.join('\n   ')}`,
		)
	}

/** What a reading says of one thing, and what the case expects, as texts to compare; empty for nothing. */
type Told = { read(reading: NeedReading): string; expected(one: NeedCase): string }

/** How often a thing is said rightly, missed, or said when it is not there. */
function agreement(cases: readonly NeedCase[], { read, expected }: Told) {
	const count = { said: 0, right: 0, wrong: 0, missed: 0, invented: 0 }
	for (const one of cases) {
		const [ours, theirs] = [read(readNeed(one.words, vocabulary, statedOn)), expected(one)]
		if (theirs) count.said++
		if (ours && ours === theirs) count.right++
		else if (ours && theirs) count.wrong++
		else if (theirs) count.missed++
		else if (ours) count.invented++
		if (options.show === 'tuned' && ours !== theirs && !one.isKept)
			console.log(`   ${one.id} ${one.words}: ${ours || 'nothing'} for ${theirs || 'nothing'}`)
	}
	return count
}

function zoneRead({ zone }: NeedReading): string {
	if (!zone) return ''
	if (zone.zone.kind === 'area')
		return `${{ departement: 'département', region: 'région', epci: 'epci' }[zone.zone.area.kind]} ${zone.zone.area.name}`
	const name = places.place(zone.zone.communeCode)?.name
	if (zone.zone.km) return `rayon ${name} ${zone.zone.km}`
	return /^(?:autour|près|proche|aux |du côté|à côté|near|around|close|قرب|بالقرب)/iu.test(
		zone.words,
	)
		? `autour ${name}`
		: `commune ${name}`
}

function figures(matcher: Matcher, cases: readonly NeedCase[]) {
	const before = process.cpuUsage()
	const ranks = cases.map((one) => rankOf(matcher(one.words), one))
	const { user, system } = process.cpuUsage(before)
	const mean = (values: number[]) =>
		Number((values.reduce((sum, one) => sum + one, 0) / values.length).toFixed(3))
	return {
		MRR: mean(ranks.map((rank) => (rank ? 1 / rank : 0))),
		'P@1': mean(ranks.map((rank) => (rank === 1 ? 1 : 0))),
		'R@5': mean(ranks.map((rank) => (rank && rank <= 5 ? 1 : 0))),
		nothing: cases.filter((one) => matcher(one.words).length === 0).length,
		'CPU ms/need': Number(((user + system) / 1000 / cases.length).toFixed(2)),
	}
}

/** The place of the first trade that would do, of the ten first; 0 when none would. */
function rankOf(found: readonly string[], { trades }: NeedCase): number {
	const good = new Set(trades.flat())
	return found.slice(0, 10).findIndex((name) => good.has(name)) + 1
}

/** minisearch with its defaults, then as one would set it up: accents folded, small words out, names first, typos forgiven. */
async function minisearchOn(
	documents: readonly ReferenceTrade[],
): Promise<Record<string, Matcher>> {
	const library: string = process.env.MINISEARCH ?? 'minisearch'
	const { default: MiniSearch } = await import(library).catch(() => ({ default: null }))
	if (!MiniSearch) {
		console.log('minisearch is not installed: its lines are left out.')
		return {}
	}
	const fields = ['name', 'people', 'objects', 'occasions', 'naf', 'inEnglish', 'inArabic']
	const rows = documents.map((trade, id) => ({
		id,
		...Object.fromEntries(
			fields.map((field) => [
				field,
				(field === 'naf'
					? trade.naf.map((code) => labels.get(code))
					: trade[field as 'people']
				).toString(),
			]),
		),
	}))
	const fold = (term: string) => term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
	const plain = new MiniSearch({ fields, idField: 'id' })
	plain.addAll(rows)
	const tuned = new MiniSearch({ fields, idField: 'id', processTerm: fold })
	tuned.addAll(rows)
	const names = (hits: { id: number }[]) =>
		hits.slice(0, 10).map(({ id }) => documents[id]?.name ?? '')
	return {
		'minisearch 7.2.0': (words) => names(plain.search(words)),
		'minisearch 7.2.0, set up': (words) =>
			names(
				tuned.search(tellingWords(words), {
					boost: { name: 3, people: 3, occasions: 2 },
					fuzzy: 0.2,
					prefix: true,
				}),
			),
	}
}
