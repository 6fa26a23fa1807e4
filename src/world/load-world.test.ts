import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import type { Actor } from '#kernel'
import { worldNetwork, worldPerson } from './index.ts'
import { loadWorld } from './load-world.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await test.application.db.transaction().execute((tx) => loadWorld(tx))
})
after(() => test.drop())

const as = (key: Parameters<typeof worldPerson>[0]): Actor => ({
	kind: 'person',
	personId: worldPerson(key).id,
	sessionId: worldPerson(key).id,
})

describe('The named world, told to a database', () => {
	it('shows Claire her Cercle and not the network of Casablanca', async () => {
		const names = await reading(as('claire-vasseur'), (tx) =>
			tx.selectFrom('network').select('name').execute(),
		)
		assert(names.some(({ name }) => name === worldNetwork('cercle-du-canal').name))
		assert(!names.some(({ name }) => name === worldNetwork('atlas-export-casablanca').name))
	})

	it('shows each person their own ties only', async () => {
		const claire = worldPerson('claire-vasseur').id
		const facts = await reading(as('claire-vasseur'), (tx) =>
			tx.selectFrom('tieFact').select(['aPerson', 'bPerson']).execute(),
		)
		assert(facts.length > 5)
		assert(facts.every(({ aPerson, bPerson }) => aPerson === claire || bPerson === claire))
	})

	it('asks Claire to introduce Bruno to Luc, and shows Luc nothing yet', async () => {
		const asked = (key: Parameters<typeof worldPerson>[0]) =>
			reading(as(key), (tx) =>
				tx
					.selectFrom('introductionStep')
					.select('position')
					.where('personId', '=', worldPerson(key).id)
					.execute(),
			)
		assert.equal((await asked('claire-vasseur')).length, 1)
		assert.equal((await asked('luc-willems')).length, 0)
	})
})
