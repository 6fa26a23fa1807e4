/** Two products on one database, each with its own copy of the ties: what one acknowledged, the other never uses. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type PersonKey, worldFirm, worldPerson } from '#world'
import { type App, freePort, passwordOf, startApp } from './app.ts'
import { Someone } from './asking.ts'
import { newFolder } from './database.ts'
import { enterWithPassword } from './enter.ts'

let app: App
let second: { url: string; process: ChildProcess }
let folder: string
const firm = worldFirm('menuiserie-vasseur').id
const odile = worldPerson('odile-marchand')

before(async () => {
	app = await startApp({ command: 'demo', smtp: false })
	second = await startSecond(app)
})
after(async () => {
	if (second?.process.exitCode === null) {
		second.process.kill('SIGTERM')
		await once(second.process, 'exit')
	}
	await app?.stop()
	if (folder) await rm(folder, { recursive: true, force: true })
})

/** `maillage start --web` on the database of a product that runs. */
async function startSecond({ database }: App): Promise<typeof second> {
	folder = await newFolder()
	const port = await freePort()
	const url = `http://localhost:${port}`
	const child = spawn(process.execPath, ['bin/maillage.ts', 'start', '--web'], {
		env: {
			...process.env,
			NODE_TEST_CONTEXT: '',
			PORT: String(port),
			HOST: '127.0.0.1',
			ORIGIN: url,
			DATA_DIR: folder,
			...database,
			LOG_LEVEL: 'warn',
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	let printed = ''
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (chunk) => {
			printed += chunk
		})
	for (let tries = 0; tries < 600; tries++) {
		if (child.exitCode !== null) throw new Error(`The second product stopped:\n${printed}`)
		if ((await fetch(`${url}/healthz`).catch(() => null))?.ok) return { url, process: child }
		await pause(100)
	}
	throw new Error(`The second product does not answer:\n${printed}`)
}

async function enter(key: PersonKey, url: string): Promise<Someone> {
	const someone = new Someone(url)
	await enterWithPassword(someone, worldPerson(key).email, passwordOf(app))
	return someone
}

test('who says on one that they no longer make introductions is proposed by neither from then on', async () => {
	const claires = [
		await enter('claire-vasseur', app.url),
		await enter('claire-vasseur', second.url),
	]
	const odiles = [await enter('odile-marchand', app.url), await enter('odile-marchand', second.url)]
	const { rows } = await app.query(
		`select id from need where firm_id = $1 and trade_key is not null and closed_at is null order by stated_at limit 1`,
		[firm],
	)
	const page = `/e/${firm}/aide/${rows[0].id}`
	const isProposed = async (claire: Someone) => {
		const reply = await claire.get(page)
		assert.equal(reply.status, 200)
		return reply.text.includes(`par=${odile.id}`)
	}
	for (const claire of claires) assert.ok(await isProposed(claire), 'both propose her at first')
	for (let round = 0; round < 10; round++) {
		const at = odiles[round % 2] as Someone
		const say = async (serve: 'pause' | 'serve') => {
			const reply = await at.post('/moi/liens/regles?/rule', [['serve', serve]])
			assert.equal(reply.status, 303, reply.text.slice(0, 300))
		}
		await say('pause')
		// At once, and several times: an answer of before may not come back.
		const after = [...claires, ...claires, ...claires].map(isProposed)
		assert.deepEqual(new Set(await Promise.all(after)), new Set([false]), `round ${round}`)
		await say('serve')
		for (const claire of claires) assert.ok(await isProposed(claire), `and again, round ${round}`)
	}
})
