import type { FileProblem } from './problems.ts'

const signatures: readonly [bytes: readonly number[], problem: FileProblem][] = [
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
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return kindOfOldOffice(bytes)
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

/** Whether the bytes are an Excel workbook of today, to be read as such. */
export function isWorkbook(bytes: Uint8Array): boolean {
	return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) && kindOfZip(bytes) === null
}

// Office files are ZIP archives; the names of their parts are in clear, at the start and again at the end.
function kindOfZip(bytes: Uint8Array): FileProblem | null {
	const latin1 = new TextDecoder('latin1')
	const names = latin1.decode(bytes.subarray(0, 4000)) + latin1.decode(bytes.subarray(-20_000))
	if (names.includes('opendocument.spreadsheet')) return { code: 'file.isSpreadsheet', kind: 'ods' }
	if (names.includes('xl/workbook.bin')) return { code: 'file.isSpreadsheet', kind: 'xlsb' }
	if (names.includes('xl/workbook.xml')) return null
	return { code: 'file.isArchive' }
}

// A workbook under a password is wrapped in the old format.
function kindOfOldOffice(bytes: Uint8Array): FileProblem {
	const locked = Buffer.from('EncryptedPackage', 'utf16le')
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(locked)
		? { code: 'file.isLocked' }
		: { code: 'file.isSpreadsheet', kind: 'xls' }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte)
}
