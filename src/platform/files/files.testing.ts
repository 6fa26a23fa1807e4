import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { useFileStore } from './server/index.ts'

/** A folder of files for one test file, removed by the answer. */
export function fileStore(): { folder: string; remove(): void } {
	const folder = mkdtempSync(join(tmpdir(), 'maillage-files-'))
	useFileStore(folder)
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A ZIP of these contents; `unfoldedBytes` makes its directory say that each unfolds to so much. */
export function zipOf(contents: Record<string, string>, unfoldedBytes?: number): Buffer {
	const [locals, directory]: [Buffer[], Buffer[]] = [[], []]
	let at = 0
	for (const [name, content] of Object.entries(contents)) {
		const isFirst = locals.length === 0
		const [folded, label] = [Buffer.from(content), Buffer.from(name)]
		const body = isFirst ? folded : deflateRawSync(folded)
		const local = Buffer.alloc(30)
		local.writeUInt32LE(0x04034b50)
		local.writeUInt16LE(isFirst ? 0 : 8, 8)
		local.writeUInt32LE(body.length, 18)
		local.writeUInt32LE(folded.length, 22)
		local.writeUInt16LE(label.length, 26)
		const entry = Buffer.alloc(46)
		entry.writeUInt32LE(0x02014b50)
		entry.writeUInt16LE(isFirst ? 0 : 8, 10)
		entry.writeUInt32LE(body.length, 20)
		entry.writeUInt32LE(unfoldedBytes ?? folded.length, 24)
		entry.writeUInt16LE(label.length, 28)
		entry.writeUInt32LE(at, 42)
		locals.push(local, label, body)
		directory.push(entry, label)
		at += 30 + label.length + body.length
	}
	const list = Buffer.concat(directory)
	const end = Buffer.alloc(22)
	end.writeUInt32LE(0x06054b50)
	end.writeUInt16LE(Object.keys(contents).length, 8)
	end.writeUInt16LE(Object.keys(contents).length, 10)
	end.writeUInt32LE(list.length, 12)
	end.writeUInt32LE(at, 16)
	return Buffer.concat([...locals, list, end])
}
