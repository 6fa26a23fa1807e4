import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from 'svelte/server'
import { networksPhrases } from '#networks'
import Ask from './Ask.svelte'

test('Choices that bear no number say why, and those that are counted do not', () => {
	const asked = (count: number | null) => {
		const none: never[] = []
		const trades = [{ value: 'menuiserie', label: 'Menuiserie', count }]
		const served = [{ value: '62', label: 'Pas-de-Calais', count: null }]
		const options = {
			trades,
			skills: none,
			headcounts: none,
			capacities: none,
			seats: none,
			served,
		}
		const found = { options, place: null } as never
		return render(Ask, { props: { asked: {}, found, locale: 'fr' } }).body
	}
	const { uncounted } = networksPhrases('fr').pages.finding
	assert.ok(asked(null).includes(uncounted))
	assert.ok(!asked(12).includes(uncounted))
	assert.match(asked(12), /Menuiserie \(12\)/)
})
