import type { IntroductionPath, PathsQuery } from './k-best-paths.ts'
import { compareIds } from './people-index.ts'
import type { Person, Tie } from './tie-graph.ts'

/**
 * What `kBestPaths` must equal: every simple path, found by walking them all and sorted by the definition.
 * Nothing of the engine but the order of ids.
 */
export function everyPath(
	world: { people: readonly Person[]; ties: readonly Tie[] },
	asked: PathsQuery,
): IntroductionPath[] {
	const trust = new Map<string, number>()
	for (const { from, to, perMille } of world.ties) {
		const pair = `${from} ${to}`
		if (from !== to && perMille > (trust.get(pair) ?? 0)) trust.set(pair, perMille)
	}
	const targets = new Set(asked.targets)
	const excluded = new Set(asked.excluded)
	const notFirst = new Set(asked.notFirst)
	const metOnly = new Set(asked.metOnly)
	const optedOut = new Set(asked.notGoBetweens)
	for (const person of world.people) if (person.optOut) optedOut.add(person.id)

	const all: { people: string[]; product: number }[] = []
	const walk = (path: string[], product: number) => {
		if (path.length > asked.maxHops) return
		for (const { id } of world.people) {
			const step = trust.get(`${path.at(-1)} ${id}`)
			if (step === undefined || path.includes(id) || excluded.has(id)) continue
			if (path.length === 1 && notFirst.has(id)) continue
			const longer = [...path, id]
			if (targets.has(id)) all.push({ people: longer, product: product * step })
			else if (optedOut.has(id) || (path.length === 1 && metOnly.has(id))) continue
			else walk(longer, product * step)
		}
	}
	walk([asked.from], 1)
	return all.sort(
		(a, b) =>
			worthOf(b) - worthOf(a) ||
			a.people.length - b.people.length ||
			a.people.map((id, i) => compareIds(id, String(b.people[i]))).find((order) => order !== 0) ||
			0,
	)
}

/** A path's product on one scale, whatever its hops: a tie more is a thousand times more. */
function worthOf({ people, product }: IntroductionPath): number {
	return product * 1000 ** (5 - people.length)
}

/** One of a list. */
export function one<T>(random: () => number, among: readonly T[]): T {
	return among[Math.floor(random() * among.length)] as T
}

/** The list in another order. */
export function shuffle<T>(random: () => number, list: Iterable<T>): T[] {
	const shuffled = [...list]
	for (let i = shuffled.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1))
		;[shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T]
	}
	return shuffled
}

/** mulberry32: a small generator whose sequence depends on the seed alone. */
export function randomFrom(start: number): () => number {
	let state = start
	return () => {
		state = (state + 0x6d2b79f5) | 0
		let mixed = Math.imul(state ^ (state >>> 15), state | 1)
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
	}
}
