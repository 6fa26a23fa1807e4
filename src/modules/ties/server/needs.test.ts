import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Invalid } from '#kernel'
import { criteriaIn, helpAnswers, sayAvailability, stateNeed } from './index.ts'
import { as, firm, type Story, tellStory } from './testing.ts'

let story: Story
before(async () => {
	story = await tellStory()
})
after(() => story.drop())

const claire = as('claire-vasseur')
const vasseur = firm('menuiserie-vasseur')

async function state(need: object) {
	const { needId } = await story.act(stateNeed, claire, { firmId: vasseur, ...need })
	return story.look(claire, (tx) =>
		helpAnswers({ tx, actor: claire, now: story.now }, { firmId: vasseur, needId }),
	)
}

const read = (words: string) =>
	story.look(claire, (tx) =>
		criteriaIn({ tx, actor: claire, now: story.now }, { firmId: vasseur, words }),
	)

describe('A need in words', () => {
	it('is read with the labels of cards, and keeps the reason of each thing it looks for', async () => {
		const words =
			'Un électricien pour rénover une école à Roubaix. Il doit connaître les marchés publics.'
		const criteria = await read(words)
		assert.equal(criteria.trade, 'Électricité du bâtiment')
		assert.ok(criteria.skills.includes('Marchés publics'))
		assert.deepEqual(
			[criteria.commune, criteria.withinKm, criteria.customer],
			['59512', 30, 'public'],
		)
		const { chips, answers } = await state({ words, ...criteria })
		assert.ok(answers.length >= 3, 'whom a firm serves hides nobody')
		const trade = chips.find(({ kind }) => kind === 'trade')
		assert.deepEqual(trade?.because, {
			kind: 'read',
			words: ['électricien'],
			field: 'people',
			sureness: 'sure',
		})
	})

	it('corrected by hand says so; its own commune serves when none is named', async () => {
		const criteria = await read('Un couvreur')
		assert.equal(criteria.commune, '59512')
		const { chips } = await state({ words: 'Un couvreur', ...criteria, trade: 'Plomberie' })
		const reasons = chips.map(({ kind, because }) => [kind, because.kind])
		assert.deepEqual(reasons, [
			['trade', 'chosen'],
			['place', 'ownPlace'],
		])
	})

	it('for an area finds who is there; elsewhere, it says what would bring answers', async () => {
		const words = 'Un électricien'
		const trade = 'Électricité du bâtiment'
		const inNord = await state({ words, trade, commune: 'Nord' })
		assert.equal(inNord.need.area, 'Nord')
		assert.ok(inNord.answers.length > 0)
		const inBrittany = await state({ words, trade, commune: 'region 53' })
		assert.deepEqual(inBrittany.answers, [])
		assert.ok(inBrittany.tooFar > 0)
		const anywhere = inBrittany.instead.find(({ kind }) => kind === 'anywhere')
		assert.ok(anywhere && anywhere.count >= inNord.answers.length)
		const nowhere = { firmId: vasseur, words, commune: 'Nulle-Part' }
		await assert.rejects(story.act(stateNeed, claire, nowhere), Invalid)
	})
})

describe('A firm’s word on its time', () => {
	const dates = { startsOn: '2027-02-01', endsOn: '2027-02-28' }
	const need = { words: 'Un électricien en février', trade: 'Électricité du bâtiment', ...dates }
	const fitOf = async (name: string, asked: object) => {
		const { answers } = await state(asked)
		return answers.find((one) => one.name === name)
	}

	it('raises it for a need at those days, or lowers it, and is told with the day it was said', async () => {
		const benali = firm('electricite-benali')
		const karim = as('karim-benali')
		const before = await fitOf('Électricité Benali', need)
		assert.equal(before?.fit?.availablePerMille, 800)
		await story.act(sayAvailability, karim, { firmId: benali, isFree: true, ...dates })
		const free = await fitOf('Électricité Benali', need)
		assert.equal(free?.fit?.availablePerMille, 1000)
		assert.equal(free?.availability?.endsOn.toString(), '2027-02-28')
		await story.act(sayAvailability, karim, { firmId: benali, isFree: false, ...dates })
		assert.equal((await fitOf('Électricité Benali', need))?.fit?.availablePerMille, 200)
		const noDates = { words: 'Un électricien', trade: 'Électricité du bâtiment' }
		assert.equal((await fitOf('Électricité Benali', noDates))?.fit?.availablePerMille, null)
	})

	it('is said by who speaks for it alone', async () => {
		const say = { firmId: firm('electricite-benali'), endsOn: '2027-03-31' }
		assert.equal(await story.refusal(sayAvailability, as('karim-benali'), say), null)
		assert.equal(await story.refusal(sayAvailability, claire, say), 'notFound')
	})
})
