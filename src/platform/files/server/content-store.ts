/**
 * The bytes of files on disk, each under the SHA-256 of what it holds: `files/ab/cdef…`. Nothing there is
 * served by a path; two files of the same content are one. Names, owners and rights are in the database.
 */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { assert } from '#kernel'

let folder: string | undefined

/** Where the process keeps its files: `files` in the data folder. Called once at start, and by tests. */
export function useFileStore(dataDir: string): void {
	folder = resolve(dataDir, 'files')
}

function root(): string {
	assert(folder, 'the folder of files is known before anything asks for it')
	return folder
}

/** The SHA-256 of some bytes, in hexadecimal: the name of their content. */
export function hashOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex')
}

function pathOf(hash: string): string {
	assert(/^[0-9a-f]{64}$/.test(hash), 'a content is known by its hash')
	return join(root(), hash.slice(0, 2), hash.slice(2))
}

/**
 * Keeps some bytes; they are on the disk, folder included, when this returns. Written aside then renamed: a
 * process that dies leaves nothing under the name, or all of it. Harmless to repeat.
 */
export async function writeContent(bytes: Uint8Array, hash = hashOf(bytes)): Promise<void> {
	const path = pathOf(hash)
	if (await isKept(path, bytes.length)) return
	const [shelf, unfinished] = [join(root(), hash.slice(0, 2)), join(root(), 'unfinished')]
	await mkdir(shelf, { recursive: true, mode: 0o700 })
	await mkdir(unfinished, { recursive: true, mode: 0o700 })
	const aside = join(unfinished, randomBytes(16).toString('hex'))
	const file = await open(aside, 'wx', 0o600)
	try {
		await file.writeFile(bytes)
		await file.sync()
	} catch (error) {
		await rm(aside, { force: true })
		throw error
	} finally {
		await file.close()
	}
	await rename(aside, path)
	for (const each of [shelf, root()]) await syncFolder(each)
}

async function isKept(path: string, bytes: number): Promise<boolean> {
	const found = await stat(path).catch(() => null)
	return found?.size === bytes
}

async function syncFolder(path: string): Promise<void> {
	const handle = await open(path, 'r')
	await handle.sync().finally(() => handle.close())
}

/** A content to hand over, piece by piece; null when the disk has lost it. */
export async function openContent(hash: string): Promise<ReadStream | null> {
	const path = pathOf(hash)
	const found = await stat(path).catch(() => null)
	return found?.isFile() ? createReadStream(path) : null
}

/** A content as it lies on the disk; null when it is not there. Not compared with its hash: `checkContents` does. */
export async function readContent(hash: string): Promise<Buffer | null> {
	return readFile(pathOf(hash)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null
		throw error
	})
}

/** Removes a content. Only `discardContent`, which knows that nothing refers to it, does. */
export async function removeContent(hash: string): Promise<void> {
	await rm(pathOf(hash), { force: true })
}

/** Every content on the disk last written before an instant, and what unfinished writings left. */
export async function contentsBefore(
	instant: Temporal.Instant,
): Promise<{ hashes: string[]; unfinished: string[] }> {
	const found: { hashes: string[]; unfinished: string[] } = { hashes: [], unfinished: [] }
	for (const shelf of await readdir(root()).catch(() => [])) {
		const inside = join(root(), shelf)
		for (const name of await readdir(inside).catch(() => [])) {
			const kept = await stat(join(inside, name)).catch(() => null)
			if (!kept || kept.mtimeMs >= instant.epochMilliseconds) continue
			if (shelf === 'unfinished') found.unfinished.push(join(inside, name))
			else if (/^[0-9a-f]{64}$/.test(shelf + name)) found.hashes.push(shelf + name)
		}
	}
	return found
}

/** Removes what a writing that never ended has left. */
export async function removeUnfinished(path: string): Promise<void> {
	await rm(path, { force: true })
}
