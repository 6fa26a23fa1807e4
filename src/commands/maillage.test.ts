/** The command line as a person types it: processes of their own, a data folder of their own. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'maillage-commands-'))
const children = new Set<ChildProcess>()
after(() => {
	for (const child of children) child.kill('SIGKILL')
	rmSync(folder, { recursive: true, force: true })
})

type Ended = { code: number | null; out: string; err: string }
type Going = { child: ChildProcess; printed(): string; ended: Promise<Ended> }

function maillage(words: string[], env: Record<string, string> = {}): Going {
	const { NODE_TEST_CONTEXT: _, DATABASE_URL: __, SMTP_URL: ___, ...rest } = process.env
	const child = spawn(process.execPath, ['bin/maillage.ts', ...words], {
		cwd: root,
		env: { ...rest, LOG_LEVEL: 'error', HOST: '127.0.0.1', ...env },
		stdio: ['pipe', 'pipe', 'pipe'],
	})
	children.add(child)
	let [out, err] = ['', '']
	child.stdout?.on('data', (part) => {
		out += part
	})
	child.stderr?.on('data', (part) => {
		err += part
	})
	const ended = once(child, 'close').then(([code]) => ({ code, out, err }))
	return { child, printed: () => out + err, ended }
}

const typed = (words: string[], env?: Record<string, string>) => maillage(words, env).ended

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1')
	await once(server, 'listening')
	const { port } = server.address() as { port: number }
	server.close()
	return port
}

async function until(what: () => Promise<boolean> | boolean, going: Going): Promise<void> {
	for (const limit = performance.now() + 120_000; !(await what()); await pause(50)) {
		assert.equal(going.child.exitCode, null, going.printed())
		assert.ok(performance.now() < limit, going.printed())
	}
}

const answers = (port: number, path = '/healthz') =>
	fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' }).catch(() => null)

describe('The command line', () => {
	it('lists its commands, and says more of each', async () => {
		const { code, out } = await typed(['help'])
		assert.equal(code, 0)
		for (const name of [
			'start',
			'demo',
			'import',
			'compute',
			'backup',
			'restore',
			'doctor',
			'unlock',
			'verify',
		])
			assert.match(out, new RegExp(`^ {2}${name} `, 'm'))
		assert.match((await typed(['restore', '--help'])).out, /dans une instance vide/)
	})

	const misunderstood: [string[], RegExp][] = [
		[[], /maillage COMMANDE/],
		[['valser'], /«\u00a0valser\u00a0» n’est pas une commande/],
		[['verify', '--vite'], /L’option --vite n’existe pas/],
		[['verify', 'tout'], /«\u00a0tout\u00a0» est de trop/],
		[['unlock'], /Il manque l’adresse e-mail/],
		[['backup'], /Il manque le nom du fichier/],
		[['start', '--web'], /donnez son adresse par DATABASE_URL/],
		[['compute', 'bonheur'], /«\u00a0bonheur\u00a0» n’est pas un moteur/],
	]
	for (const [words, sentence] of misunderstood)
		it(`answers 2 and a sentence to « maillage ${words.join(' ')} »`, async () => {
			const { code, err } = await typed(words, { DATA_DIR: join(folder, 'never') })
			assert.equal(code, 2)
			assert.match(err, sentence)
			assert.ok(!existsSync(join(folder, 'never')))
		})

	const refused: [Record<string, string>, RegExp][] = [
		[{ PORT: 'trois mille' }, /^PORT vaut «\u00a0trois mille\u00a0»/],
		[{ ORIGIN: 'reseau.exemple.fr' }, /^ORIGIN vaut/],
		[{ SMTP_URL: 'http://mail:secret@exemple.fr' }, /^SMTP_URL n’est pas une adresse smtp/],
		[{ LOG_LEVEL: 'bavard' }, /^LOG_LEVEL vaut/],
		[{ DATABASE_URL: 'postgres://x:secret@127.0.0.1:1/x' }, /^La base de données désignée/],
	]
	for (const [env, sentence] of refused)
		it(`answers 1 and a sentence to a wrong ${Object.keys(env)}`, async () => {
			const { code, err } = await typed(['start'], { DATA_DIR: join(folder, 'never'), ...env })
			assert.equal(code, 1)
			assert.match(err, sentence)
			assert.doesNotMatch(err, /secret|at .*\.ts:/)
		})

	it('says it when the data folder cannot be one', async () => {
		const file = join(folder, 'file')
		writeFileSync(file, '')
		const { code, err } = await typed(['start'], { DATA_DIR: file })
		assert.equal(code, 1)
		assert.match(err, /n’est pas un dossier/)
	})
})

describe('maillage compute', () => {
	it('reads JSON, writes JSON, gives its schemas, and refuses an unknown field', async () => {
		const input = {
			people: [
				{ id: 'claire', firm: 'vasseur' },
				{ id: 'odile', firm: 'marchand' },
				{ id: 'karim', firm: 'benali' },
			],
			firms: [{ id: 'benali', skills: ['électricité'] }],
			ties: [
				{ from: 'claire', to: 'odile', perMille: 900 },
				{ from: 'odile', to: 'karim', perMille: 800 },
			],
			query: { from: 'claire', skills: ['électricité'], maxHops: 3, k: 3 },
		}
		const file = join(folder, 'need.json')
		writeFileSync(file, JSON.stringify(input))
		const { code, out } = await typed(['compute', 'introductions', file])
		assert.equal(code, 0)
		assert.deepEqual(JSON.parse(out).firms[0].paths[0].people, ['claire', 'odile', 'karim'])

		const piped = maillage(['compute', 'introductions'])
		piped.child.stdin?.end(JSON.stringify(input))
		assert.equal((await piped.ended).out, out)

		const { input: schema } = JSON.parse(
			(await typed(['compute', 'introductions', '--schema'])).out,
		)
		assert.equal(schema.additionalProperties, false)

		writeFileSync(file, JSON.stringify({ ...input, humeur: 'bonne' }))
		const wrong = await typed(['compute', 'introductions', file])
		assert.equal(wrong.code, 1)
		assert.match(wrong.err, /humeur/)
	})
})

describe('An instance, from its first start to another machine', () => {
	const dataDir = join(folder, 'data')
	const archive = join(folder, 'monday.maillage')
	let port = 0
	let going: Going

	before(async () => {
		port = await freePort()
		going = maillage(['demo'], { DATA_DIR: dataDir, PORT: String(port) })
		await until(async () => (await answers(port))?.status === 200, going)
	})

	it('tells the demonstration’s visitors how to enter', async () => {
		await until(() => /mot de passe/.test(going.printed()), going)
		const [link = ''] = /http:\/\/localhost:\d+\/lien\/[\w-]{43}/.exec(going.printed()) ?? []
		const page = await answers(port, new URL(link).pathname)
		assert.equal(page?.status, 200, 'the link shows a page, and acts on its button only')
	})

	it('answers watchers nearby, and not through a proxy', async () => {
		const body = (await (await answers(port, '/metrics'))?.text()) ?? ''
		assert.match(body, /maillage_http_requests_total/)
		assert.match(body, /maillage_mails_waiting \d/)
		const proxied = await fetch(`http://127.0.0.1:${port}/metrics`, {
			headers: { 'x-forwarded-for': '203.0.113.7' },
		})
		assert.equal(proxied.status, 404)
		assert.deepEqual(await (await answers(port))?.json(), { pages: 'ok', database: 'ok' })
	})

	it('refuses a second process on its folder, and another on its port', async () => {
		const second = await typed(['start'], { DATA_DIR: dataDir, PORT: '0' })
		assert.equal(second.code, 1)
		assert.match(second.err, /^Maillage tourne déjà sur/)
		const elsewhere = await typed(['start'], {
			DATA_DIR: join(folder, 'elsewhere'),
			PORT: String(port),
		})
		assert.equal(elsewhere.code, 1)
		assert.match(elsewhere.err, /^Le port \d+ est déjà pris/)
	})

	it('is backed up, verified and examined while it runs', async () => {
		const backup = await typed(['backup', archive], { DATA_DIR: dataDir })
		assert.equal(backup.code, 0, backup.err)
		assert.match(backup.out, /tables/)
		const again = await typed(['backup', archive], { DATA_DIR: dataDir })
		assert.equal(again.code, 1)
		assert.match(again.err, /existe déjà/)
		const verify = await typed(['verify'], { DATA_DIR: dataDir })
		assert.equal(verify.code, 0, verify.err)
		assert.match(verify.out, /Tous les sceaux tiennent/)
		const nobody = await typed(['unlock', 'personne@ailleurs.example'], { DATA_DIR: dataDir })
		assert.equal(nobody.code, 1, nobody.out + nobody.err)
		assert.match(nobody.err, /Aucun compte n’a l’adresse/)
		const doctor = await typed(['doctor'], { DATA_DIR: dataDir })
		assert.equal(doctor.code, 0, doctor.out + doctor.err)
		assert.match(doctor.out, /La sécurité par ligne est imposée/)
		assert.match(doctor.out, /Aucun serveur de courriel/)
	})

	it('stops at SIGTERM with its database, and says nothing went wrong', async () => {
		going.child.kill('SIGTERM')
		const { code, err } = await going.ended
		assert.deepEqual([code, err], [0, ''])
		assert.ok(!existsSync(join(dataDir, 'pg', 'postmaster.pid')))
	})

	it('comes back from its archive in a new folder, identical, and only there', async () => {
		const there = join(folder, 'there')
		const restored = await typed(['restore', archive], { DATA_DIR: there })
		assert.equal(restored.code, 0, restored.err)
		const copy = join(folder, 'tuesday.maillage')
		await typed(['backup', copy], { DATA_DIR: there })
		const hashes = (file: string) => textOf(file).match(/\{"end":"(?!archive).*/g)
		assert.deepEqual(hashes(copy), hashes(archive))

		const refusal = await typed(['restore', archive], { DATA_DIR: there })
		assert.equal(refusal.code, 1)
		assert.match(refusal.err, /contient déjà quelque chose/)
		const missing = await typed(['restore', join(folder, 'nowhere')], { DATA_DIR: there })
		assert.match(missing.err, /n’existe pas/)
	})

	it('imports a members’ file: told first, then done, whole or not at all', async () => {
		const env = { DATA_DIR: join(folder, 'there') }
		const [good, bad] = ['membres-300.csv', 'membres-erreurs.csv'].map((name) =>
			join(root, 'e2e', 'fixtures', name),
		) as [string, string]
		const dry = await typed(['import', 'Les Bâtisseurs de la Lys', good, '--dry-run'], env)
		assert.equal(dry.code, 0, dry.err)
		assert.match(dry.out, /300 lignes lues, 0 remarques\.\n {2}300 nouvelles\nRien n’est entré/)
		const wrong = await typed(['import', 'Les Bâtisseurs de la Lys', bad], env)
		assert.equal(wrong.code, 1)
		assert.match(wrong.out, /^Ligne \d+/m)
		assert.match(wrong.err, /points à corriger. Rien n’est entré/)
		const unknown = await typed(['import', 'Cercle du Soleil', good], env)
		assert.match(unknown.err, /Aucun réseau ne s’appelle/)
		const done = await typed(['import', 'Les Bâtisseurs de la Lys', good], env)
		assert.equal(done.code, 0, done.err)
		assert.match(done.out, /300 entreprises entrées, 0 mises à jour/)
		assert.match(done.out, /Fait dans Les Bâtisseurs de la Lys, au nom de/)
	})

	it('takes the new codes of activities whole or not at all', async () => {
		const env = { DATA_DIR: join(folder, 'there') }
		const file = join(folder, 'naf-2025.csv')
		const codes = Array.from({ length: 700 }, (_, n) => {
			const [division, rest] = [10 + Math.floor(n / 10), 10 + (n % 10)]
			return `${division}.${rest}A;Activité ${n}`
		})
		const give = (lines: string[], ...more: string[]) => {
			writeFileSync(file, ['Code;Intitulé', ...lines].join('\r\n'))
			return typed(['import', 'naf', file, ...more], env)
		}
		const wrong: [string[], RegExp][] = [
			[codes.slice(0, 500), /ne tient que 500 sous-classes/],
			[[...codes, '10.10A;Autre chose'], /Le code 10\.10A a deux intitulés/],
			[['Bonjour;à tous'], /Aucune colonne/],
		]
		for (const [lines, sentence] of wrong) {
			const { code, err } = await give(lines)
			assert.equal(code, 1)
			assert.match(err, sentence)
		}
		assert.match((await give(codes, '--dry-run')).out, /700 sous-classes lues.*\nRien n’est entré/)
		const first = await give(codes)
		assert.equal(first.code, 0, first.err)
		assert.match(first.out, /La NAF 2025 est entrée/, 'nothing had entered before')
		const second = await give(codes.slice(0, 650))
		assert.match(second.out, /remplace les 700 sous-classes/)
		const missing = await typed(['import', 'naf', join(folder, 'none.csv')], env)
		assert.match(missing.err, /n’a pas pu être lu \(ENOENT\)/)
	})
})

function textOf(file: string): string {
	return gunzipSync(readFileSync(file)).toString('utf8')
}
