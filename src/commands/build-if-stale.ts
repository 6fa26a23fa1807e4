import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { CommandRefusal } from './refusals.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Where the build is. */
export const buildDir = join(root, 'build')

/** The letters of the build, for the worker. */
export const builtLetters = join(buildDir, 'server', 'mails.js')

const record = join(buildDir, 'sources.sha256')
const lock = join(root, 'node_modules', '.cache', 'maillage-build.pid')

/** Whether the pages on disk are those of these sources. */
export function isBuildFresh(): boolean {
	return existsSync(record) && readFileSync(record, 'utf8') === hashOfSources()
}

/**
 * Builds the pages when their sources are not those of the last build, known by content: a file that
 * was only touched costs nothing. Two processes that start together build once. Refuses with the end
 * of the builder's words.
 */
export async function buildIfStale(announce: () => void = () => {}): Promise<'fresh' | 'built'> {
	if (isBuildFresh()) return 'fresh'
	const release = await takeTurn()
	try {
		const hash = hashOfSources()
		if (isBuildFresh()) return 'fresh'
		announce()
		await build()
		writeFileSync(record, hash)
		return 'built'
	} catch (error) {
		const { code = '' } = error as { code?: string }
		if (!['EACCES', 'EROFS', 'EPERM'].includes(code)) throw error
		throw new CommandRefusal(
			`Les pages sont plus anciennes que le logiciel, et ce compte n’a pas le droit d’écrire dans «\u00a0${root}\u00a0». Lancez une fois «\u00a0npm run build\u00a0» avec un compte qui l’a.`,
		)
	} finally {
		release()
	}
}

/** 20 ms for some 500 files; tests and their worlds change no page. */
function hashOfSources(): string {
	const hash = createHash('sha256')
	const files = globSync(['src/**/*.{ts,svelte,css,html}', 'static/**/*'], {
		cwd: root,
		withFileTypes: true,
	})
		.filter((file) => file.isFile() && !/\.test\.ts$|testing/.test(file.name))
		.map((file) => join(file.parentPath, file.name))
	const others = [
		'vite.config.ts',
		'scripts/lean-pages.ts',
		'package.json',
		'package-lock.json',
		'tsconfig.json',
	]
	for (const file of [...files, ...others.map((name) => join(root, name))].sort())
		hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
	return hash.digest('hex')
}

async function build(): Promise<void> {
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
	const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...env } = process.env
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: root,
		env: { ...env, NODE_ENV: 'production' },
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	let words = ''
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (part: Buffer) => {
			words = (words + part).slice(-4000)
		})
	const code = await new Promise<number | null>((done, fail) => {
		child.once('error', fail)
		child.once('close', done)
	})
	if (code !== 0)
		throw new CommandRefusal(`Les pages n’ont pas pu être construites\u00a0:\n${words}`)
}

/** A file with our number, made by one process at a time; a dead one's is taken over. */
async function takeTurn(): Promise<() => void> {
	mkdirSync(dirname(lock), { recursive: true })
	for (;;) {
		try {
			writeFileSync(lock, String(process.pid), { flag: 'wx' })
			return () => rmSync(lock, { force: true })
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
			if (!isAlive(Number(readFileSync(lock, { encoding: 'utf8', flag: 'a+' }))))
				rmSync(lock, { force: true })
			await pause(100)
		}
	}
}

function isAlive(pid: number): boolean {
	try {
		return pid > 0 && process.kill(pid, 0)
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM'
	}
}
