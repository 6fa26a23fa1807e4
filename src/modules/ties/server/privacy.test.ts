import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { reading, runAct } from '#db'
import type { TestDatabase } from '#db/testing'
import { type Id, Refusal } from '#kernel'
import { randomFrom } from '../testing.ts'
import { declareTie } from './declare-tie.ts'
import {
	attacker,
	crowd,
	firm,
	type Hidden,
	id,
	makeWorld,
	now,
	person,
	trades,
} from './hidden-world.testing.ts'
import { helpAnswers } from './readings/help-answers.ts'
import { stateNeed } from './state-need.ts'

/**
 * What a hostile member can learn, by attack: they ask a thousand needs and declare whom they like, in two
 * worlds that differ in what is hidden. All they are shown must be the same, byte for byte.
 *
 * By design they are told, for each of their own confirmed contacts and each firm, whether it leads there, through how many
 * people, and which firm comes first (decision 0032). So the worlds have those in common and nothing else:
 * first worlds where what is not within reach of their own contacts is drawn anew; then worlds where everybody
 * between their contacts and the firms is somebody else.
 *
 * A thousand are asked; the suite looks at one of each trade, place and half. All of them, on as many seeds as
 * wished: MAILLAGE_PRIVACY_NEEDS=1000 MAILLAGE_PRIVACY_SEEDS=1,2,3 node --test … privacy.test.ts
 */
const looksAtAll = Number(process.env.MAILLAGE_PRIVACY_NEEDS ?? 0) >= 1000
const seedsOr = (usual: number[]) =>
	process.env.MAILLAGE_PRIVACY_SEEDS?.split(',').map(Number) ?? usual
const places = ['59512', '59350', null]

/** All that the attacker is shown, of a thousand needs, before and after declaring themselves tied to everybody. */
async function attack(hidden: Hidden, product: Product = 'ours'): Promise<string[]> {
	const test = await makeWorld(hidden)
	try {
		const seen: string[] = []
		const needs = await askThousand(test)
		const lookAtAll = async (some: Id[]) => {
			for (const needId of some) seen.push(await look(needId))
		}
		await lookAtAll(needs.slice(0, needs.length / 2))
		for (let n = 1; n < crowd; n++) {
			const told = await runAct(declareTie, attacker, { personId: person(n) }, { now }).then(
				({ isConfirmed }) => String(isConfirmed),
				(error) => {
					if (error instanceof Refusal) return error.code
					throw error
				},
			)
			seen.push(told)
		}
		if (product === 'trusting') await trustEveryDeclaration(test)
		await lookAtAll(needs.slice(needs.length / 2))
		return seen
	} finally {
		await test.drop()
	}
}

/** As it is, or one that leaks: there, declaring oneself tied to somebody is enough to look through them. */
type Product = 'ours' | 'trusting'

async function trustEveryDeclaration(test: TestDatabase): Promise<void> {
	const client = await test.owner.connect()
	await client.query(`select set_config('maillage.system', 'on', false)`)
	await client.query('update tie_declaration set confirmed_at = declared_at')
	client.release(true)
}

/** Ten by the act, which then says no; the others behind its back. Each combination asked is looked at. */
async function askThousand(test: TestDatabase): Promise<Id[]> {
	const ask = (n: number) =>
		runAct(
			stateNeed,
			attacker,
			{ firmId: firm(0), words: `Besoin ${n}`, trade: trades[0] },
			{ now },
		)
	for (let n = 0; n < 10; n++) await ask(n)
	await assert.rejects(
		ask(10),
		(error) => error instanceof Refusal && error.code === 'ties.needsSpent',
	)
	const asked = Array.from({ length: 1000 }, (_, n) => n)
	const client = await test.owner.connect()
	await client.query(`select set_config('maillage.system', 'on', false)`)
	await client.query(
		`insert into need (id, firm_id, person_id, words, trade_key, trade_label, commune_code, within_km, stated_at)
		select id, $2, $3, 'Besoin', trade, trade, place, case when place is not null then km end, timestamptz '2026-11-24 09:00Z'
		from unnest($1::uuid[], $4::text[], $5::text[], $6::int[]) as n (id, trade, place, km)`,
		[
			asked.map((n) => id(3, n)),
			firm(0),
			person(0),
			asked.map((n) => trades[n % trades.length]),
			asked.map((n) => places[Math.floor(n / 5) % places.length]),
			asked.map((n) => 1 + (n % 60)),
		],
	)
	client.release(true)
	// A thousand asked; those that ask the same trade in the same place are answered once, unless all are wanted.
	const different = new Map(
		asked.map((n) => [
			looksAtAll ? String(n) : `${n % 5} ${Math.floor(n / 5) % 3} ${n < 500}`,
			id(3, n),
		]),
	)
	return [...different.values()]
}

function look(needId: Id): Promise<string> {
	return reading(
		attacker,
		async (tx) =>
			JSON.stringify(await helpAnswers({ tx, actor: attacker, now }, { firmId: firm(0), needId })),
		{ now },
	)
}

/** The attacker's own ties, the same in every world. */
const own: Hidden['ties'] = [
	[0, 1, 10],
	[0, 2, 200],
	[0, 3, 700],
]

/** Two worlds alike as far as the attacker's confirmed contacts lead, drawn apart beyond them. */
function twoFarWorlds(seed: number): [Hidden, Hidden] {
	const draw = (random: () => number): Hidden => {
		const far = Array.from({ length: 40 }, (_, n) => 20 + n)
		const ties: Hidden['ties'] = []
		for (const [i, a] of far.entries())
			for (const b of far.slice(i + 1))
				if (random() < 0.15) ties.push([a, b, Math.floor(random() * 900)])
		const optedOut = far.filter(() => random() < 0.2)
		// Their own three know each other and some who know no one else.
		return { ties: [...own, [1, 2, 5], [2, 3, 5], [3, 4, 5], [4, 5, 5], ...ties], optedOut }
	}
	const worlds: [Hidden, Hidden] = [draw(randomFrom(seed)), draw(randomFrom(seed + 100))]
	assert.notDeepEqual(...worlds)
	return worlds
}

describe('What a hostile member learns of others’ ties', () => {
	for (const seed of seedsOr([1, 2]))
		it(`nothing of who is beyond their own contacts’ reach, whomever they declare (seed ${seed})`, async () => {
			const [one, other] = twoFarWorlds(seed)
			assert.deepEqual(await attack(one), await attack(other))
		})

	it('and the attack does catch a product that would take the asker’s word for a tie', async () => {
		const [one, other] = twoFarWorlds(1)
		assert.notDeepEqual(await attack(one, 'trusting'), await attack(other, 'trusting'))
	})

	for (const seed of seedsOr([4]))
		it(`nothing of who stands between their contacts and a firm (seed ${seed})`, async () => {
			const random = randomFrom(seed)
			const between = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15]
			const targets = [20, 21, 22, 23, 24, 25, 26, 27]
			const ties: Hidden['ties'] = [...own]
			// A different day for each, so that no two ways are equal and ordered by who is on them.
			let day = 1
			const nextDay = () => {
				day += 7
				return day
			}
			for (const contact of [1, 2, 3])
				for (const hidden of between) if (random() < 0.4) ties.push([contact, hidden, nextDay()])
			for (const hidden of between)
				for (const target of targets) if (random() < 0.3) ties.push([hidden, target, nextDay()])
			const optedOut = between.filter(() => random() < 0.2)
			const moved = new Map(between.map((hidden, i) => [hidden, between[(i + 3) % between.length]]))
			const renamed = (n: number) => moved.get(n) ?? n
			const other: Hidden = {
				ties: ties.map(([a, b, ago]) => [renamed(a), renamed(b), ago]),
				optedOut: optedOut.map(renamed),
			}
			const seen = await attack({ ties, optedOut })
			assert.ok(
				seen.some((answer) => answer.includes('"between":1')),
				'some are reached through two',
			)
			assert.deepEqual(seen, await attack(other))
		})

	it('a contact known to all else is told: the same attack sees one tie more of its own', async () => {
		const alone: Hidden = { ties: [...own, [1, 20, 3]], optedOut: [] }
		const seen = await attack({ ...alone, ties: [...alone.ties, [0, 4, 10], [4, 21, 3]] })
		assert.notDeepEqual(
			seen,
			await attack(alone),
			'an attack that could see nothing would prove nothing',
		)
	})
})
