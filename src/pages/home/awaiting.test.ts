import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { asSystem } from '#jobs/server'
import type { Actor } from '#kernel'
import { answerMeeting } from '#meetings/server'
import { answerOneToOne, sayHeld } from '#one-to-ones/server'
import { joinSession, sayFollowed } from '#peer-help/server'
import { worldFirm, worldId, worldPerson, worldToday } from '#world'
import { loadMeetings, loadOneToOnes, loadPeerHelp, loadWorld } from '#world/server'
import { firmHome } from './reading.ts'

const now = worldToday.toZonedDateTime({ timeZone: 'UTC', plainTime: '14:00' }).toInstant()
const claire = worldPerson('claire-vasseur')
const vasseur = worldFirm('menuiserie-vasseur')
const actor: Actor = { kind: 'person', personId: claire.id, sessionId: claire.id }
const membershipId = worldId('membership cercle-du-canal menuiserie-vasseur ')
const breakfast = worldId('breakfast 0')
const oneToOneId = worldId('one-to-one samir-oukil claire-vasseur proposed')
const [held, coming] = [worldId('peer-help past'), worldId('peer-help next')]

describe('What awaits somebody, on their home page', () => {
	let test: TestDatabase
	before(async () => {
		test = await testDatabase()
		await asSystem(null, async (tx) => {
			await loadWorld(tx)
			await loadMeetings(tx)
			await loadOneToOnes(tx)
			await loadPeerHelp(tx)
			await tx.deleteFrom('registration').where('attendeeId', '=', membershipId).execute()
		})
	})
	after(() => test.drop())

	const awaits = async () => {
		const { awaiting } = await reading(
			actor,
			(tx) => firmHome({ tx, actor, now }, { firmId: vasseur.id }),
			{ now },
		)
		return (kind: string, id: string) =>
			awaiting.find((one) => one.kind === kind && one.id === id) ?? null
	}

	it('is a meeting announced to them, until their seat answered, whatever the answer', async () => {
		const before = (await awaits())('meeting', breakfast)
		assert.equal(before?.on?.dayOfWeek, 4)
		assert.equal((await awaits())('meeting', worldId('breakfast 1')), null, 'not announced yet')
		await runAct(
			answerMeeting,
			actor,
			{ meetingId: breakfast, membershipId, answer: 'excused' },
			{ now },
		)
		assert.equal((await awaits())('meeting', breakfast), null)
	})

	it('is a one-to-one to answer, then to say whether it took place, once that was asked', async () => {
		assert.equal((await awaits())('pair', oneToOneId)?.from, 'Samir Oukil')
		await runAct(answerOneToOne, actor, { oneToOneId, answer: 'yes' }, { now })
		assert.equal((await awaits())('pair', oneToOneId), null)
		assert.equal((await awaits())('held', oneToOneId), null, 'nothing was asked yet')
		await asSystem(null, (tx) =>
			tx
				.updateTable('oneToOneSeat')
				.set({ askedHeldAt: now })
				.where('oneToOneId', '=', oneToOneId)
				.execute(),
		)
		assert.equal((await awaits())('held', oneToOneId)?.from, 'Samir Oukil')
		await runAct(sayHeld, actor, { oneToOneId, said: 'not_held' }, { now })
		assert.equal((await awaits())('held', oneToOneId), null)
	})

	it('is the pact of a session first, then whether one comes; and the plan one is asked about', async () => {
		assert.ok((await awaits())('pact', coming))
		assert.equal((await awaits())('meeting', coming), null, 'one line for one session')
		const pactId = worldId('peer-help pact')
		await runAct(
			joinSession,
			actor,
			{ meetingId: coming, accepts: true, pactId, locale: 'fr' },
			{ now },
		)
		assert.equal((await awaits())('pact', coming), null)
		assert.ok((await awaits())('meeting', coming))
		for (const place of [1, 2]) {
			assert.ok((await awaits())('plan', held))
			const actionId = worldId(`peer-help action ${place}`)
			await runAct(sayFollowed, actor, { meetingId: held, actionId, said: 'done' }, { now })
		}
		assert.equal((await awaits())('plan', held), null)
	})
})
