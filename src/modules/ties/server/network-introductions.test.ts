import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { asSystem } from '#jobs/server'
import { type Id, newId } from '#kernel'
import { type FirmKey, type PersonKey, world, worldNetwork } from '#world'
import { networkIntroductions } from './index.ts'
import { as, firm, person, type Story, tellStory } from './testing.ts'

let story: Story
before(async () => {
	story = await tellStory()
})
after(() => story.drop())

const networkId = worldNetwork('cercle-du-canal').id
const read = (who: PersonKey) =>
	story.look(as(who), (tx) =>
		networkIntroductions({ tx, actor: as(who), now: story.now }, { networkId }),
	)

/** Firms of the Cercle with somebody who acts for them, in an order that does not change. */
const askers = worldNetwork('cercle-du-canal')
	.members.filter(({ state }) => state === 'member')
	.flatMap(({ firm: key }) => {
		const mandate = world.mandates.find((one) => one.firm === key && one.role === 'representative')
		return mandate ? [{ firm: key, person: mandate.person }] : []
	})

async function ask(
	{ firm: key, person: who }: { firm: FirmKey; person: PersonKey },
	state: 'asking' | 'introduced' | 'no_path',
	daysAgo: number,
): Promise<void> {
	const [needId, id] = [newId(), newId()]
	const at = story.now.subtract({ hours: 24 * daysAgo })
	await asSystem(null, async (tx) => {
		await tx
			.insertInto('need')
			.values({
				id: needId,
				firmId: firm(key),
				personId: person(who),
				words: 'Un besoin très secret',
				statedAt: at,
			})
			.execute()
		await tx
			.insertInto('introduction')
			.values({
				id,
				needId,
				askerId: person(who),
				askerFirmId: firm(key),
				targetFirmId: firm('tison-peinture'),
				targetId: state === 'introduced' ? person('marc-tison') : null,
				message: 'Des mots très secrets',
				state,
				askedAt: at,
				endsAt: at.add({ hours: 24 * 21 }),
				endedAt: state === 'asking' ? null : at,
			})
			.execute()
		if (state !== 'asking') return
		await tx
			.insertInto('introductionPath')
			.values({
				introductionId: id,
				pathNo: 1,
				firstPerson: person('helene-dubus'),
				peopleAfter: 0,
				startedAt: at,
				state,
			})
			.execute()
		await tx
			.insertInto('introductionStep')
			.values({
				id: newId(),
				introductionId: id,
				pathNo: 1,
				position: 1,
				personId: person('helene-dubus'),
				previousPerson: person(who),
				needId,
				message: 'Des mots très secrets',
				askedAt: at,
				lapsesAt: at.add({ hours: 24 * 7 }),
			})
			.execute()
	})
}

describe('What who runs a network reads of its introductions', () => {
	it('is closed under five firms, and once one makes more than half', async () => {
		await asSystem(null, (tx) => sql`delete from introduction`.execute(tx))
		for (const one of askers.slice(0, 4)) await ask(one, 'introduced', 60)
		assert.equal((await read('agathe-morel')).past, null)
		await ask(askers[4] as (typeof askers)[number], 'no_path', 60)
		const { past } = await read('agathe-morel')
		assert.deepEqual(past, { total: 5, introduced: 4, met: 0, noPath: 1, late: 0 })
		for (let i = 0; i < 4; i++) await ask(askers[0] as (typeof askers)[number], 'introduced', 60)
		assert.deepEqual((await read('agathe-morel')).past?.total, undefined, '5 of 9 are one firm’s')
	})

	it('counts what is under way and late, whoever waits', async () => {
		for (const [i, one] of askers.slice(0, 6).entries()) await ask(one, 'asking', i < 2 ? 5 : 1)
		assert.deepEqual((await read('agathe-morel')).present, {
			total: 6,
			introduced: 0,
			met: 0,
			noPath: 0,
			late: 2,
		})
	})

	it('holds numbers and days, and neither a name, nor a need, nor an id of theirs', async () => {
		const seen = await read('agathe-morel')
		const text = JSON.stringify(seen)
		assert.doesNotMatch(text, /secret/)
		for (const { givenName, familyName, id } of world.people)
			for (const word of [`${givenName} ${familyName}`, id]) assert.ok(!text.includes(word), word)
		for (const { id, name } of world.firms)
			for (const word of [id, name]) assert.ok(!text.includes(word), word)
		const { network, from, until, ...rest } = seen
		assert.deepEqual(Object.keys(network), ['id', 'name'])
		assert.ok(from && until)
		for (const cell of Object.values(rest))
			for (const value of typeof cell === 'object' && cell ? Object.values(cell) : [cell ?? 0])
				assert.equal(typeof value, 'number')
	})

	it('is for the facilitator and the president; the function itself answers nobody else', async () => {
		await assert.rejects(read('claire-vasseur'), /onlyRunners/)
		await assert.rejects(read('gerard-lesage'), /onlyRunners/)
		const day = '2026-11-24'
		const asked = (who: PersonKey, network: Id) =>
			story.look(as(who), async (tx) => {
				const { rows } = await sql`select * from introduction_counts(${network}, ${day}::date,
					now() - interval '1 year', now(), now())`.execute(tx)
				const { rows: after } = await sql<{ system: string }>`
					select coalesce(current_setting('maillage.system', true), '') as system`.execute(tx)
				assert.notEqual(after[0]?.system, 'on', 'the function puts its right back')
				return rows.length
			})
		assert.equal(await asked('agathe-morel', networkId), 3)
		assert.equal(await asked('claire-vasseur', networkId), 0)
		assert.equal(await asked('agathe-morel', worldNetwork('atlas-export-casablanca').id), 0)
	})
})
