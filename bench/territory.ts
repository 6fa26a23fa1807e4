/**
 * A territory drawn from one seed: firms, who leads them, whom they know. Firms lie in the communes of the
 * reference tables in proportion to people; trades are the classes of the NAF, in the shares that sections
 * have among French firms (rounded, from memory of INSEE's stock of establishments) and by Zipf's law
 * within a section; ties are of the club next door, of the trade anywhere, and of a few hubs. Nothing is
 * kept but columns: it streams straight into the rows of the graph, or into PostgreSQL.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { randomFrom } from '../src/modules/ties/testing.ts'

export interface Commune {
	code: string
	population: number
	latitude: number
	longitude: number
	/** Its firms are those from here to the next commune's. */
	firstFirm: number
}

export interface Territory {
	firms: number
	/** In the order of their codes, so that neighbours mostly follow each other. */
	communes: Commune[]
	communeOf: Uint16Array
	trades: { code: string; label: string }[]
	tradeOf: Uint16Array
	/** Firms by trade: those of trade t are `firmsByTrade[tradeStart[t] … tradeStart[t + 1])`, in order. */
	tradeStart: Uint32Array
	firmsByTrade: Uint32Array
	/** 1 for a leader who is no go-between: one in twenty. */
	optOut: Uint8Array
	/** Every tie once, from the smaller number, in order; the same at each call. */
	ties(add: (person: number, other: number, perMille: number) => void): void
}

/** Shares of the sections of activity among firms, in percent. */
const sections: [divisions: [number, number], share: number][] = [
	[[1, 3], 8],
	[[5, 9], 0.1],
	[[10, 33], 6],
	[[35, 39], 1.5],
	[[41, 43], 13],
	[[45, 47], 17],
	[[49, 53], 5],
	[[55, 56], 7],
	[[58, 63], 5],
	[[64, 66], 4],
	[[68, 68], 6],
	[[69, 75], 12],
	[[77, 82], 5],
	[[85, 85], 3],
	[[86, 88], 7],
	[[90, 93], 3],
	[[94, 96], 6],
]

export function drawTerritory(asked: {
	firms: number
	/** Ties for each firm, on average, each counted once. */
	tiesEach: number
	hubs: number
	/** The most ties of one hub. */
	largestHub: number
	/** One region alone, by its code. */
	region?: string
	seed?: number
}): Territory {
	const random = randomFrom(asked.seed ?? 2026)
	const communes = readCommunes(asked.region, asked.firms)
	const { firms } = asked
	const communeOf = new Uint16Array(firms)
	for (const [i, { firstFirm }] of communes.entries()) {
		communeOf.fill(i, firstFirm, communes[i + 1]?.firstFirm ?? firms)
	}
	const trades = readTrades()
	const pickTrade = weighted(trades.map(({ weight }) => weight))
	const tradeOf = new Uint16Array(firms)
	const optOut = new Uint8Array(firms)
	for (let firm = 0; firm < firms; firm++) {
		tradeOf[firm] = pickTrade(random())
		if (random() < 0.05) optOut[firm] = 1
	}
	const { start, list } = grouped(tradeOf, trades.length)
	const hubTies = drawHubs(asked, random)
	const seed = Math.floor(random() * 2 ** 31)
	return {
		firms,
		communes,
		communeOf,
		trades,
		tradeOf,
		tradeStart: start,
		firmsByTrade: list,
		optOut,
		ties: (add) => drawTies(asked, { tradeOf, start, list, hubTies, seed }, add),
	}
}

/**
 * Each person's ties to those who follow. A club is the firms next door: a number drawn by a power law of the
 * distance, so that near ones know each other and some know the next town; one tie in five is of the trade.
 */
function drawTies(
	{ firms, tiesEach }: { firms: number; tiesEach: number },
	drawn: {
		tradeOf: Uint16Array
		start: Uint32Array
		list: Uint32Array
		hubTies: Float64Array
		seed: number
	},
	add: (person: number, other: number, perMille: number) => void,
): void {
	const { tradeOf, start, list, hubTies, seed } = drawn
	const random = randomFrom(seed)
	const mean = Math.max(0.5, tiesEach - hubTies.length / firms)
	// Where each person stands among those of their trade.
	const rank = new Uint32Array(start.length)
	rank.set(start)
	let hub = 0
	for (let person = 0; person < firms; person++) {
		const trade = tradeOf[person] as number
		const place = (rank[trade] as number) + 1
		rank[trade] = place
		const end = start[trade + 1] as number
		// Most know few, some know many: exponential, its mean kept.
		const known = Math.floor(-Math.log(1 - random()) * mean + random())
		for (let i = 0; i < known; i++) {
			if (random() < 0.2 && place < end) {
				const skip = Math.floor((end - place) * random() ** 4)
				add(person, list[place + skip] as number, drawTrust(random))
			} else {
				const other = person + 1 + Math.floor(40 * (1 / (1 - random() * 0.998) ** 0.9 - 1))
				if (other < firms) add(person, other, drawTrust(random))
			}
		}
		for (; hub < hubTies.length && lower(hubTies[hub] as number) === person; hub++) {
			add(person, higher(hubTies[hub] as number), drawTrust(random))
		}
	}
}

/** Acquaintances of one club mostly, some who confirmed each other, few who worked together for years. */
function drawTrust(random: () => number): number {
	const kind = random()
	if (kind < 0.5) return 30 + Math.floor(random() * 70)
	if (kind < 0.85) return 150 + Math.floor(random() * 250)
	return 400 + Math.floor(random() * 500)
}

/** Hubs spread over the territory, each known around it; sizes by a power law up to the largest. */
function drawHubs(
	{ firms, hubs, largestHub }: { firms: number; hubs: number; largestHub: number },
	random: () => number,
): Float64Array {
	const keys: number[] = []
	for (let n = 1; n <= hubs; n++) {
		const hub = Math.floor(random() * firms)
		const size = Math.min(Math.floor(firms / 2), Math.max(50, Math.floor(largestHub / n ** 0.5)))
		for (let i = 0; i < size; i++) {
			const reach = Math.floor((random() - 0.5) * Math.min(firms, size * 40))
			const other = (hub + reach + firms) % firms
			if (other !== hub) keys.push(Math.min(hub, other) * apart + Math.max(hub, other))
		}
	}
	return Float64Array.from(keys).sort()
}

const apart = 2 ** 24
const lower = (key: number) => Math.floor(key / apart)
const higher = (key: number) => key % apart

function readCommunes(region: string | undefined, firms: number): Commune[] {
	const rows = lines('communes.csv.gz')
		.filter((row) => (region ? row[5] === region : true))
		.map((row) => ({
			code: row[0] as string,
			population: Number(row[6]) || 0,
			latitude: Number(row[7]),
			longitude: Number(row[8]),
		}))
		.filter(({ population, latitude }) => population > 0 && latitude)
	const total = rows.reduce((sum, { population }) => sum + population, 0)
	let before = 0
	return rows.map((row) => {
		const firstFirm = Math.round((before / total) * firms)
		before += row.population
		return { ...row, firstFirm }
	})
}

function readTrades(): { code: string; label: string; weight: number }[] {
	const classes = lines('naf.csv.gz').filter(([nomenclature]) => nomenclature === 'NAFRev2')
	return sections.flatMap(([[from, to], share]) => {
		const within = classes.filter(([, code = '']) => {
			const division = Number(code.slice(0, 2))
			return division >= from && division <= to
		})
		const harmonic = within.reduce((sum, _, i) => sum + 1 / (i + 1), 0)
		return within.map(([, code = '', label = ''], i) => ({
			code,
			label,
			weight: share / (i + 1) / harmonic,
		}))
	})
}

function lines(name: string): string[][] {
	const text = gunzipSync(readFileSync(new URL(`../db/reference/${name}`, import.meta.url)))
	return text
		.toString('utf8')
		.trim()
		.split('\n')
		.slice(1)
		.map((line) => line.split('|'))
}

/** Draws an index in proportion to weights. */
function weighted(weights: number[]): (drawn: number) => number {
	const total = weights.reduce((sum, weight) => sum + weight, 0)
	let sum = 0
	const upTo = weights.map((weight) => {
		sum += weight / total
		return sum
	})
	return (drawn) => {
		let [low, high] = [0, upTo.length - 1]
		while (low < high) {
			const middle = (low + high) >>> 1
			if ((upTo[middle] as number) > drawn) high = middle
			else low = middle + 1
		}
		return low
	}
}

function grouped(groupOf: Uint16Array, groups: number): { start: Uint32Array; list: Uint32Array } {
	const start = new Uint32Array(groups + 1)
	for (const group of groupOf) start[group + 1] = (start[group + 1] as number) + 1
	for (let group = 0; group < groups; group++) {
		start[group + 1] = (start[group + 1] as number) + (start[group] as number)
	}
	const next = start.slice()
	const list = new Uint32Array(groupOf.length)
	for (let i = 0; i < groupOf.length; i++) {
		const group = groupOf[i] as number
		list[next[group] as number] = i
		next[group] = (next[group] as number) + 1
	}
	return { start, list }
}
