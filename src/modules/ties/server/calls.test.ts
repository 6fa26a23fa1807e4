import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Look } from '#db'
import { asSystem } from '#jobs/server'
import type { Id } from '#kernel'
import { type FirmKey, type PersonKey, worldFirm, worldNetwork, worldPerson } from '#world'
import {
	answerCall,
	callSheet,
	calls,
	callsAtHome,
	chooseCallAnswer,
	closeCall,
	closeNeed,
	helpAnswers,
	publishNeed,
	publishPage,
	stateNeed,
	withdrawCallAnswer,
} from './index.ts'
import { as, firm, person, type Story, tellStory } from './testing.ts'

let story: Story
before(async () => {
	story = await tellStory()
})
after(() => story.drop())

const networkId = worldNetwork('cercle-du-canal').id
const claire = as('claire-vasseur')
const firmId = firm('menuiserie-vasseur')

const look = <T>(who: PersonKey, read: (look: Look) => Promise<T>) =>
	story.look(as(who), (tx) => read({ tx, actor: as(who), now: story.now }))
const callsOf = (who: PersonKey, from: FirmKey) =>
	look(who, (at) => calls(at, { firmId: firm(from) }))
const sheetFor = (who: PersonKey, from: FirmKey, callId: Id) =>
	look(who, (at) => callSheet(at, { firmId: firm(from), networkId, callId }))

async function published(words = 'Qui connaît un ferronnier d’art ?', trade = 'Ferronnerie d’art') {
	const { needId } = await story.act(stateNeed, claire, { firmId, words, trade })
	const { callId } = await story.act(publishNeed, claire, { firmId, needId, networkId, words })
	return { needId, callId }
}
const answer = (who: PersonKey, from: FirmKey, callId: Id, kind = 'can_help') =>
	story.act(answerCall, as(who), {
		firmId: firm(from),
		networkId,
		callId,
		kind,
		words: 'Volontiers',
	})
const lettersSince = async (before: number) =>
	(await story.letters()).slice(before).map(({ kind, to }) => [kind, to])
const count = async () => (await story.letters()).length

describe('A need published in a network', () => {
	it('is offered for the networks where the firm takes part, once at a time in each', async () => {
		const { needId } = await published()
		const page = await look('claire-vasseur', (at) => publishPage(at, { firmId, needId }))
		const here = page.networks.find((one) => one.networkId === networkId)
		assert.ok(here?.callId)
		const again = { firmId, needId, networkId, words: 'encore' }
		assert.equal(await story.refusal(publishNeed, claire, again), 'ties.alreadyPublished')
		const elsewhere = { ...again, networkId: worldNetwork('atlas-export-casablanca').id }
		assert.equal(await story.refusal(publishNeed, claire, elsewhere), 'notFound')
	})

	it('is answered by a member, read by the asker alone, taken up, and closed with a word to all', async () => {
		const { callId } = await published()
		const before = await count()
		const odile = await callsOf('odile-marchand', 'marchand-platrerie')
		assert.ok(odile.others.some((one) => one.callId === callId))
		const { answerId } = await answer(
			'odile-marchand',
			'marchand-platrerie',
			callId,
			'knows_someone',
		)
		await story.pass({ seconds: 1 })
		assert.deepEqual(await lettersSince(before), [['need.answered', 'claire-vasseur']])
		const mine = await sheetFor('claire-vasseur', 'menuiserie-vasseur', callId)
		assert.deepEqual(
			mine.answers.map(({ name, kind, card }) => [name, kind, card]),
			[['Odile Marchand', 'knows_someone', null]],
		)
		const lucs = await sheetFor('luc-willems', 'willems-chauffage', callId)
		assert.deepEqual(lucs.answers, [], 'a third firm reads no answer')
		const rows = await look('luc-willems', ({ tx }) =>
			tx.selectFrom('callAnswer').select('answerId').where('callId', '=', callId).execute(),
		)
		assert.deepEqual(rows, [], 'nor any row of it')

		const choice = { firmId, networkId, answerId }
		const lucsChoice = { ...choice, firmId: firm('willems-chauffage') }
		assert.equal(await story.refusal(chooseCallAnswer, as('luc-willems'), lucsChoice), 'notFound')
		await story.act(chooseCallAnswer, claire, choice)
		assert.equal(await story.refusal(chooseCallAnswer, claire, choice), 'ties.settled')
		await story.pass({ seconds: 1 })
		const odiles = await sheetFor('odile-marchand', 'marchand-platrerie', callId)
		assert.equal(odiles.asker?.name, 'Claire Vasseur')
		await story.act(closeCall, claire, { firmId, networkId, callId, because: 'found_here' })
		await story.pass({ seconds: 1 })
		assert.deepEqual(await lettersSince(before), [
			['need.answered', 'claire-vasseur'],
			['need.chosen', 'odile-marchand'],
			['need.closed', 'odile-marchand'],
		])
		assert.equal(
			await story.refusal(answerCall, as('luc-willems'), {
				firmId: firm('willems-chauffage'),
				networkId,
				callId,
				kind: 'can_help',
			}),
			'ties.callClosed',
		)
	})

	it('does not exist for a competitor of the asker, whichever firm they act in the name of', async () => {
		const { callId } = await published()
		const rival = worldFirm('marchand-platrerie').id
		const trade = await story.all((tx) =>
			tx.selectFrom('firmLabel').selectAll().where('firmId', '=', firmId).execute(),
		)
		await asSystem(null, async (tx) => {
			for (const row of trade)
				await tx
					.insertInto('firmLabel')
					.values({ ...row, firmId: rival })
					.onConflict((same) => same.doNothing())
					.execute()
		})
		const seen = await callsOf('odile-marchand', 'marchand-platrerie')
		assert.ok(!seen.others.some((one) => one.callId === callId))
		await assert.rejects(sheetFor('odile-marchand', 'marchand-platrerie', callId), /notFound/)
		const input = { firmId: rival, networkId, callId, kind: 'can_help' }
		assert.equal(await story.refusal(answerCall, as('odile-marchand'), input), 'notFound')
		// The same person in the name of another firm, one that does not compete.
		await asSystem(null, (tx) =>
			tx
				.insertInto('mandate')
				.values({
					id: worldPerson('odile-marchand').id,
					personId: person('odile-marchand'),
					firmId: firm('willems-chauffage'),
					role: 'deputy',
					startsOn: Temporal.PlainDate.from('2026-01-01'),
				})
				.execute(),
		)
		const inAnotherName = { ...input, firmId: firm('willems-chauffage') }
		assert.equal(await story.refusal(answerCall, as('odile-marchand'), inAnotherName), 'notFound')
		// An accord between the two, and it is there again.
		await asSystem(null, (tx) =>
			tx
				.insertInto('firmAccord')
				.values({
					id: callId,
					aFirm: [firmId, rival].sort()[0] as Id,
					bFirm: [firmId, rival].sort()[1] as Id,
					words: 'Qui répond à quoi',
					startsOn: Temporal.PlainDate.from('2026-01-01'),
				})
				.execute(),
		)
		const after = await callsOf('odile-marchand', 'marchand-platrerie')
		assert.ok(after.others.some((one) => one.callId === callId))
	})

	it('is told by letter to members whose card fits, and to no one else', async () => {
		const before = await count()
		await published('Un chauffagiste pour un atelier', 'Chauffage')
		await story.pass({ seconds: 1 })
		const told = await lettersSince(before)
		for (const [kind] of told) assert.equal(kind, 'need.published')
		const fitting = await story.all((tx) =>
			tx.selectFrom('firmLabel').select('firmId').where('key', '=', 'chauffage').execute(),
		)
		assert.ok(told.length <= fitting.length)
	})

	it('is answered once by a firm, and again after it took its answer back', async () => {
		const { callId } = await published()
		const { answerId } = await answer('luc-willems', 'willems-chauffage', callId)
		const again = { firmId: firm('willems-chauffage'), networkId, callId, kind: 'can_help' }
		assert.equal(await story.refusal(answerCall, as('luc-willems'), again), 'ties.callAnswered')
		const own = { firmId: firm('willems-chauffage'), networkId, answerId }
		await story.act(withdrawCallAnswer, as('luc-willems'), own)
		const mine = await sheetFor('claire-vasseur', 'menuiserie-vasseur', callId)
		assert.deepEqual(mine.answers, [])
		await answer('luc-willems', 'willems-chauffage', callId)
	})

	it('closes with its need, and by itself after its days, reminded once before', async () => {
		await story.pass({ hours: 25 })
		const first = await published()
		await story.act(closeNeed, claire, { firmId, needId: first.needId })
		const closed = await sheetFor('claire-vasseur', 'menuiserie-vasseur', first.callId)
		assert.equal(closed.call.closedBecause, 'no_longer')

		const second = await published()
		await answer('luc-willems', 'willems-chauffage', second.callId)
		await story.pass({ hours: 1 })
		const before = await count()
		await story.pass({ hours: 24 * 17 })
		assert.deepEqual(
			(await lettersSince(before)).filter(([kind]) => kind === 'need.reminder'),
			// This one, and those of the tests before that are still open.
			(await lettersSince(before)).filter(([, to]) => to === 'claire-vasseur'),
		)
		const beforeEnd = await count()
		await story.pass({ hours: 24 * 5 })
		const sheet = await sheetFor('claire-vasseur', 'menuiserie-vasseur', second.callId)
		assert.equal(sheet.call.closedBecause, 'expired')
		const ended = await lettersSince(beforeEnd)
		assert.ok(ended.some(([kind, to]) => kind === 'need.closed' && to === 'luc-willems'))
		assert.ok(ended.some(([kind, to]) => kind === 'need.closed' && to === 'claire-vasseur'))
	})

	it('waits on the home page of a firm of that trade until it answers, then on the asker’s until one is taken up', async () => {
		await story.pass({ hours: 24 })
		const { needId, callId } = await published('Qui peut cloisonner un atelier ?', 'Plâtrier')
		const home = async (who: PersonKey, from: FirmKey) =>
			(await look(who, (at) => callsAtHome(at, firm(from))))
				.filter(({ id }) => id === callId)
				.map((one) => [one.kind, one.from, one.count])
		assert.deepEqual(await home('odile-marchand', 'marchand-platrerie'), [
			['call', 'Menuiserie Vasseur', 0],
		])
		assert.deepEqual(await home('luc-willems', 'willems-chauffage'), [], 'not its trade')
		assert.deepEqual(await home('claire-vasseur', 'menuiserie-vasseur'), [], 'no answer yet')
		assert.deepEqual(await home('malika-derrar', 'menuiserie-vasseur'), [], 'speaks for nobody')

		const accordsEnd = (day: string | null) =>
			asSystem(null, (tx) => sql`update firm_accord set ends_on = ${day}::date`.execute(tx))
		await accordsEnd('2026-01-02')
		assert.deepEqual(await home('odile-marchand', 'marchand-platrerie'), [], 'a competitor by then')
		await accordsEnd(null)

		const { answerId } = await answer('odile-marchand', 'marchand-platrerie', callId)
		assert.deepEqual(await home('odile-marchand', 'marchand-platrerie'), [])
		assert.deepEqual(await home('claire-vasseur', 'menuiserie-vasseur'), [['answered', null, 1]])
		const { published: where } = await look('claire-vasseur', (at) =>
			helpAnswers(at, { firmId, needId }),
		)
		assert.deepEqual(where, [
			{ networkId, callId, network: 'Cercle du Canal', answers: 1, isClosed: false },
		])
		assert.equal(
			(await sheetFor('claire-vasseur', 'menuiserie-vasseur', callId)).needId,
			needId,
			'and back',
		)
		await story.act(chooseCallAnswer, claire, { firmId, networkId, answerId })
		assert.deepEqual(await home('claire-vasseur', 'menuiserie-vasseur'), [])
	})
})
