/** After the claim, others only propose: what is taken is what the firm's people read and ticked. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reading, runAct } from '#db'
import { type TestDatabase, testDatabase } from '#db/testing'
import { editFirm } from '#firms/server'
import { asSystem } from '#jobs/server'
import { editUnclaimedFirm } from '#networks/server'
import {
	answerProposal,
	proposalsOnFirm,
	proposeChanges,
	proposingSheet,
	withdrawProposal,
} from '#records/server'
import { worldFirm, worldId, worldNetwork } from '#world'
import { loadWorld } from '#world/server'
import { as, now } from './testing.ts'

let test: TestDatabase
before(async () => {
	test = await testDatabase()
	await test.application.db.transaction().execute(async (tx) => {
		await loadWorld(tx)
		await tx.deleteFrom('proposal').execute()
	})
})
after(() => test.drop())

const networkId = worldNetwork('cercle-du-canal').id
const vasseur = worldFirm('menuiserie-vasseur')
const firmId = vasseur.id
const membershipId = worldId('membership cercle-du-canal menuiserie-vasseur ')
const agathe = as('agathe-morel')
const claire = as('claire-vasseur')

const asPosted = async () => {
	const { values } = await reading(
		agathe,
		(tx) => proposingSheet({ tx, actor: agathe, now }, { networkId, membershipId }),
		{ now },
	)
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as {
		name: string
		trades: string[]
	}
}
const propose = async (changed: object) =>
	runAct(
		proposeChanges,
		agathe,
		{ networkId, membershipId, reason: 'Vu sur votre camion', ...(await asPosted()), ...changed },
		{ now },
	)
const waiting = async () => {
	const { waiting } = await reading(
		claire,
		(tx) => proposalsOnFirm({ tx, actor: claire, now }, { firmId }),
		{ now },
	)
	return waiting
}
const seenOf = async (field: string) => {
	const change = (await waiting())[0]?.changes.find((one) => one.field === field)
	return { field, seen: change?.seen ?? assert.fail('the field is proposed') }
}
const cardOf = () =>
	asSystem(null, (tx) =>
		tx
			.selectFrom('firm')
			.select(['name', 'website', 'description'])
			.where('id', '=', firmId)
			.executeTakeFirstOrThrow(),
	)

describe('A facilitator', () => {
	it('edits no card that has its people, and proposes instead', async () => {
		await assert.rejects(
			runAct(
				editUnclaimedFirm,
				agathe,
				{ networkId, membershipId, name: 'Menuiserie du Canal' },
				{ now },
			),
			/firmHasPeople/,
		)
		const before = await cardOf()
		const { proposalId } = await propose({ website: 'https://vasseur-bois.example' })
		assert.deepEqual(await cardOf(), before, 'nothing moves until it is taken')
		assert.deepEqual(
			(await waiting()).map(({ id, changes }) => [id, changes.map(({ field }) => field)]),
			[[proposalId, ['website']]],
		)
		await runAct(withdrawProposal, agathe, { networkId, proposalId }, { now })
		assert.deepEqual(await waiting(), [])
	})

	it('replaces what they had proposed, and proposes nothing that the card already says', async () => {
		await propose({ website: 'https://un.example' })
		await propose({ website: 'https://deux.example' })
		assert.equal((await waiting()).length, 1, 'the first is outdated')
		await assert.rejects(propose({}), /nothingToPropose/)
	})

	it('learns nothing of what the firm keeps from its networks', async () => {
		await asSystem(null, (tx) =>
			tx
				.insertInto('firmVisibility')
				.values({ firmId, field: 'description', audience: 'self' })
				.execute(),
		)
		const shown = await asPosted()
		assert.equal('description' in shown, false)
		const text = worldFirm('menuiserie-vasseur').description
		await assert.rejects(propose({ description: text }), /nothingToPropose/)
		await assert.rejects(propose({ description: `${text}.` }), /nothingToPropose/)
	})

	it('once the firm left, reads and tries no more than anybody signed in', async () => {
		const pass = (state: string) =>
			asSystem(null, (tx) =>
				tx
					.updateTable('membership')
					.set({ state })
					.where('membershipId', '=', membershipId)
					.execute(),
			)
		const before = await asPosted()
		assert.ok('needs' in before, 'told to its networks')
		await pass('left')
		const shown = await asPosted()
		assert.equal('needs' in shown, false)
		await assert.rejects(propose({ needs: ['Une fraiseuse'] }), /nothingToPropose/)
		await pass('member')
		await propose({ needs: ['Une fraiseuse'] })
	})
})

describe('The firm’s people', () => {
	it('take a field and leave another; the rest of the card is not touched', async () => {
		const before = await cardOf()
		const { proposalId } = await propose({
			website: 'https://vasseur-bois.example',
			name: 'Vasseur Bois',
		})
		const accepted = [await seenOf('website')]
		await runAct(answerProposal, claire, { firmId, proposalId, accepted }, { now })
		assert.deepEqual(await cardOf(), { ...before, website: 'https://vasseur-bois.example' })
		await assert.rejects(
			runAct(answerProposal, claire, { firmId, proposalId, accepted }, { now }),
			/proposalEnded/,
		)
	})

	it('say why when they take nothing', async () => {
		const { proposalId } = await propose({ name: 'Vasseur Bois' })
		const refusal = { firmId, proposalId, accepted: [] }
		await assert.rejects(runAct(answerProposal, claire, refusal, { now }), /reasonNeeded/)
		await runAct(answerProposal, claire, { ...refusal, reason: 'C’est notre enseigne' }, { now })
		assert.deepEqual(await waiting(), [])
	})

	it('never overwrite what a colleague wrote meanwhile', async () => {
		const { proposalId } = await propose({ name: 'Vasseur Bois' })
		const accepted = [await seenOf('name')]
		await runAct(
			editFirm,
			as('thomas-vasseur'),
			{ firmId, name: 'Menuiserie Vasseur et fille', trades: vasseur.trades },
			{ now },
		)
		await assert.rejects(
			runAct(answerProposal, claire, { firmId, proposalId, accepted }, { now }),
			/cardChanged/,
		)
		const change = (await waiting())[0]?.changes[0]
		assert.equal(change?.standing, 'changed', 'the page says that the card has changed')
		assert.equal(change?.today, 'Menuiserie Vasseur et fille')
		const again = [await seenOf('name')]
		await runAct(answerProposal, claire, { firmId, proposalId, accepted: again }, { now })
		assert.equal((await cardOf()).name, 'Vasseur Bois', 'seen, then taken')
	})

	it('answer for their firm alone', async () => {
		const { proposalId } = await propose({ name: 'Vasseur et Cie' })
		const accepted = [await seenOf('name')]
		await assert.rejects(
			runAct(answerProposal, as('malika-derrar'), { firmId, proposalId, accepted }, { now }),
			/onlyItsPeople/,
		)
		await assert.rejects(
			runAct(
				answerProposal,
				as('odile-marchand'),
				{ firmId: worldFirm('marchand-platrerie').id, proposalId, accepted },
				{ now },
			),
			/notFound/,
		)
	})
})
