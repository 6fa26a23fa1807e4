import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem } from '#jobs/server'
import type { Actor } from '#kernel'
import { declareTie, stateNeed } from '#ties/server'
import { worldFirm, worldPerson, worldToday } from '#world'
import { loadWorld } from '#world/server'
import { firmHome } from './reading.ts'

const now = worldToday.toZonedDateTime({ timeZone: 'UTC', plainTime: '10:00' }).toInstant()
const claire = worldPerson('claire-vasseur')
const vasseur = worldFirm('menuiserie-vasseur')
const actor: Actor = { kind: 'person', personId: claire.id, sessionId: claire.id }

describe('The home page of a newcomer', () => {
	let test: TestDatabase
	before(async () => {
		test = await testDatabase()
		await asSystem(null, (tx) => loadWorld(tx))
	})
	after(() => test.drop())

	const stepsAt = async (instant: Temporal.Instant) => {
		const look = (tx: Parameters<Parameters<typeof reading>[1]>[0]) =>
			firmHome({ tx, actor, now: instant }, { firmId: vasseur.id })
		return (await reading(actor, look, { now: instant })).firstSteps
	}

	it('proposes first steps, each until it is done, and none to who came long ago', async () => {
		assert.deepEqual(await stepsAt(now), [], 'Claire has been here for years')
		await asSystem(null, async (tx) => {
			await tx
				.updateTable('account')
				.set({ createdAt: now })
				.where('personId', '=', claire.id)
				.execute()
			await tx
				.deleteFrom('tieDeclaration')
				.where((eb) => eb.or([eb('fromPerson', '=', claire.id), eb('toPerson', '=', claire.id)]))
				.execute()
			await tx
				.updateTable('introduction')
				.set({ state: 'withdrawn', endedAt: now })
				.where('askerFirmId', '=', vasseur.id)
				.where('state', '=', 'asking')
				.execute()
		})
		const needs = await asSystem(null, (tx) =>
			tx.selectFrom('need').select('id').where('firmId', '=', vasseur.id).execute(),
		)
		assert.deepEqual(await stepsAt(now), needs.length > 0 ? ['ties'] : ['ties', 'help'])
		await runAct(stateNeed, actor, { firmId: vasseur.id, words: 'Un carreleur' }, { now })
		assert.deepEqual(await stepsAt(now), ['ties'])
		await asSystem(null, (tx) =>
			tx
				.deleteFrom('firmLabel')
				.where('firmId', '=', vasseur.id)
				.where('kind', '=', 'skill')
				.execute(),
		)
		assert.deepEqual(await stepsAt(now), ['card', 'ties'])
		const agathe = worldPerson('agathe-morel').id
		await runAct(declareTie, actor, { personId: agathe }, { now })
		assert.deepEqual(await stepsAt(now), ['card'])
		assert.deepEqual(await stepsAt(now.add({ hours: 24 * 46 })), [])
	})
})
