import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Id } from '#kernel'
import { type SearchParameters, wantedOf } from './find-introductions.ts'
import { comparableProduct, type IntroductionPath } from './k-best-paths.ts'
import { fitOf } from './need-fit.ts'
import { compareIds } from './people-index.ts'
import { type LearningWorld, Proposals } from './proposals.ts'
import type { TieStrength } from './strength.ts'
import type { Gazetteer } from './territory.ts'
import { one, randomFrom } from './testing.ts'
import { buildTieGraph, type TieGraph } from './tie-graph.ts'
import { firmsCompete, pairOf, type WorldFirm } from './tie-world.ts'
import { weakTieValue } from './weak-tie-value.ts'

/**
 * The whole search against its definition: a memory that lags behind (ties taken back since, opt-outs, caps
 * and blocks it never heard of, competitors it does not know) proposes, what is true is learned of the few
 * proposed, and the list must be exactly the one that walking every path of the true world gives.
 */
const seed = 41
const settings: SearchParameters = {
	reachMetres: 30_000,
	tradeWeight: 3,
	skillWeight: 1,
	noveltyWeightPerMille: 500,
	peakMutualContacts: 3,
	maxHops: 3,
	paths: 3,
	firms: 3,
}
const nowhere: Gazetteer = { place: () => undefined, communesOf: () => [] }

/** Everything that is true, and how much of it the search asked for. */
class WholeWorld implements LearningWorld {
	firms = new Map<Id, WorldFirm>()
	firmsOf = new Map<Id, Id[]>()
	users = new Set<Id>()
	optedOut = new Set<Id>()
	capReached = new Set<Id>()
	pending = new Map<Id, number>()
	blocks = new Map<Id, Set<Id>>()
	accords = new Set<string>()
	declaredBy = new Map<Id, Map<Id, TieStrength>>()
	ties = new Map<string, number>()
	learned = new Set<Id>()

	tieBetween(a: Id, b: Id): TieStrength | undefined {
		const perMille = this.ties.get(pairOf(a, b))
		return perMille ? strength(perMille) : undefined
	}
	knows(path: readonly Id[]): boolean {
		return path.every((person) => this.learned.has(person))
	}
	async learn({
		people,
		paths = [],
	}: {
		people: readonly Id[]
		paths?: readonly (readonly Id[])[]
	}) {
		for (const id of [...people, ...paths.flat()]) this.learned.add(id)
	}
	async membersWith(trades: readonly string[], networks: readonly Id[]): Promise<Id[]> {
		return [...this.firms.values()]
			.filter((firm) => firm.networks.some((network) => networks.includes(network)))
			.filter((firm) => firm.trades.some((trade) => trades.includes(trade)))
			.map(({ id }) => id)
	}
}

const strength = (perMille: number): TieStrength => ({ perMille, word: 'medium', parts: [] })

function drawWorld(random: () => number): { world: WholeWorld; memory: TieGraph; people: Id[] } {
	const chance = (share: number) => random() < share
	const world = new WholeWorld()
	const people = Array.from({ length: 6 + Math.floor(random() * 7) }, (_, n) => `p${n}`)
	const firms = Array.from({ length: 4 + Math.floor(random() * 5) }, (_, n) => `f${n}`)
	const acting = new Map(firms.map((id) => [id, { speakers: [] as Id[], others: [] as Id[] }]))
	for (const person of people) {
		if (!chance(0.95)) continue
		world.users.add(person)
		// Some act for several firms, one of which may compete with another.
		const own = new Set([one(random, firms), ...(chance(0.25) ? [one(random, firms)] : [])])
		world.firmsOf.set(person, [...own])
		for (const firm of own) acting.get(firm)?.[chance(0.85) ? 'speakers' : 'others'].push(person)
		if (chance(0.12)) world.optedOut.add(person)
		if (chance(0.1)) world.capReached.add(person)
		if (chance(0.3)) world.pending.set(person, 1 + Math.floor(random() * 3))
	}
	for (const id of firms) {
		world.firms.set(id, {
			id,
			...(acting.get(id) as { speakers: Id[]; others: Id[] }),
			trades: [one(random, ['t0', 't1', 't2']), ...(chance(0.3) ? ['t0'] : [])],
			skills: [],
			customers: chance(0.5) ? [one(random, ['firms', 'public'])] : [],
			zones: [],
			communeCode: one(random, ['c0', 'c1']),
			networks: chance(0.5) ? [one(random, ['n0', 'n1'])] : [],
		})
		if (chance(0.15)) world.accords.add(pairOf(id, one(random, firms)))
	}
	const remembered: { from: Id; to: Id; perMille: number }[] = []
	const users = people.filter((id) => world.users.has(id))
	for (const [i, a] of users.entries())
		for (const b of users.slice(i + 1)) {
			if (!chance(0.4)) continue
			const perMille = one(random, [1, 300, 300, 500, 900, 1000])
			const both = [
				{ from: a, to: b, perMille },
				{ from: b, to: a, perMille },
			]
			remembered.push(...both)
			// Taken back since the memory was made.
			if (!chance(0.15)) world.ties.set(pairOf(a, b), perMille)
			if (chance(0.06)) {
				world.blocks.set(a, (world.blocks.get(a) ?? new Set()).add(b))
				world.blocks.set(b, (world.blocks.get(b) ?? new Set()).add(a))
			}
		}
	for (const a of users)
		if (chance(0.2)) {
			const b = one(random, users)
			// What both know counts with it, so it is never less than the tie.
			const perMille = Math.max(400, world.ties.get(pairOf(a, b)) ?? 0)
			if (a !== b) world.declaredBy.set(a, new Map([[b, strength(perMille)]]))
		}
	// The memory knows of half of those who do not serve.
	const memory = buildTieGraph({
		people: users.map((id) => ({ id, optOut: world.optedOut.has(id) && chance(0.5) })),
		ties: remembered,
	})
	return { world, memory, people: users }
}

type Listed = { firm: Id; paths: (readonly Id[])[] }

/** What the search is defined to answer, by walking every path of the true world. */
function byDefinition(
	world: WholeWorld,
	memory: TieGraph,
	personId: Id,
	firmId: Id,
	criteria: { tradeKey: string },
): Listed[] {
	const compete = (a: Id, b: Id) => firmsCompete(world, nowhere, a, b)
	const own = new Set([firmId, ...(world.firmsOf.get(personId) ?? [])])
	const networks = world.firms.get(firmId)?.networks ?? []
	const shares = (firm: WorldFirm) => firm.networks.some((network) => networks.includes(network))
	const sought = [...world.firms.values()].filter((firm) => {
		if (own.has(firm.id) || !firm.trades.includes(criteria.tradeKey)) return false
		if (firm.speakers.length === 0 || compete(firmId, firm.id)) return false
		const members = [...world.firms.values()].filter(
			(other) => other.id !== firmId && shares(other),
		)
		return shares(firm) || !members.some((member) => compete(member.id, firm.id))
	})
	return sought
		.map((firm) => ({ firm, paths: everyPathTo(world, personId, firmId, firm) }))
		.filter(({ paths }) => paths.length > 0)
		.map(({ firm, paths }) => {
			const best = paths[0] as IntroductionPath
			const carried = best.people
				.slice(1, -1)
				.reduce((sum, goBetween) => sum + (world.pending.get(goBetween) ?? 0), 0)
			const { noveltyPerMille } = weakTieValue(
				memory,
				personId,
				best.people.at(-1) as Id,
				settings.peakMutualContacts,
			)
			const fit = fitOf(
				{ wanted: wantedOf({ ...noCriteria, ...criteria }, settings) },
				firm,
				30_000,
			)
			const worth =
				BigInt(fit.perMille) *
				BigInt(comparableProduct(best)) *
				BigInt(1_000_000 + settings.noveltyWeightPerMille * noveltyPerMille)
			return { firm: firm.id, paths, best, worth, load: BigInt(1 + carried) }
		})
		.sort((a, b) => {
			const difference = b.worth * a.load - a.worth * b.load
			if (difference !== 0n) return difference > 0n ? 1 : -1
			return a.best.people.length - b.best.people.length || compareIds(a.firm, b.firm)
		})
		.slice(0, settings.firms)
		.map(({ firm, paths }) => {
			// The best, then the best of those that begin otherwise.
			const shown: (readonly Id[])[] = []
			for (const { people } of paths) {
				const isNew = !shown.some((other) => other[1] === people[1])
				if (isNew && shown.length < settings.paths) shown.push(people)
			}
			return { firm, paths: shown }
		})
}

function everyPathTo(
	world: WholeWorld,
	asker: Id,
	firmId: Id,
	target: WorldFirm,
): IntroductionPath[] {
	const compete = (person: Id, firm: Id) =>
		(world.firmsOf.get(person) ?? []).some((one) => firmsCompete(world, nowhere, one, firm))
	const blocked = (a: Id, b: Id) => world.blocks.get(a)?.has(b) ?? false
	const found: IntroductionPath[] = []
	const walk = (path: Id[], product: number) => {
		const last = path.at(-1) as Id
		for (const next of world.users) {
			if (path.includes(next) || blocked(asker, next) || blocked(last, next)) continue
			if (compete(next, firmId)) continue
			const isTarget = target.speakers.includes(next)
			const known = world.ties.get(pairOf(last, next)) ?? 0
			const declared = path.length === 1 ? world.declaredBy.get(asker)?.get(next) : undefined
			const counts = declared && (isTarget || known > 0)
			const perMille = counts ? declared.perMille : known
			if (perMille === 0) continue
			const longer = [...path, next]
			if (isTarget) found.push({ people: longer, product: product * perMille })
			else if (longer.length <= settings.maxHops && serves(next)) walk(longer, product * perMille)
		}
	}
	const serves = (person: Id) =>
		!world.optedOut.has(person) && !world.capReached.has(person) && !compete(person, target.id)
	walk([asker], 1)
	return found.sort(
		(a, b) =>
			comparableProduct(b) - comparableProduct(a) ||
			a.people.length - b.people.length ||
			compareIds(a.people.join(), b.people.join()),
	)
}

const noCriteria = { skillKeys: [], communeCode: null, withinKm: null, customer: null }

test(`10 000 random searches with conflicts, opt-outs, blocks and caps that the memory does not know get exactly the firms and paths of brute force (seed ${seed})`, async () => {
	const random = randomFrom(seed)
	let answers = 0
	let falls = 0
	for (let drawn = 0; drawn < 2500; drawn++) {
		const { world, memory, people } = drawWorld(random)
		for (let asked = 0; asked < 4; asked++) {
			const personId = one(random, people)
			const firmId = one(random, world.firmsOf.get(personId) ?? [])
			const criteria = { ...noCriteria, tradeKey: one(random, ['t0', 't1', 't2']) }
			const own = new Set([firmId, ...(world.firmsOf.get(personId) ?? [])])
			const candidates = [...world.firms.values()]
				.filter((firm) => !own.has(firm.id) && firm.trades.includes(criteria.tradeKey))
				.map((firm) => ({
					firmId: firm.id,
					fit: fitOf({ wanted: wantedOf(criteria, settings) }, firm, 30_000),
					metres: undefined,
					speakers: firm.speakers,
				}))
			world.learned.clear()
			const search = { personId, firmId, criteria }
			const proposals = new Proposals(world, nowhere, memory, search, candidates, settings)
			const firms = await proposals.best()
			const paths = await proposals.otherPaths(firms)
			const got = firms.map(({ firm }) => ({
				firm,
				paths: (paths.get(firm) ?? []).map(({ people }) => people),
			}))
			const expected = byDefinition(world, memory, personId, firmId, criteria)
			assert.deepEqual(
				got,
				expected,
				`world ${drawn}, ${personId} of ${firmId}, ${criteria.tradeKey}`,
			)
			answers += expected.length
			if (world.learned.size > new Set(got.flatMap((one) => one.paths.flat())).size) falls++
			const aside = await proposals.setAside()
			assert.ok(aside.every(({ firmId: id }) => !expected.some(({ firm }) => firm === id)))
		}
	}
	assert.ok(answers > 5000, `${answers} firms were proposed`)
	assert.ok(falls > 1000, `${falls} searches went on after a path fell`)
})
