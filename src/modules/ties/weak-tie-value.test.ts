import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildTieGraph } from './tie-graph.ts'
import { noveltyPerMille, weakTieValue } from './weak-tie-value.ts'

test('nobody in common promises nothing, ten people the most, more of them less and less', () => {
	assert.equal(noveltyPerMille(0, 10), 0)
	assert.equal(noveltyPerMille(1, 10), 246)
	assert.equal(noveltyPerMille(5, 10), 824)
	assert.equal(noveltyPerMille(10, 10), 1000)
	assert.equal(noveltyPerMille(20, 10), 736)
	for (let m = 0; m < 10; m++) assert.ok(noveltyPerMille(m, 10) < noveltyPerMille(m + 1, 10))
	for (let m = 10; m < 60; m++) assert.ok(noveltyPerMille(m, 10) > noveltyPerMille(m + 1, 10))
})

test('overlap is the shared part of both circles, leaving the two themselves out', () => {
	// me knows a, b, c and z; z knows b, c, d and me: two of {a, b, c, d} are shared.
	check('me-a me-b c-me me-z z-b z-c d-z', { mutualContacts: 2, overlapPerMille: 500 })
	check('me-z z-me', { mutualContacts: 0, overlapPerMille: 0 })
	check('me-a z-b', { mutualContacts: 0, overlapPerMille: 0 })
	check('me-a a-z', { mutualContacts: 1, overlapPerMille: 1000 })
})

test('two people are as close to each other whichever of them asks', () => {
	const graph = graphOf('me-a me-b me-c z-b z-c z-d me-z')
	assert.deepEqual(weakTieValue(graph, 'me', 'z', 10), weakTieValue(graph, 'z', 'me', 10))
})

function check(ties: string, expected: { mutualContacts: number; overlapPerMille: number }) {
	const { mutualContacts, overlapPerMille } = weakTieValue(graphOf(ties), 'me', 'z', 10)
	assert.deepEqual({ mutualContacts, overlapPerMille }, expected)
}

function graphOf(text: string) {
	const ties = text.split(' ').map((pair) => {
		const [from, to] = pair.split('-')
		return { from: String(from), to: String(to), perMille: 500 }
	})
	const people = ties.flatMap(({ from, to }) => [{ id: from }, { id: to }])
	return buildTieGraph({ people, ties })
}
