import { spawn } from 'node:child_process'
import { closeSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'
import { type Folders, openLog } from './cluster-folders.ts'
import { isTheOnlyOne, knock, refuseSecond, silenceOthers } from './cluster-lock.ts'
import {
	clearAfterDeath,
	commandOf,
	findPostmaster,
	killStragglers,
	type Postmaster,
	stopPostmaster,
} from './cluster-postmaster.ts'
import { ClusterRefusal, quoted, wordFailure } from './cluster-refusal.ts'

/** What to run, and where: `prefix` is the account and the manner, `command` PostgreSQL itself. */
export type Place = {
	folders: Folders
	socketFolder: string
	prefix: string[]
	command: string[]
}

/** A running PostgreSQL that is ours as long as `control` lives. */
export type Held = { control: Client; pid: number; recovered: 'no' | 'reused' | 'restarted' }

/** Nothing of the environment reaches PostgreSQL: PGPORT or LC_ALL would change it silently. */
export const environment = { PATH: process.env.PATH, LC_ALL: 'C' }

/** Crash recovery replays at most `max_wal_size`; a slow disk may take a minute. */
const patienceMs = 180_000

/** A PostgreSQL opens its socket before it recovers: silence beyond this means it lost its socket. */
const silenceMs = 15_000

/**
 * Find PostgreSQL running or start it, then take the lock that makes it ours.
 *
 * We knock before trusting any pid: an answer on the socket is a proof of life that neither a
 * recycled number nor another container's process list can forge. Whatever passes (it starts, it
 * stops, a rival was faster) is looked at again. An heir cuts the connections it finds, which are a
 * dead process's; a keeper that comes back after a crash finds its own.
 */
export async function bringUp(
	place: Place,
	as: 'heir' | 'keeper',
	whileStarting?: () => void,
): Promise<Held> {
	const { folders, command } = place
	const begunAt = performance.now()
	let recovered: Held['recovered'] = findPostmaster(folders.pg) ? 'restarted' : 'no'
	let own: Started | undefined
	while (performance.now() < begunAt + patienceMs) {
		if (own?.lastWords !== undefined) {
			await retryOrRefuse(own.lastWords, folders)
			own = undefined
		}
		const control = await knock(doorOf(place))
		const found = findPostmaster(folders.pg)
		if (control === 'nobody' && !found?.isRunning) {
			if (!own) {
				own = start(place)
				whileStarting?.()
			}
			await pause(5)
		} else if (control === 'nobody' || control === 'busy') {
			if (control === 'nobody' && performance.now() > begunAt + silenceMs) refuseSilent(found)
			await pause(5)
		} else {
			const lock = await isTheOnlyOne(control)
			if (lock === 'taken') return refuseSecond(control, folders.root)
			if (lock === 'cut') continue
			if (!found?.isRunning) return refuseElsewhere(control, folders)
			if (found.pid !== own?.pid && as === 'heir') {
				const isAsWanted = commandOf(found.pid) === command.join(' ')
				if (!isAsWanted || !(await silenceOthers(control))) {
					await stopPostmaster(found.pid, folders.pg)
					continue
				}
				recovered = 'reused'
			}
			return { control, pid: found.pid, recovered }
		}
	}
	throw wordFailure('répondre', readFileSync(folders.log, 'utf8'), folders.root)
}

/**
 * Where to knock: an orphan of another version may listen elsewhere. What a dead one wrote is not
 * believed: in a folder copied while it ran, it names the original's socket.
 */
function doorOf({ folders, socketFolder }: Place): string {
	const found = findPostmaster(folders.pg)
	return (found?.isRunning && found.socketFolder) || socketFolder
}

/** `lastWords`: what it wrote, once it is dead. */
type Started = { pid: number | undefined; lastWords?: string }

/**
 * Start PostgreSQL; connecting is the caller's. Detached, so that Ctrl+C reaches us first and the
 * drain ends before it stops; writing to a file, because a pipe would break with us. Working from
 * `/`: a folder we were started from may be unmounted.
 */
function start({ folders, socketFolder, command, prefix }: Place): Started {
	clearAfterDeath(folders.pg, socketFolder)
	const { handle, from } = openLog(folders)
	const [program = '', ...words] = [...prefix, ...command]
	const child = spawn(program, words, {
		cwd: '/',
		env: environment,
		detached: true,
		stdio: ['ignore', handle, handle],
	})
	closeSync(handle)
	child.unref()
	const started: Started = { pid: child.pid }
	child.once('error', (error) => {
		started.lastWords = error.message
	})
	child.once('exit', () => {
		started.lastWords = readFileSync(folders.log).subarray(from).toString()
	})
	return started
}

/** A rival that starts at the same instant, or a dead one's children, are worth another look. */
async function retryOrRefuse(written: string, { root, pg }: Folders): Promise<void> {
	if (/pre-existing shared memory block/.test(written)) killStragglers(pg)
	else if (!/lock file .* (already exists|is empty)/.test(written)) {
		throw wordFailure('démarrer', written, root)
	}
	await pause(50)
}

function refuseSilent(found: Postmaster | undefined): never {
	throw new ClusterRefusal(
		`PostgreSQL (processus ${found?.pid}) tient la base mais ne répond plus\u00a0: sa prise a été effacée. Arrêtez-le par «\u00a0kill -INT ${found?.pid}\u00a0», puis relancez Maillage.`,
	)
}

async function refuseElsewhere(control: Client, { root }: Folders): Promise<never> {
	await control.end()
	throw new ClusterRefusal(
		`La base de ${quoted(root)} tourne déjà ailleurs (un autre conteneur\u202f?), hors de portée d’ici. Arrêtez-la d’abord.`,
	)
}
