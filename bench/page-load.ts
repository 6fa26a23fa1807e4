/** What one page costs the product: requests answered, how long they wait, the processor's time, the first view. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { get } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
// @ts-expect-error: its types are published for another major version
import autocannon from 'autocannon'
import { type App, passwordOf } from '../e2e/app.ts'

/** Signs in with the demonstration's password; answers the cookie. */
export async function signIn(app: App, email: string): Promise<string> {
	const answer = await fetch(`${app.url}/connexion/mot-de-passe`, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			origin: app.url,
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded',
		},
		body: new URLSearchParams({ email, password: passwordOf(app) }).toString(),
	})
	const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('maillage='))
	if (!cookie) throw new Error(`Not signed in: ${answer.status}`)
	return cookie.split(';')[0] as string
}

type Load = { connections: number; seconds: number }

/** A row of the table: the page asked for so many seconds by so many at once, after two seconds to warm up. */
export async function measurePage(
	app: App,
	name: string,
	path: string,
	cookie: string,
	{ connections, seconds }: Load,
) {
	const weight = await weigh(app.url + path, cookie)
	const asked = { url: app.url + path, headers: { cookie, 'accept-encoding': 'br' } }
	await autocannon({ ...asked, connections, duration: 2 })
	return { page: name, ...(await underLoad(app, asked, { connections, seconds })), ...weight }
}

/** What is asked of one address, or of the paths of a site in turn. */
type Asked = { url: string; requests?: { path: string }[]; headers: Record<string, string> }

/** What answers cost while so many ask at once: their number, how long they wait, the processor's time of each. */
export async function underLoad(app: App, asked: Asked, { connections, seconds }: Load) {
	const before = cpuMs(app)
	const result = await autocannon({ ...asked, connections, duration: seconds })
	const after = cpuMs(app)
	const each = (ms: number) => Math.round((ms / result.requests.total) * 100) / 100
	return {
		'requests/s': Math.round(result.requests.average),
		'p50 ms': result.latency.p50,
		// Its histogram has no 95th percentile: this one is stricter.
		'p97.5 ms': result.latency.p97_5,
		'p99 ms': result.latency.p99,
		'node ms': each(after.node - before.node),
		'postgres ms': each(after.postgres - before.postgres),
		errors: result.errors + result.non2xx,
	}
}

/** The first view as a browser fetches it: the page and its style sheets, compressed; and its scripts. */
async function weigh(url: string, cookie: string) {
	const headers = { cookie, 'accept-encoding': 'br' }
	const page = await raw(url, headers)
	const html = brotliDecompressSync(page).toString('utf8')
	let bytes = page.length
	for (const [, href] of html.matchAll(/<link[^>]+href="([^"]+\.css)"/g))
		bytes += (await raw(new URL(href as string, url).href, headers)).length
	return {
		'first view kB': Math.round(bytes / 102.4) / 10,
		scripts: [...html.matchAll(/<script\b/g)].length,
	}
}

/** Bytes on the wire: fetch would decompress them. */
function raw(url: string, headers: Record<string, string>): Promise<Buffer> {
	return new Promise((done, fail) => {
		get(url, { headers }, (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk: Buffer) => chunks.push(chunk))
			response.on('end', () => done(Buffer.concat(chunks)))
		}).on('error', fail)
	})
}

/** The processor's time spent so far, in ms: what a request costs whatever else the machine does. */
export function cpuMs(app: App): { node: number; postgres: number } {
	const [node, ...postgres] = processes(app)
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
function processes(app: App): string[] {
	const all = execFileSync('ps', ['-eo', 'pid=,ppid=']).toString().trim().split('\n')
	const lines = all.map((line) => line.trim().split(/\s+/))
	const file = readFileSync(`${app.dataDir}/pg/postmaster.pid`, 'utf8')
	const postmaster = file.split('\n')[0] as string
	const children = lines.filter(([, parent]) => parent === postmaster).map(([pid]) => pid as string)
	return [String(app.process.pid), postmaster, ...children]
}

/** Memory of all of them, in MB: proportional set size where the system tells it. */
export function residentMb(app: App): number {
	let kb = 0
	for (const one of processes(app)) {
		try {
			kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))?.[1])
		} catch {}
	}
	return Math.round(kb / 1024)
}
