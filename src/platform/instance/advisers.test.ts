import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { advisers, advisersOf, endAdviser, isAdviser, nameAdviser } from '#instance/server'
import type { Id } from '#kernel'
import { worldPerson } from '#world'
import { loadWorld } from '#world/server'
import { signedIn as as } from '#world/testing'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await test.application.db.transaction().execute((tx) => loadWorld(tx))
})
after(() => test.drop())

const now = Temporal.Instant.from('2026-11-25T08:00:00Z')
const nicolas = as('nicolas-breant')
const [roubaix, casablanca] = ['59512', null]
const asked = (commune: string | null, at = now): Promise<Id[]> =>
	reading(as('claire-vasseur'), (tx) => advisersOf(tx, commune, at), { now: at })
const gerard = {
	email: worldPerson('gerard-lesage').email,
	organisation: 'Agence de développement',
	territory: 'departement:62',
}

describe('Advisers', () => {
	it('are named for a territory by the administrator, and by nobody else', async () => {
		await assert.rejects(runAct(nameAdviser, as('bruno-leclercq'), gerard, { now }), /notFound/)
		const { adviserId } = await runAct(nameAdviser, nicolas, gerard, { now })
		const isOne = () =>
			reading(as('gerard-lesage'), (tx) => isAdviser(tx, as('gerard-lesage'), now), { now })
		assert.equal(await isOne(), true)
		await assert.rejects(runAct(nameAdviser, nicolas, gerard, { now }), /adviserAlready/)
		await runAct(endAdviser, nicolas, { adviserId }, { now })
		assert.equal(await isOne(), false)
		await assert.rejects(runAct(endAdviser, nicolas, { adviserId }, { now }), /notFound/)
		const { held, ended } = await reading(nicolas, (tx) => advisers({ tx, actor: nicolas, now }), {
			now,
		})
		assert.deepEqual(
			held.map(({ name }) => name),
			['Véronique Plancke'],
		)
		assert.deepEqual(
			ended.map(({ name }) => name),
			['Gérard Lesage'],
			'what was is still told',
		)
	})

	it('have an account, and a territory that exists', async () => {
		const nobody = { ...gerard, email: 'personne@ailleurs.example' }
		await assert.rejects(runAct(nameAdviser, nicolas, nobody, { now }), /instance.nobodyAtAddress/)
		const nowhere = { ...gerard, territory: 'departement:99' }
		await assert.rejects(
			runAct(nameAdviser, nicolas, nowhere, { now }),
			/instance.territoryUnknown/,
		)
	})

	it('answer for the communes of their territory; all of them where none does', async () => {
		const veronique = worldPerson('veronique-plancke').id
		await runAct(nameAdviser, nicolas, gerard, { now })
		assert.deepEqual(await asked(roubaix), [veronique])
		assert.equal((await asked('62041')).length, 1, 'Arras has its own')
		assert.equal((await asked('75056')).length, 2, 'nobody advises Paris')
		assert.equal((await asked(casablanca)).length, 2, 'a firm without a commune')
		const before = Temporal.Instant.from('2020-01-01T00:00:00Z')
		assert.deepEqual(await asked(roubaix, before), [], 'nobody was named yet')
	})
})
