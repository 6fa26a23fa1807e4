import { createHash } from 'node:crypto'
import {
	chmodSync,
	chownSync,
	closeSync,
	existsSync,
	fchownSync,
	fsyncSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readdirSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Identity } from './cluster-identity.ts'
import { isAlive } from './cluster-postmaster.ts'
import { ClusterRefusal, quoted, wordForeign, wordSystemError } from './cluster-refusal.ts'

/** Where one database lives; every path absolute and free of symbolic links. */
export type Folders = {
	/** The data folder given by DATA_DIR. */
	root: string
	/** PostgreSQL's own folder; it exists once the database is created, never before. */
	pg: string
	/** What PostgreSQL writes, errors included. */
	log: string
	/** The data folder held nothing when we came. */
	isEmpty: boolean
}

/** Make the data folder if it is absent, for us alone (0700). */
export function prepareFolders(dataDir: string): Folders {
	const wanted = resolve(dataDir)
	try {
		mkdirSync(wanted, { recursive: true, mode: 0o700 })
		const root = realpathSync(wanted)
		const isEmpty = readdirSync(root).length === 0
		refuseForeign(root)
		return { root, pg: join(root, 'pg'), log: join(root, 'postgres.log'), isEmpty }
	} catch (error) {
		throw wordSystemError(error, wanted)
	}
}

/** What Maillage writes in its data folder. */
const written = ['pg', 'run', 'postgres.log', 'postgres.log.1', 'files']

/**
 * What root, or another account, left in the folder cannot be used by an ordinary one: said before anything is
 * tried, with the command that mends it.
 */
function refuseForeign(root: string): void {
	const uid = process.getuid?.()
	if (!uid) return
	const foreign = written
		.map((name) => join(root, name))
		.filter((path) => {
			const owner = lstatSync(path, { throwIfNoEntry: false })?.uid
			return owner !== undefined && owner !== uid
		})
	if (foreign.length > 0) throw wordForeign(foreign, root, uid)
}

/** Hand one folder to the account that runs PostgreSQL, when it is not ours. */
export function give(folder: string, { owner }: Identity): void {
	if (owner) chownSync(folder, owner.uid, owner.gid)
}

/**
 * Fill a sibling folder, then rename it: a creation cut short leaves no half database. Answers
 * false when somebody else's creation ended first; theirs is kept.
 */
export function createAside(
	folders: Folders,
	identity: Identity,
	fill: (folder: string) => void,
): boolean {
	const { root } = folders
	try {
		const aside = mkdtempSync(join(root, `pg-${process.pid}-`))
		try {
			give(aside, identity)
			fill(aside)
			return takeName(aside, folders)
		} finally {
			rmSync(aside, { recursive: true, force: true })
		}
	} catch (error) {
		throw wordSystemError(error, root)
	}
}

/**
 * Remove the creations whose author is dead. Our own number on one is a former life of that number.
 * An initdb left alone may still write in one for half a second: the next opening removes it.
 */
export function removeAbandoned({ root }: Folders): void {
	for (const name of readdirSync(root)) {
		const author = Number(/^pg-(\d+)-\w+$/.exec(name)?.[1])
		if (!author || (author !== process.pid && isAlive(author))) continue
		try {
			rmSync(join(root, name), { recursive: true, force: true })
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
		}
	}
}

export const isCreated = ({ pg }: Folders): boolean => existsSync(join(pg, 'PG_VERSION'))

/** Nothing bears the name `pg`, or an empty folder: a creation may take it. */
export const isFree = ({ pg }: Folders): boolean => !existsSync(pg) || readdirSync(pg).length === 0

/** A rename survives a power cut only once its folder is synced. */
function takeName(aside: string, { root, pg }: Folders): boolean {
	try {
		renameSync(aside, pg)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
		return false
	}
	const handle = openSync(root, 'r')
	fsyncSync(handle)
	closeSync(handle)
	return true
}

/** A socket's whole path holds 107 bytes on Linux and 103 on macOS; some is left for safety. */
const longestSocketBytes = 90
const socketName = '.s.PGSQL.5432'

const fits = (folder: string): boolean =>
	Buffer.byteLength(join(folder, socketName)) <= longestSocketBytes

/**
 * The private folder (0700) of the Unix socket, the only door of the database: `run` in the data
 * folder, or, when that path is too long for a socket, one of our own in the temporary folder,
 * always the same for the same data so that an orphan is found again. There, somebody else may have
 * taken the name first to listen in our place: refused unless it is a real folder of ours.
 */
export function makeSocketFolder({ root }: Folders, identity: Identity): string {
	const inside = join(root, 'run')
	const folder = fits(inside) ? inside : outside(root)
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 })
	} catch (error) {
		throw wordSystemError(error, folder)
	}
	const found = lstatSync(folder)
	const ours = [process.getuid?.(), identity.owner?.uid]
	if (!found.isDirectory() || !ours.includes(found.uid)) {
		throw new ClusterRefusal(
			`${quoted(folder)}, où la base doit ouvrir sa prise, appartient à un autre compte de cette machine. Supprimez-le, ou choisissez par DATA_DIR un chemin plus court.`,
		)
	}
	chmodSync(folder, 0o700)
	give(folder, identity)
	return folder
}

/** Remove a socket folder that we made in the temporary folder; the one beside the data stays. */
export function removeSocketFolder({ root }: Folders, folder: string): void {
	if (folder !== join(root, 'run')) rmSync(folder, { recursive: true, force: true })
}

function outside(root: string): string {
	const named = createHash('sha256').update(root).digest('hex').slice(0, 12)
	const name = `maillage-${process.getuid?.()}-${named}`
	const folder = [tmpdir(), '/tmp'].map((temporary) => join(temporary, name)).find(fits)
	if (folder) return folder
	throw new ClusterRefusal(
		`Le chemin ${quoted(root)} est trop long pour ouvrir la prise de la base, et celui du dossier temporaire aussi. Choisissez par DATA_DIR un chemin plus court.`,
	)
}

/**
 * Past 5 MB the log starts anew, and only the one before is kept. Root writes it for the account that owns the
 * database, which would find a log it may not write the day it runs it itself.
 */
export function openLog({ root, log, pg }: Folders): { handle: number; from: number } {
	try {
		const bytes = statSync(log, { throwIfNoEntry: false })?.size ?? 0
		if (bytes > 5_000_000) renameSync(log, `${log}.1`)
		const from = bytes > 5_000_000 ? 0 : bytes
		const handle = openSync(log, 'a', 0o600)
		const { uid, gid } = statSync(pg)
		if (process.getuid?.() === 0) fchownSync(handle, uid, gid)
		return { handle, from }
	} catch (error) {
		throw wordSystemError(error, root)
	}
}
