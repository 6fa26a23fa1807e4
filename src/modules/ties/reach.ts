import type { PeopleIndex } from './people-index.ts'
import { rowOf, type TieGraph } from './tie-graph.ts'

/**
 * How far trust carries from one person, before any path is looked for: the best product of a walk to
 * each of many people, in one expansion. A walk may repeat people and pass by some whom a rule of one firm
 * forbids, so this is never below the best path: firms are searched from the highest down, and those that
 * cannot enter the list any more are not searched at all.
 *
 * Forward by layers for all ties but the last, which is read from the side of whoever is reached: their
 * row is short, and read only while it could still do better. A hub of 14 000 at two ties would otherwise
 * open 14 000 rows.
 *
 * @returns for each of `people`, the product over 1000^maxHops; 0 when nobody leads there.
 */
export function reachOf(
	graph: TieGraph,
	from: number,
	people: readonly number[],
	maxHops: number,
	closed: ReadonlySet<number>,
): number[] {
	const best = memoryOf(graph.people)
	const touched = expand(graph, from, maxHops - 1, closed, best)
	let highest = 0
	for (const person of touched) highest = Math.max(highest, best[person] as number)
	const reached = people.map((person) => {
		if (person < 0 || closed.has(person)) return 0
		const row = rowOf(graph.incoming, graph.changedIncoming, person)
		let reach = 0
		for (let i = 0; i < row.adj.length; i++) {
			const trust = row.trust[i] as number
			if (trust * highest <= reach) break
			reach = Math.max(reach, trust * (best[row.adj[i] as number] as number))
		}
		return reach
	})
	for (const person of touched) best[person] = 0
	return reached
}

/** Best products to whoever may be passed by, in at most so many ties, over 1000^ties; who has one. */
function expand(
	graph: TieGraph,
	from: number,
	ties: number,
	closed: ReadonlySet<number>,
	best: Float64Array,
): number[] {
	const touched = [from]
	best[from] = 1000 ** ties
	let layer: number[] = [from]
	let reaches: number[] = [best[from] as number]
	for (let tie = 1; tie <= ties; tie++) {
		const improved = new Set<number>()
		for (const [i, person] of layer.entries()) {
			// Of this layer's own products: one improved meanwhile would have used a tie more.
			const reach = (reaches[i] as number) / 1000
			const row = rowOf(graph.outgoing, graph.changedOutgoing, person)
			for (let j = 0; j < row.adj.length; j++) {
				const other = row.adj[j] as number
				const product = reach * (row.trust[j] as number)
				const known = best[other] as number
				if (product <= known || graph.optOut[other] !== 0 || closed.has(other)) continue
				if (known === 0) touched.push(other)
				best[other] = product
				improved.add(other)
			}
		}
		layer = [...improved]
		reaches = layer.map((person) => best[person] as number)
	}
	return touched
}

/** One memory per set of people: an expansion is synchronous, so two never overlap. */
const memories = new WeakMap<PeopleIndex, Float64Array>()

function memoryOf(people: PeopleIndex): Float64Array {
	const known = memories.get(people)
	if (known) return known
	const memory = new Float64Array(people.room)
	memories.set(people, memory)
	return memory
}
