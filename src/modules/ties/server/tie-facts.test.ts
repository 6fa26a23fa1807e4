import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import * as v from 'valibot'
import { defineAct } from '#db'
import { type Actor, type Id, newId } from '#kernel'
import { acceptInvitation, inviteFirm, inviteMembers, shareInvitation } from '#networks/server'
import { type PersonKey, worldNetwork } from '#world'
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

describe('Who brought somebody into a network', () => {
	const agathe = as('agathe-morel')
	const bruno = as('bruno-leclercq')
	const networkId = worldNetwork('cercle-du-canal').id
	const nobody: Actor = { kind: 'anonymous' }

	const invite = (firmName: string, by = bruno) =>
		story.act(inviteFirm, by, { networkId, firmName })

	/** Opens the invitation as somebody new; the facts between them and who invited them. */
	async function accept(membershipId: Id, by = bruno) {
		const { url } = await story.act(shareInvitation, by, { networkId, membershipId })
		const { personId } = await story.act(acceptInvitation, nobody, {
			token: new URL(url).pathname.split('/').at(-1),
			newcomer: {
				givenName: 'Jeanne',
				familyName: 'Nouvelle',
				email: `${membershipId}@reseau.example`,
				password: 'quatre mots pour entrer',
			},
		})
		await story.pass({ seconds: 1 })
		const facts = await story.all((tx) =>
			tx.selectFrom('tieFact').selectAll().where('kind', '=', 'sponsorship').execute(),
		)
		return facts
			.filter(({ aPerson, bPerson }) => [aPerson, bPerson].includes(personId))
			.map(({ aPerson, bPerson, words, happenedOn }) => ({
				by: keyOf(aPerson === personId ? bPerson : aPerson),
				words,
				on: happenedOn.toString(),
			}))
	}

	it('is a fact of their tie, once the invitation is accepted', async () => {
		const { membershipId } = await invite('Imprimerie Nouvelle')
		assert.deepEqual(await accept(membershipId), [
			{ by: 'bruno-leclercq', words: 'Cercle du Canal', on: '2026-11-24' },
		])
	})

	it('is nobody when its facilitator invites, for the network', async () => {
		const { membershipId } = await invite('Sérigraphie Nouvelle', agathe)
		assert.deepEqual(await accept(membershipId, agathe), [])
	})

	it('is the sponsor of the seat rather than who wrote the invitation', async () => {
		const { membershipId } = await invite('Reliure Nouvelle')
		await story.test.owner.query(`select set_config('maillage.system', 'on', false)`)
		await story.test.owner.query(`update membership set sponsor_id = $1 where membership_id = $2`, [
			person('odile-marchand'),
			membershipId,
		])
		assert.deepEqual(
			(await accept(membershipId)).map(({ by }) => by),
			['odile-marchand'],
		)
	})

	it('is nobody for a list that was invited at once', async () => {
		const seats = [await invite('Gravure Nouvelle'), await invite('Dorure Nouvelle')]
		const membershipIds = seats.map(({ membershipId }) => membershipId)
		await story.act(inviteMembers, agathe, { networkId, membershipIds })
		for (const membershipId of membershipIds) assert.deepEqual(await accept(membershipId), [])
	})
})
