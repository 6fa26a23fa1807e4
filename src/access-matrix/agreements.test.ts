/** What people agree to is kept as they read it, and ends with what it was for. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { consentsPhrases, consentTextVersion } from '#consents'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem } from '#jobs/server'
import type { Actor } from '#kernel'
import { hideFirm, showFirm } from '#networks/server'
import { myAgreements } from '#privacy/server'
import { answerIntroduction, undoAnswer } from '#ties/server'
import { type PersonKey, worldFirm, worldId, worldNetwork, worldPerson } from '#world'
import { kinds, player, stepOf } from './cast.ts'
import { now, setStage } from './stage.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await setStage()
})
after(() => test.drop())

const signedIn = (person: PersonKey): Actor => ({
	kind: 'person',
	personId: worldPerson(person).id,
	sessionId: worldId(`session ${person}`),
})
const agreementsOf = (actor: Actor) =>
	reading(actor, (tx) => myAgreements({ tx, actor, now }), { now })
const cercle = worldNetwork('cercle-du-canal').id
const firmId = worldFirm('ziane-geometre').id
const anne = signedIn('anne-ziane')

describe('An agreement', () => {
	it('is kept in the words that were read, with its day and its door, once', async () => {
		await runAct(showFirm, anne, { firmId, networkId: cercle }, { now })
		await runAct(showFirm, anne, { firmId, networkId: cercle }, { now })
		const { agreed } = await agreementsOf(anne)
		const [page, ...others] = agreed.filter(({ purpose }) => purpose === 'network.page')
		assert.deepEqual(others, [])
		assert.equal(page?.wording, consentsPhrases('fr').wordings['network.page'])
		assert.equal(page?.firm, worldFirm('ziane-geometre').name)
		assert.equal(page?.network, 'Cercle du Canal')
		assert.deepEqual(
			[page?.byLink, page?.endedAt, String(page?.givenAt)],
			[false, null, String(now)],
		)
		const row = await asSystem(null, (tx) =>
			tx.selectFrom('consent').selectAll().where('purpose', '=', 'network.page').executeTakeFirst(),
		)
		assert.deepEqual([row?.textVersion, row?.locale], [consentTextVersion, 'fr'])
	})

	it('can be proved by the network and the firm it concerns, and read by nobody else', async () => {
		const seenBy = (actor: Actor) =>
			reading(
				actor,
				(tx) =>
					tx.selectFrom('consent').select('id').where('purpose', '=', 'network.page').execute(),
				{ now },
			)
		assert.equal((await seenBy(signedIn('agathe-morel'))).length, 1)
		assert.equal((await seenBy(player('outsider').actor)).length, 0)
		assert.equal((await seenBy({ kind: 'anonymous' })).length, 0)
		assert.deepEqual((await agreementsOf(signedIn('agathe-morel'))).agreed, [])
	})

	it('ends when what it was for is undone, and may be given anew', async () => {
		const later = now.add({ hours: 24 })
		await runAct(hideFirm, anne, { firmId, networkId: cercle }, { now: later })
		const { agreed } = await agreementsOf(anne)
		assert.equal(String(agreed[0]?.endedAt), String(later))
		await runAct(showFirm, anne, { firmId, networkId: cercle }, { now: later })
		assert.equal((await agreementsOf(anne)).agreed.filter(({ endedAt }) => !endedAt).length, 1)
	})

	it('is given by saying yes to a request, withdrawn by taking the answer back, never by saying no', async () => {
		const asked = kinds
			.map(player)
			.filter(({ kind, person }) => kind !== 'link' && person)
			.slice(0, 2)
		for (const [i, { person, actor }] of asked.entries()) {
			const stepId = stepOf(person as PersonKey)
			const answer = i === 0 ? 'yes' : 'no'
			await runAct(answerIntroduction, actor, { stepId, answer }, { now })
			const given = async () =>
				(await agreementsOf(actor)).agreed.filter((one) => one.stepId === stepId)
			if (answer === 'no') {
				assert.deepEqual(await given(), [])
				continue
			}
			const [mine] = await given()
			assert.ok(mine?.mayUndo, 'its answer has not left')
			assert.match(mine.purpose, /^introduction\./)
			await runAct(undoAnswer, actor, { stepId }, { now: now.add({ minutes: 1 }) })
			assert.ok((await given())[0]?.endedAt)
		}
	})
})
