/**
 * Introductions beside other libraries: same people, same ties, same pairs, same machine.
 *
 *   MAILLAGE_DATA=… node bench/introductions.ts [--pairs 100] [--slow-pairs 1] [--max-hops 4]
 *     [--firms 5000000] [--ties-each 10] [--queries 1000]
 *
 * First the engine alone on a territory of that many firms (`territory-search.ts`; 0: not at all), then beside
 * the libraries.
 *
 * The network is SNAP's facebook_combined (4,039 people, 88,234 ties), each tie taken both ways with a
 * trust drawn by a fixed seed for each direction. The others minimise sums of −ln(trust) and know no
 * limit of hops, so their best path may be longer than ours may be: such paths are counted apart. Two draws of trust: over the whole scale, where many short hops
 * of near-whole trust beat four; and 100 to 600, where most best paths are within the limit.
 * `--slow-pairs` bounds the pairs given to k-shortest-path, which takes most of a minute for each.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { comparableProduct, kBestPaths } from '../src/modules/ties/k-best-paths.ts'
import { randomFrom } from '../src/modules/ties/testing.ts'
import { buildTieGraph, type Tie, type TieGraph } from '../src/modules/ties/tie-graph.ts'
import { measureTerritory } from './territory-search.ts'

interface Pair {
	from: string
	to: string
}

interface World {
	ids: string[]
	ties: Tie[]
	pairs: Pair[]
	graph: TieGraph
	/** By `from to`. */
	trust: Map<string, number>
}

/** A library under measure: the people of its paths, best first. */
type Finder = (pair: Pair) => string[][]

type Verdict = 'same' | 'beyond' | 'different'

interface Row {
	engine: string
	k: number
	milliseconds: number[]
	remark: string
}

// Most of the peers publish no types, and are CommonJS.
const peers = createRequire(import.meta.url)
const seed = 4039
const warmUps = 3
const { values: options } = parseArgs({
	options: {
		pairs: { type: 'string', default: '100' },
		'slow-pairs': { type: 'string', default: '1' },
		'max-hops': { type: 'string', default: '4' },
		firms: { type: 'string', default: '5000000' },
		'ties-each': { type: 'string', default: '10' },
		queries: { type: 'string', default: '1000' },
	},
})
const maxHops = Number(options['max-hops'])
const firms = Number(options.firms)
if (firms > 0) {
	const tiesEach = Number(options['ties-each'])
	measureTerritory({ firms, tiesEach, queries: Number(options.queries) })
}

const folder = process.env.MAILLAGE_DATA
if (!folder) {
	console.log('Skipped: MAILLAGE_DATA does not name the folder of shared data.')
	process.exit(0)
}
const lines = readFileSync(join(folder, 'paths', 'facebook_combined.txt'), 'utf8')
	.trim()
	.split('\n')
for (const [least, most] of [
	[1, 1000],
	[100, 600],
] as const) {
	compareAll(drawWorld(lines, least, most), `trust ${least} to ${most}`)
}

function compareAll(world: World, title: string) {
	const { ids, ties, pairs } = world
	console.log(`\n${title}: ${ids.length} people, ${ties.length} ties, ${pairs.length} pairs`)
	const slowPairs = pairs.slice(0, Number(options['slow-pairs']))
	const rows = [
		measure(world, 'Maillage', ours(world, 1), 1, pairs),
		measure(world, 'Maillage', ours(world, 5), 5, pairs),
		measure(world, 'ngraph.path NBA*', ngraph(world), 1, pairs),
		measure(world, 'graphology bidirectional', graphology(world), 1, pairs),
	]
	if (slowPairs.length > 0) {
		rows.push(measure(world, 'k-shortest-path', yen(world, 5), 5, slowPairs))
	}
	print(rows)
}

function measure(world: World, engine: string, find: Finder, k: number, pairs: Pair[]): Row {
	// Everyone is measured compiled, except who takes a minute a pair.
	const isSlow = engine === 'k-shortest-path'
	for (let i = 0; i < (isSlow ? 0 : warmUps); i++) for (const pair of pairs) find(pair)
	const compared = { same: 0, beyond: 0, different: 0 }
	const milliseconds = pairs.map((pair) => {
		const started = performance.now()
		const paths = find(pair)
		const time = performance.now() - started
		for (const verdict of compare(world, pair, paths, k)) compared[verdict]++
		return time
	})
	const { same, beyond, different } = compared
	const remark = `products same ${same}, beyond ${maxHops} hops ${beyond}, different ${different}`
	return { engine, k, milliseconds, remark }
}

/** For each of their paths within the limit of hops, in order: whether its product is that of ours. */
function compare(world: World, pair: Pair, paths: string[][], k: number): Verdict[] {
	const mine = productsOf(world, ours(world, k)(pair))
	const within = paths.filter((people) => people.length - 1 <= maxHops)
	const verdicts = productsOf(world, within).map((product, i) =>
		product === mine[i] ? 'same' : 'different',
	)
	const beyond = paths.filter((people) => people.length - 1 > maxHops).map(() => 'beyond' as const)
	const isMissed = paths.length === 0 && mine.length > 0
	return [...verdicts, ...beyond, ...(isMissed ? ['different' as const] : [])]
}

function productsOf({ trust }: World, paths: string[][]): number[] {
	return paths.map((people) => {
		const trusts = people.slice(1).map((to, i) => trust.get(`${people[i]} ${to}`) ?? 0)
		return comparableProduct({ people, product: trusts.reduce((all, one) => all * one, 1) })
	})
}

function ours({ graph }: World, k: number): Finder {
	return ({ from, to }) =>
		kBestPaths(graph, { from, targets: [to], maxHops, k }).map(({ people }) => [...people])
}

function ngraph({ ties }: World): Finder {
	const peer = peers('ngraph.graph')()
	for (const { from, to, perMille } of ties) peer.addLink(from, to, { weight: weight(perMille) })
	const finder = peers('ngraph.path').nba(peer, {
		oriented: true,
		distance: (_from: unknown, _to: unknown, link: { data: { weight: number } }) =>
			link.data.weight,
	})
	return ({ from, to }) => {
		const nodes: { id: string }[] = finder.find(from, to)
		// It answers from the target back to the asker.
		return nodes.length === 0 ? [] : [nodes.map(({ id }) => id).reverse()]
	}
}

function graphology({ ids, ties }: World): Finder {
	const { DirectedGraph } = peers('graphology')
	const { bidirectional } = peers('graphology-shortest-path/dijkstra')
	const peer = new DirectedGraph()
	for (const id of ids) peer.addNode(id)
	for (const { from, to, perMille } of ties) {
		peer.addDirectedEdge(from, to, { weight: weight(perMille) })
	}
	return ({ from, to }) => {
		const people: string[] | null = bidirectional(peer, from, to, 'weight')
		return people ? [people] : []
	}
}

function yen({ ties }: World, k: number): Finder {
	const { Graph } = peers('graphlib')
	const { ksp } = peers('k-shortest-path')
	const peer = new Graph()
	for (const { from, to, perMille } of ties) peer.setEdge(from, to, weight(perMille))
	return ({ from, to }) => {
		const paths: { edges: { toNode: string }[] }[] = ksp(peer, from, to, k)
		return paths.map(({ edges }) => [from, ...edges.map(({ toNode }) => toNode)])
	}
}

function print(rows: Row[]) {
	const table = rows.map((row) => {
		const mine = rows.find(({ engine, k }) => engine === 'Maillage' && k === row.k) as Row
		const ratio = quantile(row.milliseconds, 0.5) / quantile(mine.milliseconds, 0.5)
		return {
			engine: row.engine,
			k: row.k,
			pairs: row.milliseconds.length,
			'p50 ms': Number(quantile(row.milliseconds, 0.5).toPrecision(3)),
			'p95 ms': Number(quantile(row.milliseconds, 0.95).toPrecision(3)),
			'slower by': row === mine ? '' : `${Math.round(ratio)} ×`,
			'against ours': row === mine ? '' : row.remark,
		}
	})
	console.table(table)
}

/** The people and ties of the file, with trusts and pairs that depend on the seed alone. */
function drawWorld(lines: string[], least: number, most: number): World {
	const random = randomFrom(seed)
	const draw = () => least + Math.floor(random() * (most - least + 1))
	const ties = lines.flatMap((line) => {
		const [a, b] = line.split(' ') as [string, string]
		return [
			{ from: a, to: b, perMille: draw() },
			{ from: b, to: a, perMille: draw() },
		]
	})
	const ids = [...new Set(ties.map(({ from }) => from))]
	const pairs = Array.from({ length: Number(options.pairs) }, () => {
		const from = Math.floor(random() * ids.length)
		const to = (from + 1 + Math.floor(random() * (ids.length - 1))) % ids.length
		return { from: ids[from] as string, to: ids[to] as string }
	})
	const graph = buildTieGraph({ people: ids.map((id) => ({ id })), ties })
	const trust = new Map(ties.map((tie) => [`${tie.from} ${tie.to}`, tie.perMille]))
	return { ids, ties, pairs, graph, trust }
}

/** A weight to minimise in sums: whole trust weighs nothing. */
function weight(perMille: number): number {
	return -Math.log(perMille / 1000)
}

function quantile(values: number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b)
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
