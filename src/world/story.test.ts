import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
	type FirmKey,
	type PersonKey,
	type WorldFact,
	type WorldFirm,
	world,
	worldFirm,
	worldNetwork,
	worldToday,
} from './index.ts'

/*
 * Does the world tell the story of the pictures? Trust is computed here by the plainest means, from the
 * product's default weights and half-lives, and every chain of at most three ties is walked: slow and
 * independent of the engine, which may be held against it.
 */
const weights: Record<WorldFact['kind'], [weight: number, halfLifeMonths: number]> = {
	one_to_one: [0.15, 12],
	meeting: [0.03, 12],
	introduction: [0.2, 18],
	recommendation: [0.25, 24],
	job: [0.3, 36],
	sponsorship: [0.25, 36],
	declared: [0.3, 36],
}
const today = worldToday.toString()
const cercle = worldNetwork('cercle-du-canal').members.filter(({ state }) => state === 'member')

test('Claire reaches Karim Benali first, through Odile', () => {
	const [first, ...others] = chains('claire-vasseur', 'karim-benali')
	assert.deepEqual(first?.people, ['claire-vasseur', 'odile-marchand', 'karim-benali'])
	assert.ok(
		others.slice(0, 2).some(({ people }) => people.length === 4),
		'one of the two other chains has two go-betweens',
	)
})

test('she reaches Paul Vanhoutte through Inès, although a competitor would be a shorter step', () => {
	const [first] = chains('claire-vasseur', 'paul-vanhoutte')
	assert.deepEqual(first?.people, ['claire-vasseur', 'ines-haddad', 'paul-vanhoutte'])
	const competitor = chains('claire-vasseur', 'paul-vanhoutte', { throughCompetitors: true })[0]
	assert.deepEqual(competitor?.people, ['claire-vasseur', 'frederic-debruyne', 'paul-vanhoutte'])
})

test('she reaches an electrician of another network, in Lille, through Bruno', () => {
	const [first] = chains('claire-vasseur', 'sophie-delannoy')
	assert.deepEqual(first?.people, ['claire-vasseur', 'bruno-leclercq', 'sophie-delannoy'])
	assert.ok(!cercle.some(({ firm }) => firm === 'delannoy-energies'))
})

test('the three come in the order of the picture', () => {
	const best = (target: PersonKey) => chains('claire-vasseur', target)[0]?.product ?? 0
	assert.ok(best('karim-benali') > best('paul-vanhoutte'))
	assert.ok(best('paul-vanhoutte') > best('sophie-delannoy'))
})

test('Delattre Services is set aside: it competes with Électricité Benali, without an accord', () => {
	assert.ok(chains('claire-vasseur', 'gregory-delattre').length > 0)
	assert.ok(inConflict(worldFirm('delattre-services'), worldFirm('electricite-benali')))
	assert.ok(!inConflict(worldFirm('vanhoutte-elec'), worldFirm('electricite-benali')))
	assert.ok(!inConflict(worldFirm('delannoy-energies'), worldFirm('electricite-benali')))
})

test('a firm of Tourcoing is out of reach this month: its only go-between has paused', () => {
	assert.deepEqual(chains('claire-vasseur', 'jerome-pollet'), [])
	const [later] = chains('claire-vasseur', 'jerome-pollet', { on: '2026-12-01' })
	assert.deepEqual(later?.people, ['claire-vasseur', 'marc-tison', 'jerome-pollet'])
})

test('the electricians around Roubaix are those five', () => {
	const electricians = world.firms
		.filter(({ country, trades }) => country === 'FR' && trades.includes('Électricité du bâtiment'))
		.map(({ key }) => key)
	assert.deepEqual(electricians.sort(), [
		'delannoy-energies',
		'delattre-services',
		'electricite-benali',
		'flandre-courants',
		'vanhoutte-elec',
	])
})

test('two craftsmen compete: Menuiserie Vasseur and Menuiserie Debruyne', () => {
	assert.ok(inConflict(worldFirm('menuiserie-vasseur'), worldFirm('menuiserie-debruyne')))
})

test('nobody in the Cercle du Canal competes with another member', () => {
	for (const { firm: a } of cercle) {
		for (const { firm: b } of cercle) {
			assert.ok(a === b || !inConflict(worldFirm(a), worldFirm(b)), `${a} ${b}`)
		}
	}
})

test('the one-to-ones of 2026 fill 45 of the 66 squares of the matrix', () => {
	const people = new Set(cercle.map(({ firm }) => representativeOf(firm)))
	const squares = world.ties
		.filter(({ a, b }) => people.has(a) && people.has(b))
		.map(({ a, b, facts }) => ({
			a,
			b,
			times: facts.filter(({ kind, on }) => kind === 'one_to_one' && on >= '2026-01-01').length,
		}))
	assert.equal(squares.filter(({ times }) => times > 0).length, 45)
	const timesWithClaire = Object.fromEntries(
		squares
			.filter(({ a, b }) => [a, b].includes('claire-vasseur'))
			.map(({ a, b, times }) => [a === 'claire-vasseur' ? b : a, times]),
	)
	assert.deepEqual(timesWithClaire, {
		'yasmine-cherif': 1,
		'ines-haddad': 3,
		'bruno-leclercq': 6,
		'odile-marchand': 6,
		'nora-petit': 1,
		'marc-tison': 3,
		'luc-willems': 3,
	})
})

test('Claire has seen Bruno eleven times this year, and done two jobs with Odile and two with Luc', () => {
	const seen = factsBetween('claire-vasseur', 'bruno-leclercq').filter(
		({ kind, on }) => ['one_to_one', 'meeting'].includes(kind) && on >= '2026-01-01',
	)
	assert.equal(seen.length, 11)
	for (const other of ['odile-marchand', 'luc-willems'] as const) {
		const jobs = factsBetween('claire-vasseur', other).filter(({ kind }) => kind === 'job')
		assert.equal(jobs.length, 2, other)
	}
})

test('Bruno can ask Claire for Luc, and Yassine can ask Zahra for Karim Bennani', () => {
	const viaClaire = chains('bruno-leclercq', 'luc-willems')[0]
	assert.deepEqual(viaClaire?.people, ['bruno-leclercq', 'claire-vasseur', 'luc-willems'])
	const viaZahra = chains('yassine-alaoui', 'karim-bennani')[0]
	assert.deepEqual(viaZahra?.people, ['yassine-alaoui', 'zahra-el-idrissi', 'karim-bennani'])
})

test('somebody of Lille reaches somebody of Casablanca', () => {
	assert.ok(chains('stephanie-lepers', 'meryem-lahlou').length > 0)
})

test('everybody who holds a seat or leads a member firm has at least two ties', () => {
	for (const { members } of world.networks) {
		for (const { firm, person, state } of members) {
			if (state !== 'member') continue
			const who = person ?? representativeOf(firm)
			const count = world.ties.filter(({ a, b }) => [a, b].includes(who)).length
			assert.ok(count >= 2, `${who} has ${count}`)
		}
	}
})

type Chain = { people: PersonKey[]; product: number }

function chains(
	from: PersonKey,
	to: PersonKey,
	{ on = today, throughCompetitors = false } = {},
): Chain[] {
	const found: Chain[] = []
	const ends = [from, to].flatMap(firmsOf)
	const mayCarry = (person: PersonKey) =>
		!pausedOn(person, on) &&
		(throughCompetitors ||
			!firmsOf(person).some((firm) => ends.some((end) => inConflict(firm, end))))
	const walk = (people: PersonKey[], product: number) => {
		const last = people.at(-1) ?? from
		for (const { key } of world.people) {
			const trust = people.includes(key) ? 0 : trustBetween(last, key, people.length === 1)
			if (trust === 0) continue
			const chain = { people: [...people, key], product: (product * trust) / 1000 }
			if (key === to) found.push(chain)
			else if (people.length < 3 && mayCarry(key)) walk(chain.people, chain.product)
		}
	}
	walk([from], 1000)
	return found.sort((x, y) => y.product - x.product)
}

const remembered = new Map<string, number>()

function trustBetween(a: PersonKey, b: PersonKey, firstHop: boolean): number {
	const label = `${a} ${b} ${firstHop}`
	const known = remembered.get(label)
	if (known !== undefined) return known
	const trust = perMille(usableFacts(a, b, firstHop), shareANetwork(a, b))
	remembered.set(label, trust)
	return trust
}

function perMille(facts: WorldFact[], sameNetwork: boolean): number {
	if (facts.length === 0 && !sameNetwork) return 0
	let doubt = sameNetwork ? 0.95 : 1
	for (const { kind, on } of facts) {
		const [weight, halfLife] = weights[kind]
		const age = worldToday.since(on).total('days') / 30.44
		doubt *= (1 - weight) ** (2 ** (-age / halfLife))
	}
	return Math.min(1000, Math.max(1, Math.round(1000 * (1 - doubt))))
}

/** What one end alone declared serves that end alone, as a first step. */
function usableFacts(a: PersonKey, b: PersonKey, firstHop: boolean): WorldFact[] {
	const tie = world.ties.find((one) => [one.a, one.b].includes(a) && [one.a, one.b].includes(b))
	if (!tie) return []
	const declarer = tie.declaredBy === 'a' ? tie.a : tie.declaredBy === 'b' ? tie.b : undefined
	const confirmed = declarer === undefined || (firstHop && declarer === a)
	return tie.facts.filter(({ kind }) => kind !== 'declared' || confirmed)
}

function factsBetween(a: PersonKey, b: PersonKey): WorldFact[] {
	return usableFacts(a, b, true)
}

function shareANetwork(a: PersonKey, b: PersonKey): boolean {
	return world.networks.some(({ members }) => {
		const seated = members
			.filter(({ state }) => state === 'member' || state === 'on_trial')
			.map(({ firm, person }) => person ?? representativeOf(firm))
		return seated.includes(a) && seated.includes(b)
	})
}

function pausedOn(person: PersonKey, day: string): boolean {
	const optedOut = world.people.find(({ key }) => key === person)?.optedOut
	return optedOut !== undefined && optedOut.from <= day && day <= (optedOut.until ?? '9999')
}

function firmsOf(person: PersonKey): WorldFirm[] {
	return world.mandates
		.filter((held) => held.person === person && !held.endsOn)
		.map(({ firm }) => worldFirm(firm))
}

function representativeOf(firm: FirmKey): PersonKey {
	const mandate = world.mandates.find(
		(held) => held.firm === firm && held.role === 'representative' && !held.endsOn,
	)
	assert.ok(mandate, firm)
	return mandate.person
}

/** Same trade, same customers, zones that meet, and no accord between the two. */
function inConflict(a: WorldFirm, b: WorldFirm): boolean {
	const accord = world.accords.some(
		(one) => [one.a, one.b].sort().join() === [a.key, b.key].sort().join(),
	)
	return (
		a.key !== b.key &&
		!accord &&
		a.country === b.country &&
		a.trades.some((trade) => b.trades.includes(trade)) &&
		a.customerTypes.some((type) => b.customerTypes.includes(type)) &&
		zonesMeet(a, b)
	)
}

/** Seats here are all within the smallest radius given, so only lists of communes can be apart. */
function zonesMeet(a: WorldFirm, b: WorldFirm): boolean {
	const communesOf = ({ zones }: WorldFirm) =>
		zones.every(({ kind }) => kind === 'commune') ? zones.map(({ code }) => code) : undefined
	const [here, there] = [communesOf(a), communesOf(b)]
	return !here || !there || here.some((code) => there.includes(code))
}
