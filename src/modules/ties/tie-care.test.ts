import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strengthOf, type TieFact } from './strength.ts'
import { careFor } from './tie-care.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const on = day('2026-11-24')
const fact = (kind: TieFact['kind'], when: string): TieFact => ({ kind, on: day(when) })

describe('What becomes of a tie', () => {
	it('that is strong tells its last strong day: the next one, it is not', () => {
		const facts = [
			fact('jobTogether', '2025-11-24'),
			fact('jobTogether', '2026-06-01'),
			fact('oneToOne', '2026-10-01'),
		]
		assert.equal(strengthOf(facts, on).word, 'strong')
		const { strongUntil, strongWith } = careFor(facts, on)
		assert.ok(strongUntil)
		assert.equal(strongWith, null)
		assert.equal(strengthOf(facts, strongUntil).word, 'strong')
		assert.notEqual(strengthOf(facts, strongUntil.add({ days: 1 })).word, 'strong')
	})

	it('that is not tells the lightest thing that would make it strong', () => {
		const nearly = [fact('jobTogether', '2026-11-01'), fact('oneToOne', '2026-11-01')]
		assert.deepEqual(careFor(nearly, on), { strongUntil: null, strongWith: 'recommendationWon' })
		const almost = [...nearly, fact('oneToOne', '2026-11-10')]
		assert.equal(careFor(almost, on).strongWith, 'oneToOne')
		assert.equal(careFor([fact('sameMeeting', '2024-01-01')], on).strongWith, null)
	})

	it('keeps counting a network that both share as of each day', () => {
		const facts = [
			fact('jobTogether', '2026-11-01'),
			fact('jobTogether', '2026-11-02'),
			fact('sameNetwork', '2026-11-24'),
		]
		const alone = facts.slice(0, 2)
		const [shared, apart] = [careFor(facts, on).strongUntil, careFor(alone, on).strongUntil]
		assert.ok(shared && apart)
		assert.ok(Temporal.PlainDate.compare(shared, apart) > 0)
	})
})
