import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { drawFan } from './fan.ts'
import { judgeNetwork, type KnownTie } from './own-network.ts'

const on = Temporal.PlainDate.from('2026-11-24')
const rules = { lostMonths: 12, ceiling: 150 }
const label = (key: string) => ({ key, label: key.toUpperCase() })

function tie(personId: string, more: Partial<KnownTie> & { last?: string } = {}): KnownTie {
	const { last = '2026-11-01', ...rest } = more
	const lastOn = last ? Temporal.PlainDate.from(last) : null
	return { personId, perMille: 200, word: 'medium', lastOn, trades: [], territories: [], ...rest }
}

describe('One’s own network', () => {
	it('says whom one lost sight of: a year without news, to the day', () => {
		const { ties, lost, active } = judgeNetwork(
			[tie('a', { last: '2025-11-24' }), tie('b', { last: '2025-11-23' }), tie('c', { last: '' })],
			{ trades: [], territories: [] },
			on,
			rules,
		)
		assert.deepEqual(
			ties.map(({ personId, isLost }) => [personId, isLost]),
			[
				['a', false],
				['b', true],
				['c', true],
			],
		)
		assert.deepEqual([lost, active], [2, 1])
	})

	it('counts as opened by a weak tie what neither one’s firms nor strong ties have', () => {
		const strong = tie('a', { word: 'strong', trades: [label('platrerie')] })
		const weak = tie('b', {
			trades: [label('platrerie'), label('menuiserie'), label('electricite')],
			territories: [label('epci 1'), label('epci 2')],
		})
		const { ties, opening } = judgeNetwork(
			[weak, strong],
			{ trades: ['menuiserie'], territories: ['epci 1'] },
			on,
			rules,
		)
		assert.deepEqual(
			ties.map(({ personId, opens }) => [personId, opens.map(({ key }) => key)]),
			[
				['a', []],
				['b', ['electricite', 'epci 2']],
			],
		)
		assert.equal(opening, 1)
	})

	it('is over its ceiling with one active tie more', () => {
		const many = (n: number) => Array.from({ length: n }, (_, i) => tie(String(i)))
		const judge = (n: number) =>
			judgeNetwork(many(n), { trades: [], territories: [] }, on, rules).isOverCeiling
		assert.deepEqual([judge(150), judge(151)], [false, true])
	})
})

describe('The fan', () => {
	const shape = { width: 400, nearX: 100, farX: 300, nameX: 320, rowHeight: 30, isMirrored: false }

	it('draws what is older farther, and stops at two years', () => {
		const { knots } = drawFan([0, 3, 12, 24, 90], shape)
		const xs = knots.map(({ x }) => x)
		assert.deepEqual(
			xs,
			xs.toSorted((a, b) => a - b),
		)
		assert.deepEqual([xs[0], xs[3], xs[4]], [100, 300, 300])
	})

	it('mirrors every place', () => {
		const plain = drawFan([0, 5, 30], shape)
		const mirrored = drawFan([0, 5, 30], { ...shape, isMirrored: true })
		assert.deepEqual(
			mirrored.knots.map(({ x, y }) => [400 - x, y]),
			plain.knots.map(({ x, y }) => [x, y]),
		)
		assert.equal(mirrored.nameX, 80)
	})

	it('of nobody is still a picture', () => {
		assert.equal(drawFan([], shape).knots.length, 0)
	})
})
