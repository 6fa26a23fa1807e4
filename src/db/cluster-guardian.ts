import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openCluster } from './cluster.ts'
import { commandOf, findPostmaster, stopPostmaster } from './cluster-postmaster.ts'

/**
 * When this process was born, as one word ('' when it is dead): with its number, it names one
 * process for ever, whereas numbers are given again.
 */
export function birthOf(pid: number): string {
	if (commandOf(pid) === '') return ''
	if (process.platform === 'linux') {
		try {
			const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')
			return fields?.[19] ?? ''
		} catch {
			return ''
		}
	}
	const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
	return stdout.replace(/\W+/g, '')
}

const runPrefix = `maillage-test-${process.getuid?.()}-`

/** The folder of one test run, in the temporary folder. */
export const runFolderName = (owner: number, birth: string): string =>
	`${runPrefix}${owner}-${birth}`

/**
 * Keep one test database as long as the process that wants it lives, then remove it whole. Run as a
 * program of its own, because none of the test processes lives as long as the run.
 */
async function guard(folder: string, owner: number, birth: string): Promise<void> {
	writeFileSync(join(folder, 'guardian.pid'), String(process.pid))
	await removeAbandoned()
	const cluster = await openCluster(join(folder, 'data'), {
		settings: {
			fsync: 'off',
			synchronous_commit: 'off',
			full_page_writes: 'off',
			max_connections: '120',
		},
		diesWithParent: true,
	})
	writeFileSync(join(folder, 'ready.new'), cluster.host)
	renameSync(join(folder, 'ready.new'), join(folder, 'ready'))
	while (birthOf(owner) === birth) await pause(150)
	await cluster.stop()
	rmSync(folder, { recursive: true, force: true })
}

/** Former runs whose guardian was killed too. */
async function removeAbandoned(): Promise<void> {
	const named = new RegExp(`^${runPrefix}(\\d+)-(\\w*)$`)
	for (const name of readdirSync(tmpdir())) {
		const [, owner, birth] = named.exec(name) ?? []
		if (!owner || birthOf(Number(owner)) === birth) continue
		const folder = join(tmpdir(), name)
		if (isGuarded(folder)) continue
		const pg = join(folder, 'data', 'pg')
		const orphan = findPostmaster(pg)
		if (orphan?.isRunning) await stopPostmaster(orphan.pid, pg)
		rmSync(folder, { recursive: true, force: true })
	}
}

/** Its guardian lives, and is about to remove it itself. */
function isGuarded(folder: string): boolean {
	try {
		const guardian = Number(readFileSync(join(folder, 'guardian.pid'), 'utf8'))
		return commandOf(guardian).includes(folder)
	} catch {
		return false
	}
}

if (import.meta.main) {
	const [folder = '', owner = '', birth = ''] = process.argv.slice(2)
	try {
		await guard(folder, Number(owner), birth)
	} catch (error) {
		console.error(error)
		writeFileSync(join(folder, 'failed'), '')
		while (birthOf(Number(owner)) === birth) await pause(150)
		rmSync(folder, { recursive: true, force: true })
	}
}
