import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type FirmKey, type PersonKey, worldNetwork } from '#world'
import {
	blockPerson,
	confirmTie,
	declareTie,
	declineTie,
	helpAnswers,
	myRules,
	myTies,
	setGoBetweenRule,
	stateNeed,
	unblockPerson,
	withdrawTie,
} from './index.ts'
import { as, firm, person, type Story, tellStory } from './testing.ts'

let story: Story
before(async () => {
	story = await tellStory()
})
after(() => story.drop())

const tiesOf = (who: PersonKey) =>
	story.look(as(who), (tx) => myTies({ tx, actor: as(who), now: story.now }))

async function answersFor(who: PersonKey, from: FirmKey, trade: string) {
	const need = { firmId: firm(from), words: trade, trade }
	const { needId } = await story.act(stateNeed, as(who), need)
	const { answers } = await story.look(as(who), (tx) =>
		helpAnswers({ tx, actor: as(who), now: story.now }, { firmId: firm(from), needId }),
	)
	return answers
}

async function reachedBy(who: PersonKey, from: FirmKey, trade: string) {
	const answers = await answersFor(who, from, trade)
	return answers.map(({ name, paths }) => [name, paths[0]?.firstName])
}

describe('A tie', () => {
	it('is told to both ends only, with what makes it', async () => {
		const claires = await tiesOf('claire-vasseur')
		const odile = claires.ties.find(({ name }) => name === 'Odile Marchand')
		assert.equal(odile?.strength.word, 'strong')
		assert.deepEqual([odile?.reasons.metThisYear, odile?.reasons.jobs], [6, 2])
		const between = await story.look(as('claire-vasseur'), (tx) =>
			tx
				.selectFrom('tieFact')
				.select('id')
				.where((eb) =>
					eb.and([
						eb('aPerson', 'in', [person('odile-marchand'), person('karim-benali')]),
						eb('bPerson', 'in', [person('odile-marchand'), person('karim-benali')]),
					]),
				)
				.execute(),
		)
		assert.deepEqual(between, [])
	})

	it('declared by one end serves that end alone, as a first step; confirmed, it serves both', async () => {
		const trade = 'Bureau d’études thermiques'
		const byClaire = async () => {
			const answers = await answersFor('luc-willems', 'willems-chauffage', trade)
			return answers
				.flatMap(({ paths }) => paths)
				.some(({ firstName, between }) => firstName === 'Claire Vasseur' && between === 0)
		}
		const direct = await reachedBy('claire-vasseur', 'menuiserie-vasseur', trade)
		assert.deepEqual(direct[0], ['Thermia Études', 'Camille Bossuyt'])
		assert.equal(await byClaire(), false, 'Claire alone said it: Luc does not pass by that tie')
		const waiting = await tiesOf('camille-bossuyt')
		const declaration = waiting.toConfirm.find(({ name }) => name === 'Claire Vasseur')
		assert.ok(declaration?.declaration)
		const { id: declarationId } = declaration.declaration
		assert.equal(
			await story.refusal(confirmTie, as('claire-vasseur'), { declarationId }),
			'notFound',
		)
		assert.equal(
			await story.refusal(confirmTie, as('odile-marchand'), { declarationId }),
			'notFound',
		)
		await story.act(confirmTie, as('camille-bossuyt'), { declarationId })
		assert.equal(
			await story.refusal(declineTie, as('camille-bossuyt'), { declarationId }),
			'ties.tieSettled',
		)
		assert.equal(await byClaire(), true)
		const after = await tiesOf('camille-bossuyt')
		assert.ok(after.ties.some(({ name }) => name === 'Claire Vasseur'))
	})

	it('declared is told by letter to the other end; declared both ways, it is confirmed', async () => {
		const input = { personId: person('samir-oukil'), sinceYear: 2018, words: 'le même club' }
		await story.act(declareTie, as('claire-vasseur'), input)
		await story.pass({ seconds: 1 })
		const letter = (await story.letters()).find(({ kind }) => kind === 'ties.to-confirm')
		assert.equal(letter?.to, 'samir-oukil')
		assert.equal(
			await story.refusal(declareTie, as('claire-vasseur'), input),
			'ties.alreadyDeclared',
		)
		const back = await story.act(declareTie, as('samir-oukil'), {
			personId: person('claire-vasseur'),
		})
		assert.equal(back.isConfirmed, true)
		const { declarationId } = back
		await story.act(withdrawTie, as('claire-vasseur'), { declarationId })
		assert.equal(
			await story.refusal(withdrawTie, as('samir-oukil'), { declarationId }),
			'ties.tieSettled',
		)
	})

	it('declared, withdrawn and declared again in a day is told by one letter', async () => {
		const input = { personId: person('luc-willems') }
		const letters = async () =>
			(await story.letters()).filter(
				({ kind, to }) => kind === 'ties.to-confirm' && to === 'luc-willems',
			)
		const before = (await letters()).length
		for (let times = 0; times < 3; times++) {
			const { declarationId } = await story.act(declareTie, as('samir-oukil'), input)
			await story.pass({ seconds: 1 })
			await story.act(withdrawTie, as('samir-oukil'), { declarationId })
		}
		assert.equal((await letters()).length - before, 1)
		await story.pass({ hours: 25 })
	})

	it('declined serves nobody, and blocking keeps the letter away', async () => {
		const declare = { personId: person('luc-willems') }
		const { declarationId } = await story.act(declareTie, as('samir-oukil'), declare)
		await story.act(blockPerson, as('luc-willems'), { personId: person('samir-oukil') })
		const before = (await story.letters()).length
		await story.pass({ seconds: 1 })
		assert.equal((await story.letters()).length, before)
		assert.ok(!(await tiesOf('luc-willems')).toConfirm.some(({ name }) => name === 'Samir Oukil'))
		await story.act(unblockPerson, as('luc-willems'), { personId: person('samir-oukil') })
		await story.act(declineTie, as('luc-willems'), { declarationId })
		const samirs = await tiesOf('samir-oukil')
		const tie = samirs.ties.find(({ name }) => name === 'Luc Willems')
		assert.ok(!tie?.declaration?.confirmedAt)
	})

	it('declared with everybody stops at twenty a day, and none of them serves anyone else', async () => {
		const everyone = await story.all((tx) =>
			tx
				.selectFrom('mandate')
				.innerJoin('membership', 'membership.firmId', 'mandate.firmId')
				.select('mandate.personId')
				.distinct()
				.where('membership.networkId', '=', worldNetwork('batisseurs-de-la-lys').id)
				.where('membership.state', '=', 'member')
				.where('mandate.role', '=', 'representative')
				.where('mandate.endsOn', 'is', null)
				.execute(),
		)
		const sweeper = as('ludovic-hennebelle')
		let [said, refused]: [number, string | null] = [0, null]
		for (const { personId } of [...everyone, ...everyone, ...everyone, ...everyone]) {
			refused = await story.refusal(declareTie, sweeper, { personId })
			if (refused === 'ties.declarationsSpent') break
			if (refused) continue
			said += 1
			const own = await story.look(sweeper, (tx) =>
				tx
					.selectFrom('tieDeclaration')
					.select('id')
					.where('toPerson', '=', personId)
					.where('withdrawnAt', 'is', null)
					.executeTakeFirstOrThrow(),
			)
			await story.act(withdrawTie, sweeper, { declarationId: own.id })
		}
		assert.equal(refused, 'ties.declarationsSpent')
		assert.equal(said, 20)
	})

	it('is between two people one may name', async () => {
		const self = { personId: person('claire-vasseur') }
		assert.equal(await story.refusal(declareTie, as('claire-vasseur'), self), 'ties.yourself')
		const hidden = { personId: person('sophie-delannoy') }
		assert.equal(await story.refusal(declareTie, as('claire-vasseur'), hidden), 'notFound')
		assert.equal(
			await story.refusal(declareTie, as('bruno-leclercq'), hidden),
			'ties.alreadyDeclared',
		)
	})
})

describe('A go-between’s own rules', () => {
	it('are theirs to read and to change', async () => {
		await story.act(setGoBetweenRule, as('odile-marchand'), {
			isOptedOut: true,
			optedOutUntil: '31/12/2026',
			monthlyCap: 2,
		})
		const { rule } = await story.look(as('odile-marchand'), (tx) =>
			myRules({ tx, actor: as('odile-marchand'), now: story.now }),
		)
		assert.equal(rule.optedOutUntil?.toString(), '2026-12-31')
		assert.equal(rule.monthlyCap, 2)
		const others = await story.look(as('claire-vasseur'), (tx) =>
			tx
				.selectFrom('goBetweenRule')
				.select('personId')
				.where('personId', '=', person('odile-marchand'))
				.execute(),
		)
		assert.deepEqual(others, [])
	})
})
