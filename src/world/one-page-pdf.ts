/** A PDF of one page with a few lines on it, enough to be opened: the world's documents. */
export function onePagePdf(lines: readonly string[]): Buffer {
	const text = lines
		.map((line) => `(${line.replace(/[\\()]/g, '\\$&').replaceAll('’', "'")}) Tj 0 -28 Td`)
		.join('\n')
	const stream = Buffer.from(`BT /F1 18 Tf 72 760 Td\n${text}\nET`, 'latin1')
	const parts = [
		Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
		Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
		Buffer.from(
			'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
		),
		Buffer.concat([
			Buffer.from(`<</Length ${stream.length}>>stream\n`),
			stream,
			Buffer.from('\nendstream'),
		]),
		Buffer.from('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'),
	]
	const written = [Buffer.from('%PDF-1.4\n')]
	const places: number[] = []
	let at = 9
	for (const [i, part] of parts.entries()) {
		const object = Buffer.concat([Buffer.from(`${i + 1} 0 obj`), part, Buffer.from('\nendobj\n')])
		places.push(at)
		written.push(object)
		at += object.length
	}
	const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
	written.push(
		Buffer.from(
			`xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
		),
	)
	return Buffer.concat(written)
}
