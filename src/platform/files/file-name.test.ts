import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cleanName, extensionOf } from './file-name.ts'

const check = (given: string, extension: string, kept: string) =>
	it(`« ${given.slice(0, 40)} » is kept as « ${kept.slice(0, 40)} »`, () =>
		assert.equal(cleanName(given, extension), kept))

describe('A file’s name', () => {
	check('Compte rendu du 12 mars.pdf', 'pdf', 'Compte rendu du 12 mars.pdf')
	check('../../etc/passwd', 'txt', 'passwd.txt')
	check('C:\\Users\\claire\\Bureau\\devis.docx', 'docx', 'devis.docx')
	check('photo.jpg.html', 'jpg', 'photo.jpg.jpg')
	check('image.jpeg', 'png', 'image.png')
	check('<script>alert(1)</script>.pdf', 'pdf', 'script-.pdf')
	check('<img src=x onerror=alert(1)>.pdf', 'pdf', 'img src=x onerror=alert(1)-.pdf')
	check('facture\u202efdp.exe', 'pdf', 'facturefdp.pdf')
	check('a\r\nContent-Type: text/html\r\n\r\nb.pdf', 'pdf', 'htmlb.pdf')
	check('', 'pdf', 'fichier.pdf')
	check('.htaccess', 'txt', 'htaccess.txt')
	check('  ...  ', 'txt', 'fichier.txt')
	check('CON.pdf', 'pdf', 'CON-.pdf')
	check('e\u0301tude.pdf', 'pdf', 'étude.pdf')
	check('تقرير الاجتماع.pdf', 'pdf', 'تقرير الاجتماع.pdf')
	check('a'.repeat(10_000), 'pdf', `${'a'.repeat(116)}.pdf`)

	it('is short, on one line, on no path, and ends with what the file is, whatever was given', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
				const name = cleanName(given, 'pdf')
				assert.ok(name.length <= 120 && name.length > 4)
				assert.ok(name.endsWith('.pdf') && !/^[.\s]/.test(name))
				assert.doesNotMatch(name, /[\p{Cc}\p{Cf}\u2028\u2029<>:"/\\|?*]/u)
				assert.ok(name.isWellFormed())
				assert.equal(cleanName(name, 'pdf'), name)
			}),
			{ seed: 20261122, numRuns: 2000 },
		)
	})

	it('ends with an extension or with none', () => {
		assert.equal(extensionOf('liste.CSV '), 'csv')
		assert.equal(extensionOf('sans point'), '')
		assert.equal(extensionOf('archive.tar.gz'), 'gz')
	})
})
