import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#kernel'
import { readForm } from './read-form.ts'

const posted = (body: BodyInit, contentType?: string) =>
	readForm(
		new Request('http://reseau.example/', {
			method: 'POST',
			body,
			...(contentType && { headers: { 'content-type': contentType } }),
		}),
	)

describe('A posted form', () => {
	it('keeps the words and drops what cannot be seen among them', async () => {
		const form = await posted(
			new URLSearchParams({ name: ' Cle\u0301ment\u0000 \u202Eerialc\u2069\r\nزهرة ' }),
		)
		assert.equal(form.text('name'), 'Clément erialc\nزهرة')
	})

	it('that is none, or that is cut, is refused with a sentence', async () => {
		const isRefused = (caught: unknown) =>
			caught instanceof Refusal && caught.code === 'request.wrongKind' && caught.status === 415
		await assert.rejects(posted('{}', 'application/json'), isRefused)
		await assert.rejects(posted('a=b', 'multipart/form-data'), isRefused)
		await assert.rejects(posted('--x\r\ncut', 'multipart/form-data; boundary=x'), isRefused)
	})
})
