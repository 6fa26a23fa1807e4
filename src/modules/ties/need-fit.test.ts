import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitOf, type Need, type Offer } from './need-fit.ts'

test('cover is the share of what is wanted, found among trades or skills alike', () => {
	check(['électricité', 'marchés publics'], { trades: ['électricité'] }, 500)
	check(['électricité'], { trades: ['plomberie'], skills: ['électricité'] }, 1000)
	check(['a', 'b', 'c'], { skills: ['a', 'c', 'z'] }, 667)
	check(['a'], { skills: ['b'] }, 0)
	check(['a'], {}, 0)
})

test('who wants nothing particular finds everyone fit', () => {
	check([], { skills: ['a'] }, 1000)
	check([], {}, 1000)
})

test('a wanted label given twice counts once; its weight counts as given', () => {
	check(['a', 'a', 'b'], { skills: ['a'] }, 500)
	const need = { wanted: [{ label: 'a', weight: 3 }, { label: 'b' }] }
	assert.equal(fitOf(need, { skills: ['a'] }, 30_000).perMille, 750)
})

test('nearness falls to 1/e at the reach; an unknown place lowers nothing', () => {
	check(['a'], { skills: ['a'], distanceMetres: 0 }, 1000)
	check(['a'], { skills: ['a'], distanceMetres: 9_000 }, 741)
	check(['a'], { skills: ['a'], distanceMetres: 30_000 }, 368)
	check(['a'], { skills: ['a'], distanceMetres: 60_000 }, 135)
	check(['a'], { skills: ['a'], distanceMetres: 400_000 }, 0)
})

test('the factors are told, and multiply', () => {
	const need = { wanted: [{ label: 'a' }, { label: 'b' }] }
	const offer = { skills: ['b'], distanceMetres: 30_000, availablePerMille: 800 }
	assert.deepEqual(fitOf(need, offer, 30_000), {
		perMille: 147,
		coverPerMille: 500,
		covered: ['b'],
		nearPerMille: 368,
		availablePerMille: 800,
	})
})

function check(wanted: string[], offer: Offer, perMille: number) {
	const need: Need = { wanted: wanted.map((label) => ({ label })) }
	assert.equal(fitOf(need, offer, 30_000).perMille, perMille)
}
