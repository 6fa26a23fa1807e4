/**
 * How fast the signed-in pages are: the product on its embedded database, with the named world and a
 * club of 300 firms, 25 connections from this same machine. Prints a table; goals: at least 400 requests
 * a second, 95 % answered within 60 ms, a first view of at most 20 kB without fonts, and no script.
 *
 *   npm run bench:pages -- --seconds 10 --connections 25
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
// @ts-expect-error: its types are published for another major version
import autocannon from 'autocannon'
import { worldFirm, worldNetwork, worldPerson } from '#world'
import { startApp } from '../e2e/app.ts'

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '10' },
		connections: { type: 'string', default: '25' },
	},
})

const app = await startApp({ command: 'demo', smtp: false })
try {
	await enlarge()
	const cookie = await signIn(worldPerson('claire-vasseur').email)
	const firm = `/e/${worldFirm('menuiserie-vasseur').id}`
	const pages = { accueil: firm, membres: `${firm}/membres`, aide: `${firm}/aide` }
	const rows = []
	for (const [name, path] of Object.entries(pages)) rows.push(await measure(name, path, cookie))
	console.table(rows)
	console.log(`Resident memory: ${residentMb()} MB, database included`)
} finally {
	await app.stop()
}

/** Makes the Cercle du Canal a club of 300: a directory as long as a busy one. */
async function enlarge(): Promise<void> {
	const network = worldNetwork('cercle-du-canal').id
	await app.query(
		`with made as (
			insert into firm (id, name, commune_code, created_at)
			select gen_random_uuid(), 'Entreprise ' || n, '59512', now() from generate_series(1, 288) n returning id
		), labelled as (
			insert into firm_label (firm_id, kind, key, label)
			select id, 'trade', 'metier ' || (row_number() over ()) % 40, 'Métier ' || (row_number() over ()) % 40
			from made
		)
		insert into membership (network_id, membership_id, firm_id, state, since)
		select $1, gen_random_uuid(), id, 'member', now() from made`,
		[network],
	)
	// Inserted behind the product's back: what finds them is made as after a change of version.
	await app.query(`select graphile_worker.add_job('firms.read-cards-again', '{}')`)
	for (;;) {
		const { rows } = await app.query(
			`select 1 from search_document where audience = $1 having count(*) >= 300`,
			[network],
		)
		if (rows.length > 0) break
		await pause(200)
	}
	await app.query('analyze')
}

/** Signs in with the demonstration's password, as its start prints it. */
async function signIn(email: string): Promise<string> {
	const password = /mot de passe «\s*(.+?)\s*»/.exec(app.printed())?.[1] ?? ''
	const answer = await fetch(`${app.url}/connexion/mot-de-passe`, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			origin: app.url,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded',
		},
		body: new URLSearchParams({ email, password }).toString(),
	})
	const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('maillage='))
	if (!cookie) throw new Error(`Not signed in: ${answer.status}`)
	return cookie.split(';')[0] as string
}

async function measure(name: string, path: string, cookie: string) {
	const weight = await weigh(path, cookie)
	const load = (duration: number) =>
		autocannon({
			url: app.url + path,
			connections: Number(values.connections),
			duration,
			headers: { cookie, 'accept-encoding': 'br' },
		})
	await load(2)
	const before = cpuMs()
	const result = await load(Number(values.seconds))
	const after = cpuMs()
	const each = (ms: number) => Math.round((ms / result.requests.total) * 100) / 100
	return {
		page: name,
		'requests/s': Math.round(result.requests.average),
		'p50 ms': result.latency.p50,
		// Its histogram has no 95th percentile: this one is stricter.
		'p97.5 ms': result.latency.p97_5,
		'p99 ms': result.latency.p99,
		'node ms': each(after.node - before.node),
		'postgres ms': each(after.postgres - before.postgres),
		errors: result.errors + result.non2xx,
		...weight,
	}
}

/** The first view as a browser fetches it: the page and its style sheets, compressed; and its scripts. */
async function weigh(path: string, cookie: string) {
	const headers = { cookie, 'accept-encoding': 'br' }
	const page = await raw(app.url + path, headers)
	const html = brotliDecompressSync(page).toString('utf8')
	let bytes = page.length
	for (const [, href] of html.matchAll(/<link[^>]+href="([^"]+\.css)"/g))
		bytes += (await raw(new URL(href as string, app.url + path).href, headers)).length
	return {
		'first view kB': Math.round(bytes / 102.4) / 10,
		scripts: [...html.matchAll(/<script\b/g)].length,
	}
}

/** Bytes on the wire: fetch would decompress them. */
async function raw(url: string, headers: Record<string, string>): Promise<Buffer> {
	const { get } = await import('node:http')
	return new Promise((done, fail) => {
		get(url, { headers }, (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk: Buffer) => chunks.push(chunk))
			response.on('end', () => done(Buffer.concat(chunks)))
		}).on('error', fail)
	})
}

/** The processor's time spent so far, in ms: what a request costs whatever else the machine does. */
function cpuMs(): { node: number; postgres: number } {
	const [node, ...postgres] = processes()
	const spent = (pid: string) => {
		try {
			const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
			// User and system time, in hundredths of a second.
			return (Number(fields[11]) + Number(fields[12])) * 10
		} catch {
			return 0
		}
	}
	return { node: spent(node as string), postgres: postgres.reduce((ms, pid) => ms + spent(pid), 0) }
}

/** The product's process first, then every PostgreSQL process. */
function processes(): string[] {
	const all = execFileSync('ps', ['-eo', 'pid=,ppid=']).toString().trim().split('\n')
	const lines = all.map((line) => line.trim().split(/\s+/))
	const postmaster = readFileSync(`${app.dataDir}/pg/postmaster.pid`, 'utf8').split(
		'\n',
	)[0] as string
	const children = lines.filter(([, parent]) => parent === postmaster).map(([pid]) => pid as string)
	return [String(app.process.pid), postmaster, ...children]
}

/** Memory of all of them: proportional set size where the system tells it. */
function residentMb(): number {
	let kb = 0
	for (const one of processes()) {
		try {
			kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1])
		} catch {}
	}
	return Math.round(kb / 1024)
}
