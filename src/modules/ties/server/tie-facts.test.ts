import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { defineAct } from '#db'
import { type Id, newId } from '#kernel'
import type { PersonKey } from '#world'
import { as, keyOf, person, type Story, tellStory } from './testing.ts'
import { recordFact, type ToldFact, withdrawFact } from './tie-facts.ts'

let story: Story
before(async () => {
	story = await tellStory()
})
after(() => story.drop())

/** What another capability does: an act of somebody that tells facts on the way. */
const tell = defineAct({
	name: 'test.tell',
	input: v.any(),
	door: 'none',
	act: async (act, told: ToldFact | { kind: ToldFact['kind']; subjectId: Id }) => {
		if ('people' in told) await recordFact(act, told)
		else await withdrawFact(act, told)
		await act.record({ subjectId: told.subjectId, content: {} })
	},
})

const subjectId = newId()
const happenedOn = Temporal.PlainDate.from('2026-11-20')
const meeting = (people: Id[], words = 'Réunion de novembre'): ToldFact => ({
	kind: 'meeting',
	subjectId,
	people,
	happenedOn,
	words,
})
const there = (...keys: PersonKey[]) => keys.map(person)

async function told(input: unknown) {
	await story.act(tell, as('sophie-delannoy'), input)
	await story.pass({ seconds: 1 })
	const facts = await story.all((tx) =>
		tx.selectFrom('tieFact').selectAll().where('subjectId', '=', subjectId).execute(),
	)
	return facts
		.map(({ aPerson, bPerson }) => [keyOf(aPerson), keyOf(bPerson)].sort().join(' · '))
		.sort()
}

describe('What other capabilities tell', () => {
	it('becomes a fact between every two, and a correction takes it from who was not there', async () => {
		assert.deepEqual(
			await told(meeting(there('odile-marchand', 'claire-vasseur', 'luc-willems'))),
			[
				'claire-vasseur · luc-willems',
				'claire-vasseur · odile-marchand',
				'luc-willems · odile-marchand',
			],
		)
		assert.deepEqual(await told(meeting(there('claire-vasseur', 'odile-marchand'), 'Corrigée')), [
			'claire-vasseur · odile-marchand',
		])
		const [fact] = await story.all((tx) =>
			tx.selectFrom('tieFact').selectAll().where('subjectId', '=', subjectId).execute(),
		)
		assert.equal(fact?.words, 'Corrigée')
		assert.deepEqual(await told({ kind: 'meeting', subjectId }), [])
	})

	it('knows nobody twice, alone, or unknown', async () => {
		const odile = person('odile-marchand')
		assert.deepEqual(await told(meeting([odile, odile])), [])
		assert.deepEqual(await told(meeting([odile, newId()])), [])
		assert.deepEqual(await told(meeting([])), [])
	})

	it('of a meeting of more than sixty, acquaints nobody', async () => {
		const crowd = (n: number) => [
			...there('claire-vasseur', 'odile-marchand'),
			...Array.from({ length: n - 2 }, () => newId()),
		]
		assert.equal((await told(meeting(crowd(60)))).length, 1)
		assert.equal((await told(meeting(crowd(61)))).length, 0)
	})
})
