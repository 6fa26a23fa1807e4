import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { extractText, getDocumentProxy } from 'unpdf'
import { typesetPdf } from './server/index.ts'

const template = readFileSync(
	new URL('../../modules/meetings/papers/list.typ', import.meta.url),
	'utf8',
)
const list = (locale: string, title: string, name: string) => ({
	locale,
	title,
	network: 'Cercle du Canal',
	when: 'jeudi 26 novembre, 7 h 30',
	place: 'Brasserie des Halles',
	count: 'une personne',
	heads: ['Nom', 'Entreprise', 'Métier'],
	lines: [{ name, firm: 'Menuiserie Vasseur', detail: 'Menuiserie' }],
})

async function read(pdf: Uint8Array) {
	const document = await getDocumentProxy(new Uint8Array(pdf))
	const { text } = await extractText(document, { mergePages: true })
	return { text, metadata: await document.getMetadata(), marks: await document.getMarkInfo() }
}

describe('A document', () => {
	it('is read back word for word, tagged, with its title and language', async () => {
		const pdf = typesetPdf(template, list('fr', 'Liste\u00a0: Petit déjeuner', 'Claire Vasseur'))
		const { text, metadata, marks } = await read(pdf)
		for (const words of [
			'Claire Vasseur',
			'Menuiserie Vasseur',
			'Brasserie des Halles',
			'Cercle du Canal',
		])
			assert.ok(text.includes(words), words)
		assert.equal((metadata.info as { Title: string }).Title, 'Liste\u00a0: Petit déjeuner')
		assert.equal(marks?.Marked, true)
		assert.match(Buffer.from(pdf).toString('latin1'), /pdfuaid/)
	})

	it('is the same twice, and shapes Arabic', async () => {
		const data = list('ar', 'لائحة الحضور', 'سعاد العلوي')
		const pdf = typesetPdf(template, data)
		assert.deepEqual(typesetPdf(template, data), pdf)
		const { text } = await read(pdf)
		assert.match(text.normalize('NFKC'), /[\u0600-\u06ff]/)
	})

	it('fails rather than print what a template warns of', () => {
		assert.throws(
			() => typesetPdf('#text(font: "Police Inconnue")[Bonjour]', list('fr', 'Essai', 'Claire')),
			/without a warning/,
		)
	})
})
