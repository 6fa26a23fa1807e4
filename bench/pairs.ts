/**
 * How long it takes to pair a network, from a handful of people to 999, in a first round and after twenty: everybody is
 * placed, nobody's blocked or colleague is proposed, and the proof of the optimum adds up. Goal: 500 firms within 2 s.
 *
 *   npm run bench:pairs -- --people 500 --rounds 20
 */
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import {
	type BestPairs,
	bestPairs,
	type EarlierPair,
	type ForbiddenPair,
	type PairablePerson,
} from '../src/modules/one-to-ones/best-pairs.ts'

const { values } = parseArgs({
	options: {
		people: { type: 'string', default: '12,50,100,300,500,501,999' },
		rounds: { type: 'string', default: '20' },
	},
})
const seed = 500
const firstDay = Temporal.PlainDate.from('2025-01-06')

let state = seed
/** A small generator, seeded: the same crowd each time. */
function chance(): number {
	state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
	return state / 2_147_483_648
}
const some = (count: number, among: number, kind: string) =>
	Array.from({ length: count }, () => `${kind} ${Math.floor(chance() * among)}`)

/** People of a network about Lille: sixty trades, three kinds of customers, one firm in fifty with two seats. */
function crowdOf(count: number): PairablePerson[] {
	return Array.from({ length: count }, (_, i) => ({
		id: `person ${String(i).padStart(4, '0')}`,
		firm: `firm ${i % 50 === 1 ? i - 1 : i}`,
		trades: some(1, 60, 'trade'),
		customers: some(2, 3, 'customers'),
		seeks: some(2, 60, 'trade'),
		offers: some(3, 60, 'trade'),
		position: { latitude: 50.4 + chance() * 0.5, longitude: 2.8 + chance() * 0.7 },
		timesThird: 0,
	}))
}

/** One person in ten has blocked another. */
function blocksIn(crowd: readonly PairablePerson[]): ForbiddenPair[] {
	return crowd
		.filter((_, i) => i % 10 === 0)
		.map(({ id }, i) => [id, (crowd[(i * 7 + 3) % crowd.length] as PairablePerson).id] as const)
		.filter(([one, other]) => one !== other)
}

/** A round may place nobody twice, pair no colleagues nor anyone with whom they blocked, and must prove itself. */
function holds(
	found: BestPairs,
	crowd: readonly PairablePerson[],
	blocks: readonly ForbiddenPair[],
) {
	const firms = new Map(crowd.map(({ id, firm }) => [id, firm]))
	const closed = new Set(blocks.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]))
	const seated = found.pairs.flatMap(({ people }) => people)
	const isApart = found.pairs.every(({ people }) =>
		people.every((a, i) =>
			people.slice(i + 1).every((b) => firms.get(a) !== firms.get(b) && !closed.has(`${a}|${b}`)),
		),
	)
	const { weight, bound } = found.certificate
	return isApart && new Set(seated).size === seated.length && bound === weight
}

const rows = []
for (const count of values.people.split(',').map(Number)) {
	const crowd = crowdOf(count)
	const blocks = blocksIn(crowd)
	const past: EarlierPair[] = []
	const spent: number[] = []
	let last: BestPairs | null = null
	let isProved = true
	for (let round = 0; round <= Number(values.rounds); round++) {
		const on = firstDay.add({ weeks: 6 * round })
		const began = performance.now()
		last = bestPairs(crowd, past, blocks, on)
		spent.push(performance.now() - began)
		isProved &&= holds(last, crowd, blocks)
		for (const { people } of last.pairs)
			for (const [i, a] of people.entries())
				for (const b of people.slice(i + 1)) past.push({ a, b, metOn: on, proposedOn: on })
	}
	rows.push({
		people: count,
		'first round ms': Math.round(spent[0] as number),
		'median ms': Math.round(spent.toSorted((a, b) => a - b)[spent.length >> 1] as number),
		'slowest ms': Math.round(Math.max(...spent)),
		'met before': past.length,
		'placed in the last': `${last?.certificate.paired} of ${count}`,
		'first times in the last': last?.certificate.firstTimes,
		proved: isProved,
	})
}
console.table(rows)
