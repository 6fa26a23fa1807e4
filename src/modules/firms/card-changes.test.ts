import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CardValues, changesBetween, standingOf } from './card-changes.ts'

const card: CardValues = {
	name: 'Menuiserie Vasseur',
	website: null,
	trades: ['Menuisier', 'Ébéniste'],
}

function check(next: CardValues, fields: string[]) {
	assert.deepEqual(
		changesBetween(card, next).map(({ field }) => field),
		fields,
	)
}

test('only what says something else is a change', () => {
	check({ ...card }, [])
	check({ name: 'Menuiserie Vasseur et fils' }, ['name'])
	check({ trades: ['Ébéniste', 'Menuisier'] }, [])
	check({ trades: [] }, ['trades'])
	check({ website: '' }, [])
	check({ website: 'www.vasseur.example', name: card.name ?? null }, ['website'])
})

test('a field that the proposer does not read is never a change', () => {
	check({ email: 'contact@vasseur.example' }, [])
})

test('a change waits, has been overtaken, or is done', () => {
	const change = { field: 'name', old: 'Vasseur', new: 'Menuiserie Vasseur' } as const
	assert.equal(standingOf(change, 'Vasseur'), 'waiting')
	assert.equal(standingOf(change, 'Vasseur SARL'), 'changed')
	assert.equal(standingOf(change, 'Menuiserie Vasseur'), 'done')
	assert.equal(standingOf({ field: 'trades', old: [], new: ['Sellier'] }, null), 'waiting')
})
