import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statedParameters } from './compute-introductions.ts'
import {
	type IntroducedFirm,
	type IntroductionsQuery,
	proposeFirms,
	type Score,
} from './introductions.ts'
import { compareIds } from './people-index.ts'
import { everyPath, one, randomFrom, shuffle } from './testing.ts'
import { buildTieGraph, type Person, type Tie } from './tie-graph.ts'
import { noveltyPerMille } from './weak-tie-value.ts'

const seed = 77

test(`2 000 random networks get the firms, paths and order of the definition (seed ${seed})`, () => {
	const random = randomFrom(seed)
	let proposals = 0
	for (let i = 0; i < 2_000; i++) {
		const world = randomWorld(random)
		const query = randomQuery(random, world)
		const found = proposeFirms(engineWorld(world), query, statedParameters)
		assert.deepEqual(
			found.firms.map(({ firm, paths }) => ({ firm, paths })),
			byDefinition(world, query),
			`network ${i}`,
		)
		proposals += found.firms.length
		const shuffled = { ...world, firms: shuffle(random, world.firms) }
		assert.deepEqual(proposeFirms(engineWorld(shuffled), query, statedParameters), found)
		const limited = proposeFirms(engineWorld(world), { ...query, limit: 2 }, statedParameters)
		assert.deepEqual(limited.firms, found.firms.slice(0, 2))
	}
	assert.ok(proposals > 3_000, `only ${proposals} proposals compared`)
})

test('the arithmetic of a rank is given: fit, trust, novelty, load', () => {
	const { firms } = propose({
		ties: ['me a 900', 'a z 500', 'me b 100', 'b z 100'],
		firms: [firm('F', 'z', { skills: ['toit'], distanceMetres: 9_000 })],
		pending: { a: 3, b: 9, z: 9 },
		wanted: ['toit'],
	})
	const score = firms[0]?.score as Score
	assert.equal(score.fit.perMille, 741)
	assert.equal(score.comparableProduct, 0.45e12)
	assert.deepEqual(score.weakTie, {
		mutualContacts: 2,
		overlapPerMille: 1000,
		noveltyPerMille: 445,
	})
	assert.equal(score.pending, 3)
	assert.equal(score.numerator, 741n * 450_000_000_000n * (1_000_000n + 500n * 445n))
	assert.equal(score.denominator, 4n)
})

test('a firm in conflict with the asker, whoever recorded it, is left out, and so is its road', () => {
	const ties = ['me z 900', 'me c 900', 'c y 900']
	const firms = [firm('Mine', 'me', { conflicts: ['Rival'] }), firm('Rival', 'z c'), firm('Y', 'y')]
	assert.deepEqual(propose({ ties, firms }).leftOut, [
		{ firm: 'Rival', because: 'conflict' },
		{ firm: 'Y', because: 'onlyThroughConflict' },
	])
	const recordedThere = [
		firm('Mine', 'me'),
		firm('Rival', 'z c', { conflicts: ['Mine'] }),
		firm('Y', 'y'),
	]
	assert.deepEqual(propose({ ties, firms: recordedThere }), propose({ ties, firms }))
})

test('nobody of a competitor of the firm sought leads to it', () => {
	const ties = ['me a 900', 'a z 900', 'me b 100', 'b z 100']
	const firms = [firm('Z', 'z'), firm('A', 'a', { conflicts: ['Z'] })]
	assert.deepEqual(pathsTo('Z', propose({ ties, firms })), ['me b z 10000'])
	assert.deepEqual(pathsTo('A', propose({ ties, firms })), ['me a 900'])
})

test('someone who acts for two firms leads to both, and is closed if either competes with the asker', () => {
	const ties = ['me p 900']
	const firms = [firm('One', 'p'), firm('Two', 'p')]
	assert.deepEqual(
		propose({ ties, firms }).firms.map(({ firm: id }) => id),
		['One', 'Two'],
	)
	const rival = [firm('Mine', 'me', { conflicts: ['Two'] }), ...firms]
	assert.deepEqual(propose({ ties, firms: rival }).firms, [])
})

test('a firm left out is told why, and never because of whom', () => {
	const ties = ['me a 900', 'a z 900', 'me far 900', 'x y 900']
	const firms = [
		firm('Z', 'z'),
		firm('Far', 'far', { distanceMetres: 500_000 }),
		firm('Y', 'y'),
		firm('Out', 'a'),
	]
	assert.deepEqual(propose({ ties, firms, optOut: ['a'], excludedFirms: ['Out'] }).leftOut, [
		{ firm: 'Far', because: 'outOfReach' },
		{ firm: 'Out', because: 'excluded' },
		{ firm: 'Y', because: 'noPathWithinHops' },
		{ firm: 'Z', because: 'onlyThroughConflict' },
	])
	assert.deepEqual(propose({ ties, firms: [firm('Z', 'z')], optOut: ['a'] }).leftOut, [
		{ firm: 'Z', because: 'onlyThroughOptedOut' },
	])
})

test('a firm that offers nothing wanted is neither proposed nor left out', () => {
	const firms = [firm('Z', 'z', { skills: ['toit'] })]
	assert.deepEqual(propose({ ties: ['me z 900'], firms, wanted: ['puits'] }), {
		firms: [],
		leftOut: [],
	})
})

interface Case {
	ties: string[]
	firms: IntroducedFirm[]
	wanted?: string[]
	optOut?: string[]
	excludedFirms?: string[]
	pending?: Record<string, number>
}

function propose({
	ties,
	firms,
	wanted = [],
	optOut = [],
	excludedFirms = [],
	pending = {},
}: Case) {
	const all = ties.map((text) => {
		const [from, to, perMille] = text.split(' ')
		return { from: String(from), to: String(to), perMille: Number(perMille) }
	})
	const people = all
		.flatMap(({ from, to }) => [from, to])
		.map((id) => ({ id, optOut: optOut.includes(id) }))
	return proposeFirms(
		{
			graph: buildTieGraph({ people, ties: all }),
			firms,
			pending: new Map(Object.entries(pending)),
		},
		{
			from: 'me',
			actingFor: ['Mine'],
			need: { wanted: wanted.map((label) => ({ label })) },
			excludedFirms,
			maxHops: 3,
			k: 3,
		},
		statedParameters,
	)
}

function firm(id: string, people: string, facts: Partial<IntroducedFirm> = {}): IntroducedFirm {
	return { id, people: people.split(' '), ...facts }
}

function pathsTo(id: string, { firms }: ReturnType<typeof propose>) {
	const paths = firms.find((proposed) => proposed.firm === id)?.paths ?? []
	return paths.map(({ people, product }) => [...people, product].join(' '))
}

interface World {
	people: Person[]
	ties: Tie[]
	firms: IntroducedFirm[]
	pending: Map<string, number>
}

function engineWorld({ people, ties, firms, pending }: World) {
	return { graph: buildTieGraph({ people, ties }), firms, pending }
}

/** The definition, written again and slowly: all paths, scores as fractions, one sort. */
function byDefinition(world: World, query: IntroductionsQuery) {
	const conflict = (a: string, b: string) =>
		world.firms.some(
			({ id, conflicts = [] }) =>
				(id === a && conflicts.includes(b)) || (id === b && conflicts.includes(a)),
		)
	const peopleWho = (test: (id: string) => boolean) =>
		world.firms.filter(({ id }) => test(id)).flatMap(({ people }) => people)
	const isOut = (id: string) =>
		query.excludedFirms?.includes(id) || query.actingFor.some((mine) => conflict(mine, id))
	const contacts = (person: string) =>
		new Set(
			world.ties
				.filter(
					({ from, to, perMille }) => perMille > 0 && from !== to && [from, to].includes(person),
				)
				.map(({ from, to }) => (from === person ? to : from)),
		)

	return world.firms
		.filter(({ id }) => !query.actingFor.includes(id) && !isOut(id))
		.filter(({ id }) => !query.firms || query.firms.includes(id))
		.flatMap(({ id, people, skills = [] }) => {
			const wanted = query.need.wanted
			const met = wanted.filter(({ label }) => skills.includes(label)).length
			const fit = wanted.length === 0 ? 1000 : Math.round((1000 * met) / wanted.length)
			const paths = everyPath(world, {
				from: query.from,
				targets: people,
				excluded: [...(query.excludedPeople ?? []), ...peopleWho((other) => isOut(other) ?? false)],
				notGoBetweens: peopleWho((other) => conflict(id, other)),
				maxHops: query.maxHops,
				k: query.k,
			}).slice(0, query.k)
			const [best] = paths
			if (fit === 0 || !best) return []
			const reached = String(best.people.at(-1))
			const mutual = contacts(query.from).intersection(contacts(reached)).size
			const between = best.people.slice(1, -1)
			const load = between.reduce((sum, person) => sum + (world.pending.get(person) ?? 0), 1)
			const product = BigInt(best.product) * 1000n ** BigInt(5 - best.people.length)
			const top = BigInt(fit) * product * BigInt(2_000 + noveltyPerMille(mutual, 10))
			return [{ firm: id, paths, top, load: BigInt(load), hops: best.people.length }]
		})
		.sort((a, b) => {
			const order = b.top * a.load - a.top * b.load
			return order === 0n ? a.hops - b.hops || compareIds(a.firm, b.firm) : order > 0n ? 1 : -1
		})
		.map(({ firm: id, paths }) => ({ firm: id, paths }))
}

function randomWorld(random: () => number): World {
	const people = Array.from({ length: 3 + Math.floor(random() * 9) }, (_, i) => ({
		id: `p${i}`,
		optOut: random() < 0.1,
	}))
	const ids = people.map(({ id }) => id)
	const firmIds = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
	const firms = firmIds.map((id) => ({
		id,
		people: [...new Set([one(random, ids), one(random, ids)])],
		skills: ['s', 't'].filter(() => random() < 0.6),
		conflicts: random() < 0.25 ? [one(random, firmIds)] : [],
	}))
	const trusts = one(random, [[1000], [500, 1000], [100, 300, 500, 700, 900]])
	const ties = Array.from({ length: people.length * 4 }, () => ({
		from: one(random, ids),
		to: one(random, ids),
		perMille: one(random, trusts),
	}))
	const pending = new Map(ids.map((id) => [id, Math.floor(random() * 3)]))
	return { people, ties, firms, pending }
}

function randomQuery(random: () => number, { people, firms }: World): IntroductionsQuery {
	const from = one(random, people).id
	const wanted = ['s', 't'].filter(() => random() < 0.5).map((label) => ({ label }))
	return {
		from,
		actingFor: firms.filter((each) => each.people.includes(from)).map(({ id }) => id),
		need: { wanted },
		excludedPeople: people.filter(() => random() < 0.05).map(({ id }) => id),
		excludedFirms: firms.filter(() => random() < 0.05).map(({ id }) => id),
		maxHops: 1 + Math.floor(random() * 4),
		k: 1 + Math.floor(random() * 4),
		...(random() < 0.2 && { firms: ['A', 'C', 'E'] }),
	}
}
