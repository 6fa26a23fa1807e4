/** Redirections elsewhere, in every spelling that browsers accept. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { safePath } from './index.ts'

describe('After signing in, one stays on this site', () => {
	for (const path of ['/', '/e/0197-abc?onglet=2', '/moi/compte', '/r/1/invitations?vers=/x'])
		it(`at ${path}`, () => assert.equal(safePath(path), path))

	for (const elsewhere of [
		'//ailleurs.example',
		'/\\ailleurs.example',
		'\\\\ailleurs.example',
		'///ailleurs.example',
		'/%2failleurs.example',
		'/%2Failleurs.example',
		'/%5cailleurs.example',
		'/%252failleurs.example',
		'/.//ailleurs.example',
		'/e/..//ailleurs.example',
		'/%2e%2e//ailleurs.example',
		'/\t/ailleurs.example',
		'/\n/ailleurs.example',
		'/%09/ailleurs.example',
		' //ailleurs.example',
		'https://ailleurs.example',
		'https:ailleurs.example',
		'javascript:alert(1)',
		'ailleurs.example',
		'@ailleurs.example',
		'/\u2028/ailleurs.example',
		'/%',
		`/${'a'.repeat(600)}`,
		'',
	])
		it(`and not at ${JSON.stringify(elsewhere.slice(0, 40))}`, () =>
			assert.equal(safePath(elsewhere), null))
})
