/**
 * The engine on a whole country, in memory: how long the graph takes to lay out, what it weighs, how long
 * people wait for five paths to one person, and for ten firms with their paths. Times are of the wall and of
 * the processor: on a busy machine only the second says what the engine costs.
 */
import { distanceMetres } from '#firms'
import { kBestPaths } from '../src/modules/ties/k-best-paths.ts'
import { fitOf } from '../src/modules/ties/need-fit.ts'
import { FirmRanking, type PathRules, type SoughtFirm } from '../src/modules/ties/rank-firms.ts'
import { randomFrom } from '../src/modules/ties/testing.ts'
import type { TieGraph } from '../src/modules/ties/tie-graph.ts'
import { TieRowsBuilder } from '../src/modules/ties/tie-rows-builder.ts'
import { UuidIndex } from '../src/modules/ties/uuid-index.ts'
import { drawTerritory, type Territory } from './territory.ts'

const reachMetres = 30_000
const withinMetres = 30_000
const parameters = { noveltyWeightPerMille: 500, peakMutualContacts: 10 }

export function measureTerritory(asked: { firms: number; tiesEach: number; queries: number }) {
	const mb = (bytes: number) => Math.round(bytes / 2 ** 20)
	const begun = clock()
	const territory = drawTerritory({ ...asked, hubs: 1000, largestHub: 13_700 })
	console.log(`\nTerritory of ${asked.firms} firms drawn in ${worded(begun())}`)
	const building = clock()
	const graph = build(territory)
	const people = graph.people as UuidIndex
	const laidOut = building()
	globalThis.gc?.()
	const degrees = degreesOf(graph)
	console.log(
		`${graph.outgoing.adj.length / 2} ties laid out in ${worded(laidOut)}, drawing them included; ` +
			`median of ties ${degrees.median}, largest hub ${degrees.largest}`,
	)
	console.log(
		`Resident: ${mb(process.memoryUsage.rss())} MB after, ${mb(process.resourceUsage().maxRSS * 1024)} MB at most`,
	)

	const random = randomFrom(5)
	const someone = () => Math.floor(random() * territory.firms)
	const near = (person: number) =>
		Math.min(territory.firms - 1, person + 1 + Math.floor(random() * 20_000))
	const pairs = Array.from({ length: asked.queries }, (_, i) => {
		const from = someone()
		return [from, i % 2 ? near(from) : someone()] as const
	})
	const oneToOne = (k: number, maxHops: number) => {
		let found = 0
		const times = pairs.map(([from, to]) =>
			timed(() => {
				const asked = { from: people.idOf(from), targets: [people.idOf(to)], maxHops, k }
				if (kBestPaths(graph, asked).length > 0) found++
			}),
		)
		return row(`one to one, k = ${k}, ${maxHops} ties`, times, found)
	}
	const needs = (maxHops: number) => {
		let found = 0
		let candidates = 0
		const times = pairs.map(([from]) => {
			const trade = territory.tradeOf[someone()] as number
			return timed(() => {
				const sought = candidatesNear(territory, people, from, trade)
				candidates += sought.length
				if (tenFirms(graph, people.idOf(from), sought, maxHops) > 0) found++
			})
		})
		const mean = Math.round(candidates / pairs.length)
		return row(`need → 10 firms, 3 paths, ${maxHops} ties (of ${mean} candidates)`, times, found)
	}
	oneToOne(1, 3)
	console.table([oneToOne(1, 4), oneToOne(5, 4), oneToOne(5, 3), needs(3), needs(4)])
	const most = mb(process.resourceUsage().maxRSS * 1024)
	console.log(`Resident after all these: ${mb(process.memoryUsage.rss())} MB, ${most} MB at most`)
}

function build(territory: Territory): TieGraph {
	const people = new UuidIndex(territory.firms)
	for (let n = 0; n < territory.firms; n++) people.add(personId(n))
	const builder = new TieRowsBuilder(territory.firms)
	territory.ties((person, other, perMille) => builder.add(person, other, perMille))
	const rows = builder.finish()
	return {
		people,
		optOut: territory.optOut,
		outgoing: rows,
		incoming: rows,
		changedOutgoing: null,
		changedIncoming: null,
	}
}

/** As UUIDv7 are: in order, with a tail that says nothing. */
export function personId(n: number): string {
	const tail = (Math.imul(n + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')
	const time = (0x1900_0000 + n).toString(16).padStart(8, '0')
	return `0${time.slice(0, 7)}-${time.slice(7)}000-7000-8000-0000${tail}`
}

/** The firms of a trade within thirty kilometres: communes near enough, each a range of the trade's firms. */
function candidatesNear(
	{ communes, communeOf, tradeStart, firmsByTrade, firms }: Territory,
	people: UuidIndex,
	from: number,
	trade: number,
): SoughtFirm[] {
	const here = communes[communeOf[from] as number]
	const [start, end] = [tradeStart[trade] as number, tradeStart[trade + 1] as number]
	const sought: SoughtFirm[] = []
	for (const [i, commune] of communes.entries()) {
		if (!here || Math.abs(commune.latitude - here.latitude) > 0.28) continue
		const metres = distanceMetres(here, commune) ?? 0
		if (metres > withinMetres) continue
		const last = communes[i + 1]?.firstFirm ?? firms
		const offer = { trades: ['sought'], distanceMetres: metres }
		const fit = fitOf({ wanted: [{ label: 'sought' }] }, offer, reachMetres)
		let at = lowerBound(firmsByTrade, commune.firstFirm, start, end)
		for (; at < end && (firmsByTrade[at] as number) < last; at++) {
			const firm = firmsByTrade[at] as number
			if (firm === from) continue
			const id = people.idOf(firm)
			sought.push({ firm: id, people: [id], fit })
		}
	}
	return sought
}

function tenFirms(graph: TieGraph, from: string, sought: SoughtFirm[], maxHops: number): number {
	const ranking = new FirmRanking(graph, { from, sought, maxHops, k: 1 }, parameters)
	const firms = ranking.best(10, everythingHolds)
	const byFirm = new Map(sought.map((one) => [one.firm, one]))
	for (const { firm, paths } of firms) {
		const begun = paths.map(({ people }) => people[1] as string)
		while (begun.length < 3) {
			const other = ranking.otherPath(byFirm.get(firm) as SoughtFirm, begun, everythingHolds)
			if (!other) break
			begun.push(other.people[1] as string)
		}
	}
	return firms.length
}

const everythingHolds: PathRules = {
	isOut: () => false,
	closed: () => [],
	notGoBetweens: () => [],
	holds: () => true,
	pending: () => 0,
}

function lowerBound(list: Uint32Array, value: number, from: number, to: number): number {
	let [low, high] = [from, to]
	while (low < high) {
		const middle = (low + high) >>> 1
		if ((list[middle] as number) < value) low = middle + 1
		else high = middle
	}
	return low
}

function degreesOf({ outgoing: { off } }: TieGraph): { median: number; largest: number } {
	const degrees = new Uint32Array(off.length - 1)
	for (let i = 0; i < degrees.length; i++) {
		degrees[i] = (off[i + 1] as number) - (off[i] as number)
	}
	degrees.sort()
	return { median: degrees[degrees.length >> 1] ?? 0, largest: degrees.at(-1) ?? 0 }
}

type Spent = { wallMs: number; cpuMs: number }

function clock(): () => Spent {
	const [wall, cpu] = [performance.now(), process.cpuUsage()]
	return () => {
		const { user, system } = process.cpuUsage(cpu)
		return { wallMs: performance.now() - wall, cpuMs: (user + system) / 1000 }
	}
}

function timed(work: () => void): Spent {
	const spent = clock()
	work()
	return spent()
}

function worded({ wallMs, cpuMs }: Spent): string {
	return `${(wallMs / 1000).toFixed(1)} s (${(cpuMs / 1000).toFixed(1)} s of processor)`
}

function row(question: string, times: Spent[], found: number) {
	const quantile = (of: (spent: Spent) => number, share: number) => {
		const sorted = times.map(of).sort((a, b) => a - b)
		const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
		return Number(value.toPrecision(3))
	}
	const cpu = ({ cpuMs }: Spent) => cpuMs
	const wall = ({ wallMs }: Spent) => wallMs
	return {
		question,
		queries: times.length,
		'with an answer': `${Math.round((100 * found) / times.length)} %`,
		'p50 ms': quantile(wall, 0.5),
		'p95 ms': quantile(wall, 0.95),
		'p99 ms': quantile(wall, 0.99),
		'cpu p95 ms': quantile(cpu, 0.95),
		'cpu p99 ms': quantile(cpu, 0.99),
	}
}
