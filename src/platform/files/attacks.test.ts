/**
 * What people send that is not what it says: each file of this list was once somebody's way in. Nothing
 * here is written by hand into the expected bytes: what is kept is read again by the same libraries.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { zipOf } from './files.testing.ts'
import { type ExaminedFile, examineFile, type FileProblem } from './server/examine-file.ts'

const text = (words: string) => Buffer.from(words)
const examined = (name: string, content: Uint8Array) => examineFile({ name, content })

async function kept(name: string, content: Uint8Array): Promise<ExaminedFile> {
	const found = await examined(name, content)
	assert.ok(typeof found === 'object', `${name} is kept, not ${found}`)
	return found
}

const refused = (what: string, name: string, make: () => Uint8Array, problem: FileProblem) =>
	it(`refuses ${what}`, async () => assert.equal(await examined(name, make()), problem))

/** A PNG whose header says any size, its points all alike: a few kilobytes that would fill a memory. */
function pngOf(width: number, height: number, rows = height): Buffer {
	const chunk = (kind: string, body: Buffer) => {
		const size = Buffer.alloc(4)
		size.writeUInt32BE(body.length)
		const named = Buffer.concat([Buffer.from(kind), body])
		const sum = Buffer.alloc(4)
		sum.writeUInt32BE(crc32(named))
		return Buffer.concat([size, named, sum])
	}
	const header = Buffer.alloc(13)
	header.writeUInt32BE(width)
	header.writeUInt32BE(height, 4)
	header[8] = 8
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * rows), { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	])
}

const points = (width = 40, height = 30) =>
	sharp({ create: { width, height, channels: 3, background: '#b4472a' } })

const script = '<script>fetch("/moi/compte")</script>'

describe('A picture', () => {
	it('loses the place where it was taken, the device, its words, and stands upright', async () => {
		const photo = await points(40, 30)
			.jpeg()
			.withExif({
				IFD0: { Make: 'Canari', ImageDescription: script },
				IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 41/1 0/1' },
			})
			.withMetadata({ orientation: 6 })
			.toBuffer()
		assert.ok((await sharp(photo).metadata()).exif?.includes('Canari'))
		const file = await kept('atelier.jpg', photo)
		const seen = await sharp(file.bytes).metadata()
		assert.deepEqual([seen.exif, seen.xmp, seen.iptc, seen.orientation], Array(4).fill(undefined))
		assert.equal(Buffer.from(file.bytes).includes('Canari'), false)
		assert.deepEqual([file.picture?.width, file.picture?.height], [30, 40])
		const thumbnail = await sharp(file.picture?.thumbnail).metadata()
		assert.deepEqual([thumbnail.format, thumbnail.exif], ['webp', undefined])
	})

	it('that is a GIF and a script at once is only a GIF once kept', async () => {
		const gif = await points(4, 4).gif().toBuffer()
		const polyglot = Buffer.concat([gif, text('/*'), text('*/=1;alert(document.domain)//')])
		polyglot.write('GIF89a')
		const file = await kept('logo.gif', polyglot)
		assert.equal(file.type, 'image/gif')
		assert.equal(Buffer.from(file.bytes).includes('alert'), false)
	})

	it('with a page or an archive glued to its end leaves them behind', async () => {
		const jpeg = await points().jpeg().toBuffer()
		for (const tail of [
			text(`<html>${script}</html>`),
			zipOf({ mimetype: 'x', 'a.class': script }),
		]) {
			const file = await kept('photo.jpg', Buffer.concat([jpeg, tail]))
			assert.equal(Buffer.from(file.bytes).includes('script'), false)
			assert.equal(Buffer.from(file.bytes).includes('a.class'), false)
		}
	})

	it('that says to be another format is kept under what it is', async () => {
		const file = await kept('photo.jpg', await points().png().toBuffer())
		assert.deepEqual([file.type, file.name], ['image/png', 'photo.png'])
	})

	it('too large to look at is made smaller, one that moves keeps sixty images', async () => {
		const large = await kept('plan.png', await points(5000, 100).png().toBuffer())
		assert.equal(large.picture?.width, 4096)
		const frames = await Promise.all(
			Array.from({ length: 70 }, (_, i) =>
				sharp({
					create: {
						width: 8,
						height: 8,
						channels: 3,
						background: { r: (i * 37) % 256, g: (i * 91) % 256, b: (i * 151) % 256 },
					},
				})
					.png()
					.toBuffer(),
			),
		)
		const moving = await kept(
			'film.gif',
			await sharp(frames, { join: { animated: true } })
				.gif()
				.toBuffer(),
		)
		assert.equal((await sharp(moving.bytes, { animated: true }).metadata()).pages, 60)
		assert.deepEqual([moving.picture?.width, moving.picture?.height], [8, 8])
	})

	refused(
		'a page named as a photograph',
		'photo.jpg',
		() => text(`<html>${script}</html>`),
		'files.markup',
	)
	refused(
		'an SVG drawing, which is a page',
		'logo.svg',
		() => text(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
		'files.markup',
	)
	refused(
		'the same with its XML header, named as an image',
		'logo.png',
		() => text(`<?xml version="1.0"?><!DOCTYPE svg><svg>${script}</svg>`),
		'files.markup',
	)
	refused(
		'400 million points in a few kilobytes',
		'bombe.png',
		() => pngOf(20_000, 20_000, 1),
		'files.imageTooLarge',
	)
	refused(
		'points that say to be few and are not there',
		'vide.png',
		() => pngOf(2000, 2000, 10),
		'files.imageBroken',
	)
	refused(
		'first bytes and nothing else',
		'photo.jpg',
		() => Buffer.from('ffd8ffe000104a46494600', 'hex'),
		'files.imageBroken',
	)
	refused(
		'a picture of a telephone that browsers do not show',
		'photo.heic',
		() => Buffer.concat([Buffer.from('00000018', 'hex'), text('ftypheic'), Buffer.alloc(12)]),
		'files.heic',
	)

	it('cut half-way is refused', async () => {
		const jpeg = await sharp({
			create: {
				width: 400,
				height: 400,
				channels: 3,
				background: '#fff',
				noise: { type: 'gaussian', mean: 128, sigma: 60 },
			},
		})
			.jpeg()
			.toBuffer()
		assert.equal(
			await examined('coupee.jpg', jpeg.subarray(0, jpeg.length / 2)),
			'files.imageBroken',
		)
	})
})

const types = '<?xml version="1.0"?><Types/>'
const docx = (more: Record<string, string> = {}, unfolds?: number) =>
	zipOf({ '[Content_Types].xml': types, 'word/document.xml': '<w:document/>', ...more }, unfolds)

describe('A document', () => {
	it('is known by what it holds, whatever its name says', async () => {
		assert.equal((await kept('charte.zip', docx())).name, 'charte.docx')
		const odt = zipOf({
			mimetype: 'application/vnd.oasis.opendocument.text',
			'content.xml': '<x/>',
		})
		assert.equal((await kept('charte', odt)).name, 'charte.odt')
		assert.equal(
			(await kept('ordre du jour.doc', text('%PDF-1.7\n%%EOF'))).name,
			'ordre du jour.pdf',
		)
	})

	it('that is a PDF with a page inside stays a PDF: it is handed over to be saved, never shown', async () => {
		const polyglot = text(`%PDF-1.7\n<html>${script}</html>\n%%EOF`)
		assert.equal((await kept('charte.html', polyglot)).type, 'application/pdf')
	})

	refused(
		'a page that hides a PDF behind it',
		'charte.pdf',
		() => text(`<html>${script}\n%PDF-1.7`),
		'files.markup',
	)
	refused('macros', 'devis.docx', () => docx({ 'word/vbaProject.bin': 'x' }), 'files.macros')
	refused(
		'macros of the other office',
		'devis.odt',
		() =>
			zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'Basic/script-lc.xml': 'x' }),
		'files.macros',
	)
	refused(
		'a few bytes that unfold to gigabytes',
		'bombe.docx',
		() => docx({}, 2_000_000_000),
		'files.unfolds',
	)
	refused(
		'a document of the nineties',
		'devis.doc',
		() => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
		'files.oldOffice',
	)
	refused(
		'an archive that is no document',
		'photos.zip',
		() => zipOf({ 'a.txt': 'a' }),
		'files.kind',
	)
	refused('an archive cut short', 'devis.docx', () => docx().subarray(0, -30), 'files.kind')
	refused(
		'a program',
		'devis.pdf',
		() => Buffer.concat([text('MZ'), Buffer.alloc(200)]),
		'files.kind',
	)
	refused('nothing', 'devis.pdf', () => Buffer.alloc(0), 'files.empty')
	refused(
		'what is over 20 MB',
		'film.txt',
		() => Buffer.alloc(20 * 1024 * 1024 + 1, 'a'),
		'files.tooLarge',
	)
})

describe('A text', () => {
	it('is a text or a table, in UTF-8 or as old spreadsheets write it', async () => {
		assert.equal(
			(await kept('membres.csv', text('Entreprise;Commune\r\nVasseur;Roubaix\r\n'))).type,
			'text/csv',
		)
		assert.equal((await kept('mot.txt', Buffer.from('Réunion à 8 h', 'latin1'))).type, 'text/plain')
	})

	refused(
		'a page named as a text',
		'mot.txt',
		() => text(`\ufeff \n<!DOCTYPE html>${script}`),
		'files.markup',
	)
	refused('a script', 'mot.js', () => text('alert(1)'), 'files.kind')
	refused(
		'a page without its first sign',
		'mot.html',
		() => text('bonjour <b>tous</b>'),
		'files.kind',
	)
	refused('bytes that are no text', 'mot.txt', () => Buffer.from([0x61, 0, 1, 2, 3]), 'files.kind')
})
