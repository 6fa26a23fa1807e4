import { limits } from '../limits.ts'
import type { FileProblem } from '../problems.ts'

/** A workbook's parts by name, each unpacked only when asked for, and never beyond what it announced. */
export type ZipEntries = { names: readonly string[]; unpack(name: string): Buffer | null }

/**
 * The arithmetic of archives, which the platform has: undoing their compression, never beyond `atMost` bytes,
 * and their check sum.
 */
export type Unpacker = {
	inflate(packed: Uint8Array, atMost: number): Buffer | 'tooMuch' | 'broken'
	checksum(bytes: Uint8Array): number
}

export type ZipReading = { ok: true; entries: ZipEntries } | { ok: false; problem: FileProblem }

type Entry = {
	method: number
	crc: number
	packed: number
	unpacked: number
	at: number
}

/** Thrown inside the reading of a workbook, told outside as the file's problem. */
export class UnreadableWorkbook extends Error {
	readonly problem: FileProblem

	constructor(problem: FileProblem) {
		super(problem.code)
		this.problem = problem
	}
}

/**
 * Reads the table of contents of a ZIP archive, and nothing else yet.
 *
 * Before a byte is unpacked: what all parts together announce is bounded, parts that share their bytes
 * are refused, and so is a password. Unpacking stops at the size announced, so an archive that lies
 * about itself goes no further. ZIP64 is refused: no list of members weighs four gigabytes.
 */
export function readZip(bytes: Uint8Array, unpacker: Unpacker): ZipReading {
	try {
		const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
		return { ok: true, entries: entriesOf(whole, unpacker) }
	} catch (caught) {
		if (caught instanceof UnreadableWorkbook) return { ok: false, problem: caught.problem }
		if (caught instanceof RangeError) return { ok: false, problem: { code: 'file.isDamaged' } }
		throw caught
	}
}

const damaged = () => new UnreadableWorkbook({ code: 'file.isDamaged' })
const bomb = () =>
	new UnreadableWorkbook({ code: 'file.unpacksTooMuch', limitBytes: limits.unpackedBytes })

function entriesOf(bytes: Buffer, unpacker: Unpacker): ZipEntries {
	const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
	if (end < 0) throw damaged()
	const count = bytes.readUInt16LE(end + 10)
	const start = bytes.readUInt32LE(end + 16)
	if (count === 0xffff || start === 0xffffffff) throw damaged()
	if (count > limits.workbookParts) throw bomb()
	const entries = new Map<string, Entry>()
	const places = new Set<number>()
	let at = start
	let announced = 0
	for (let n = 0; n < count; n++) {
		if (bytes.readUInt32LE(at) !== 0x02014b50) throw damaged()
		if (bytes.readUInt16LE(at + 8) & 1) throw new UnreadableWorkbook({ code: 'file.isLocked' })
		const nameLength = bytes.readUInt16LE(at + 28)
		const name = bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, '')
		const entry: Entry = {
			method: bytes.readUInt16LE(at + 10),
			crc: bytes.readUInt32LE(at + 16),
			packed: bytes.readUInt32LE(at + 20),
			unpacked: bytes.readUInt32LE(at + 24),
			at: bytes.readUInt32LE(at + 42),
		}
		announced += entry.unpacked
		if (announced > limits.unpackedBytes || places.has(entry.at)) throw bomb()
		places.add(entry.at)
		entries.set(name.toLowerCase(), entry)
		at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
	}
	return {
		names: [...entries.keys()],
		unpack(name) {
			const entry = entries.get(name.toLowerCase())
			return entry ? unpacked(bytes, entry, unpacker) : null
		},
	}
}

function unpacked(bytes: Buffer, entry: Entry, unpacker: Unpacker): Buffer {
	if (bytes.readUInt32LE(entry.at) !== 0x04034b50) throw damaged()
	const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
	const packed = bytes.subarray(from, from + entry.packed)
	const content = entry.method === 0 ? packed : inflated(packed, entry, unpacker)
	if (content.length !== entry.unpacked || unpacker.checksum(content) !== entry.crc) throw damaged()
	// No spreadsheet declares a document type: only whoever wants a text to grow by itself does.
	if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY'))
		throw new UnreadableWorkbook({ code: 'file.declaresEntities' })
	return content
}

function inflated(packed: Buffer, { method, unpacked }: Entry, unpacker: Unpacker): Buffer {
	if (method !== 8) throw damaged()
	const content = unpacker.inflate(packed, Math.max(1, unpacked))
	if (content === 'tooMuch') throw bomb()
	if (content === 'broken') throw damaged()
	return content
}
