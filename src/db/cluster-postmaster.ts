import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What a running, or a dead, PostgreSQL wrote in its `postmaster.pid`. */
export type Postmaster = { pid: number; socketFolder: string | undefined; isRunning: boolean }

/** The PostgreSQL of this folder, running or not; undefined after a clean stop. */
export function findPostmaster(pg: string): Postmaster | undefined {
	const lines = read(join(pg, 'postmaster.pid'))?.split('\n')
	if (!lines) return undefined
	const pid = Number(lines[0])
	return { pid, socketFolder: lines[4]?.trim() || undefined, isRunning: isPostmaster(pid, pg) }
}

/**
 * Is this number a living PostgreSQL on this folder? A zombie has an empty command, and a number
 * given since to another program another one: PostgreSQL itself would take both for a rival and
 * refuse to start. It works from within its folder, which tells ours from another even when the
 * folder was moved meanwhile.
 */
function isPostmaster(pid: number, pg: string): boolean {
	const command = commandOf(pid)
	if (basename(command.split(' ', 1)[0] ?? '') !== 'postgres') return false
	return workingFolderOf(pid) === pg || command.includes(` -D ${pg} `)
}

/** The words of a running program, joined by spaces; empty when it is dead or a zombie. */
export function commandOf(pid: number): string {
	if (!(pid > 1)) return ''
	if (process.platform === 'linux') {
		return (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim()
	}
	const { stdout } = spawnSync('ps', ['-ww', '-o', 'stat=,command=', '-p', String(pid)], {
		encoding: 'utf8',
	})
	const [, state = 'Z', command = ''] = /^(\S+)\s+(.*)/.exec(stdout ?? '') ?? []
	return state.startsWith('Z') ? '' : command.trim()
}

export const isAlive = (pid: number): boolean => commandOf(pid) !== ''

/**
 * Put away what a dead PostgreSQL left and that would make the next one refuse: its number, and the
 * number beside our socket. Looked at again here, in one breath with the removal, because a rival
 * may have started meanwhile; a file still empty is one being written, or a full disk's after 1 s.
 */
export function clearAfterDeath(pg: string, socketFolder: string): void {
	const dead = findPostmaster(pg)
	if (dead?.isRunning || (dead?.pid === 0 && fileAgeMs(join(pg, 'postmaster.pid')) < 1000)) return
	rmSync(join(pg, 'postmaster.pid'), { force: true })
	rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
	rmSync(join(socketFolder, '.s.PGSQL.5432'), { force: true })
}

/**
 * When the first process was killed, its busy children may compute on (seen: a long query does not
 * look up); PostgreSQL then refuses to start over their shared memory. Their work can no longer be
 * committed in order, so they are killed. Linux only: elsewhere their owner waits for them.
 */
export function killStragglers(pg: string): void {
	if (process.platform !== 'linux') return
	for (const pid of readdirSync('/proc').map(Number)) {
		if (pid > 1 && workingFolderOf(pid) === pg && commandOf(pid).startsWith('postgres:')) {
			signal(pid, 'SIGKILL')
		}
	}
}

/**
 * Stop and wait: SIGINT rolls back what runs and leaves a folder that needs no recovery (25–75 ms).
 * After 30 s, SIGQUIT: the next start recovers.
 */
export async function stopPostmaster(pid: number, pg: string): Promise<void> {
	for (const [name, waitMs] of [
		['SIGINT', 30_000],
		['SIGQUIT', 10_000],
		['SIGKILL', 10_000],
	] as const) {
		signal(pid, name)
		const until = performance.now() + waitMs
		while (performance.now() < until) {
			if (!isPostmaster(pid, pg)) return
			await pause(5)
		}
	}
}

function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(pid, name)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
	}
}

function workingFolderOf(pid: number): string | undefined {
	try {
		return readlinkSync(`/proc/${pid}/cwd`)
	} catch {
		return undefined
	}
}

function read(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8')
	} catch {
		return undefined
	}
}

const fileAgeMs = (file: string): number =>
	Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
