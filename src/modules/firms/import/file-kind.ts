import type { FileProblem } from './problems.ts'

const signatures: readonly [bytes: readonly number[], problem: FileProblem][] = [
	[[0xd0, 0xcf, 0x11, 0xe0], { code: 'file.isSpreadsheet', kind: 'xls' }],
	[[0x25, 0x50, 0x44, 0x46], { code: 'file.isPdf' }],
	[[0x89, 0x50, 0x4e, 0x47], { code: 'file.isPicture' }],
	[[0xff, 0xd8, 0xff], { code: 'file.isPicture' }],
	[[0x47, 0x49, 0x46, 0x38], { code: 'file.isPicture' }],
	[[0x52, 0x49, 0x46, 0x46], { code: 'file.isPicture' }],
	[[0x1f, 0x8b], { code: 'file.isArchive' }],
	[[0x37, 0x7a, 0xbc, 0xaf], { code: 'file.isArchive' }],
	[[0x52, 0x61, 0x72, 0x21], { code: 'file.isArchive' }],
]

/**
 * Recognises by its first bytes a file that is not a table in text (a workbook, a picture, a PDF…)
 * so that the sentence says what to do with it. Null when nothing else than text was recognised;
 * the name and the announced type are not believed.
 */
export function otherKindOfFile(bytes: Uint8Array): FileProblem | null {
	if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return kindOfZip(bytes)
	const known = signatures.find(([signature]) => startsWith(bytes, signature))
	return known ? known[1] : null
}

/** Web pages are what many programs save under the name « .xls » or « .csv ». */
export function isWebPage(text: string): boolean {
	return /^\s*(<!doctype html|<html|<\?xml|<table)/i.test(text.slice(0, 500))
}

/** Whether decoded text carries characters that no table has: the file was something else. */
export function isNotText(text: string): boolean {
	const start = text.slice(0, 20_000)
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the question.
	const controls = start.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0
	return start.includes('\u0000') || controls > start.length / 100
}

// Office files are ZIP archives whose first entries are named in clear.
function kindOfZip(bytes: Uint8Array): FileProblem {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4000))
	if (start.includes('opendocument.spreadsheet')) return { code: 'file.isSpreadsheet', kind: 'ods' }
	if (start.includes('[Content_Types].xml') || start.includes('xl/'))
		return { code: 'file.isSpreadsheet', kind: 'xlsx' }
	return { code: 'file.isArchive' }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte)
}
