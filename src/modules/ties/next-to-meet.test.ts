import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { proposeMeetings, type Seeker, type Stranger } from './next-to-meet.ts'

const label = (key: string) => ({ key, label: key })
const stranger = (personId: string, more: Partial<Stranger> = {}): Stranger => ({
	personId,
	trades: [],
	customers: [],
	territory: null,
	networks: ['Cercle'],
	...more,
})
const seeker: Seeker = {
	ownTrades: ['menuiserie'],
	knownTrades: ['menuiserie', 'platrerie'],
	knownTerritories: ['lille'],
	customers: ['public'],
}
const propose = (...strangers: Stranger[]) =>
	proposeMeetings(strangers, seeker, 30_000).map(({ stranger: { personId }, reasons, points }) => [
		personId,
		points,
		reasons.map(({ kind }) => kind),
	])

describe('Whom to meet next', () => {
	it('is who opens a trade to which no tie leads, before who opens none', () => {
		assert.deepEqual(
			propose(
				stranger('a', { trades: [label('platrerie')] }),
				stranger('b', { trades: [label('electricite')] }),
			),
			[
				['b', 30, ['opensTrade']],
				['a', 10, ['otherTrade']],
			],
		)
	})

	it('weighs shared customers only between different trades', () => {
		assert.deepEqual(
			propose(
				stranger('same', { trades: [label('menuiserie')], customers: ['public'] }),
				stranger('other', { trades: [label('platrerie')], customers: ['public', 'firms'] }),
			),
			[['other', 30, ['sameCustomers', 'otherTrade']]],
		)
	})

	it('counts nearness down to half of it, and a territory nobody leads to', () => {
		assert.deepEqual(
			propose(
				stranger('here', { metres: 0, territory: label('lille') }),
				stranger('far', { metres: 60_000, territory: label('arras') }),
				stranger('nothing', { metres: 60_000, territory: label('lille') }),
			),
			[
				['far', 20, ['opensTerritory']],
				['here', 20, ['near']],
			],
		)
	})
})
