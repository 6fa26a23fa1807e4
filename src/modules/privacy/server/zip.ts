import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive. */
export type Entry = { name: string; text: string }

/**
 * Files in one archive, as every computer opens it (APPNOTE 6.3, deflate, names in UTF-8). Small and
 * whole in memory: what is held on one person.
 */
export function zip(entries: readonly Entry[]): Buffer {
	const files: Buffer[] = []
	const directory: Buffer[] = []
	let offset = 0
	for (const { name, text } of entries) {
		const content = Buffer.from(text, 'utf8')
		const packed = deflateRawSync(content)
		const bytes = Buffer.from(name, 'utf8')
		const common = Buffer.alloc(26)
		common.writeUInt16LE(20, 0)
		common.writeUInt16LE(0x0800, 2)
		common.writeUInt16LE(8, 4)
		// The first day the format knows: an archive made twice is the same.
		common.writeUInt16LE(0x21, 8)
		common.writeUInt32LE(crc32(content), 10)
		common.writeUInt32LE(packed.length, 14)
		common.writeUInt32LE(content.length, 18)
		common.writeUInt16LE(bytes.length, 22)
		files.push(Buffer.from('PK\x03\x04'), common, bytes, packed)
		const rest = Buffer.alloc(14)
		rest.writeUInt32LE(offset, 10)
		directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, bytes)
		offset += 4 + common.length + bytes.length + packed.length
	}
	const central = Buffer.concat(directory)
	const end = Buffer.alloc(18)
	end.writeUInt16LE(entries.length, 4)
	end.writeUInt16LE(entries.length, 6)
	end.writeUInt32LE(central.length, 8)
	end.writeUInt32LE(offset, 12)
	return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end])
}
