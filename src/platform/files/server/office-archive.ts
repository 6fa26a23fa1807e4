import { inflateRawSync } from 'node:zlib'

/** What the directory of a ZIP says, without unfolding anything. */
export type ArchiveListing = { names: string[]; unfoldedBytes: number; first: Buffer | null }

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const mostEntries = 10_000

/**
 * Reads the directory at the end of a ZIP: names, and how much they say they unfold to. Null for what is
 * no ZIP, is cut short, or holds more entries than any document does.
 */
export function listArchive(bytes: Uint8Array): ArchiveListing | null {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const end = findEnd(buffer)
	if (end === null) return null
	const entries = buffer.readUInt16LE(end + 10)
	let at = buffer.readUInt32LE(end + 16)
	if (entries > mostEntries) return null
	const names: string[] = []
	let unfoldedBytes = 0
	for (let i = 0; i < entries; i++) {
		if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== entrySignature) return null
		const [name, extra, comment] = [28, 30, 32].map((place) => buffer.readUInt16LE(at + place))
		unfoldedBytes += buffer.readUInt32LE(at + 24)
		names.push(buffer.toString('utf8', at + 46, at + 46 + (name as number)))
		at += 46 + (name as number) + (extra as number) + (comment as number)
	}
	return { names, unfoldedBytes, first: firstContent(buffer) }
}

function findEnd(buffer: Buffer): number | null {
	const longestComment = 65_557
	for (let at = buffer.length - 22; at >= Math.max(0, buffer.length - longestComment); at--)
		if (buffer.readUInt32LE(at) === endSignature) return at
	return null
}

/** An open document begins with a short file that says its type; anything longer is not looked at. */
function firstContent(buffer: Buffer): Buffer | null {
	if (buffer.length < 30 || buffer.readUInt32LE(0) !== localSignature) return null
	const [method, folded] = [buffer.readUInt16LE(8), buffer.readUInt32LE(18)]
	const start = 30 + buffer.readUInt16LE(26) + buffer.readUInt16LE(28)
	if (folded > 200 || start + folded > buffer.length) return null
	const content = buffer.subarray(start, start + folded)
	if (method === 0) return content
	try {
		return inflateRawSync(content, { maxOutputLength: 200 })
	} catch {
		return null
	}
}
