import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type RequestLogLine, type RunningServer, startServer } from './server.ts'

/** A site of five pages, in place of the build: each shows what the real pages would be told. */
const site = `
export async function handler(request, response, next) {
	const path = request.url.split('?')[0]
	if (path === '/told') return answer(response, JSON.stringify(request.headers))
	if (path === '/long') return answer(response, '<p>Cercle du Canal</p>'.repeat(2000))
	if (path === '/slow') return setTimeout(() => answer(response, 'enfin'), 300)
	if (path === '/hashed.css') {
		response.writeHead(200, { etag: '"a"', 'cache-control': 'public,max-age=31536000,immutable' })
		return response.end('p{}')
	}
	if (request.method === 'POST') {
		let bytes = 0
		for await (const part of request) bytes += part.length
		return answer(response, String(bytes))
	}
	next()
}
function answer(response, body) {
	response.setHeader('content-type', 'text/html')
	response.setHeader('content-length', Buffer.byteLength(body))
	response.writeHead(200)
	response.end(body)
}
`

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

function ask(
	port: number,
	path: string,
	{
		method = 'GET',
		headers = {},
		body,
	}: {
		method?: string
		headers?: Record<string, string>
		body?: Buffer
	} = {},
): Promise<Answer> {
	return new Promise((done, fail) => {
		const sent = request({ port, path, method, headers, host: '127.0.0.1' }, (response) => {
			const parts: Buffer[] = []
			response.on('data', (part: Buffer) => parts.push(part))
			response.on('end', () =>
				done({
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(parts),
				}),
			)
		})
		sent.on('error', fail)
		sent.end(body)
	})
}

let buildDir: string
let server: RunningServer
let published: RunningServer
const log: RequestLogLine[] = []

before(async () => {
	buildDir = mkdtempSync(join(tmpdir(), 'maillage-site-'))
	writeFileSync(join(buildDir, 'package.json'), '{"type":"module"}')
	writeFileSync(join(buildDir, 'handler.js'), site)
	const common = { port: 0, host: '127.0.0.1', buildDir }
	server = await startServer({ ...common, onRequestLog: (line) => log.push(line) })
	published = await startServer({ ...common, origin: 'https://reseau.example' })
})

after(async () => {
	await server.close()
	await published.close()
	rmSync(buildDir, { recursive: true })
})

async function told(running: RunningServer, headers: Record<string, string> = {}) {
	const { body } = await ask(running.port, '/told', { headers })
	return JSON.parse(body.toString()) as Record<string, string>
}

describe('the address pages believe in', () => {
	test('is plain http at the host asked for, on a club’s own network', async () => {
		const headers = await told(server, { host: 'nas.local:3000' })
		assert.equal(headers['x-maillage-protocol'], 'http')
		assert.equal(headers['x-maillage-host'], 'nas.local:3000')
	})

	test('is the published one, whatever Host says', async () => {
		const headers = await told(published, { host: 'somebody-else.example' })
		assert.equal(headers['x-maillage-protocol'], 'https')
		assert.equal(headers['x-maillage-host'], 'reseau.example')
	})

	test('cannot be told by the visitor', async () => {
		const headers = await told(server, {
			host: 'nas.local',
			'x-maillage-protocol': 'https',
			'x-maillage-host': 'evil.example',
		})
		assert.equal(headers['x-maillage-protocol'], 'http')
		assert.equal(headers['x-maillage-host'], 'nas.local')
	})

	for (const host of ['a b', 'evil.example/path', 'user@evil.example', '<script>']) {
		test(`is refused when Host reads “${host}”`, async () => {
			assert.equal((await ask(server.port, '/told', { headers: { host } })).status, 400)
		})
	}
})

describe('a request', () => {
	test('bears an id of ours, told to the page, the visitor and the log alike', async () => {
		const { headers, body } = await ask(server.port, '/told', {
			headers: { 'x-request-id': 'chosen-outside' },
		})
		const id = headers['x-request-id']
		assert.match(String(id), /^[0-9a-f-]{36}$/)
		assert.equal(JSON.parse(body.toString())['x-request-id'], id)
		assert.ok(log.some((line) => line.requestId === id && line.path === '/told'))
	})

	test('leaves no token and no query in the log', async () => {
		const token = 'k'.repeat(43)
		await ask(server.port, `/porte/${token}?code=secret`)
		const line = log.at(-1)
		assert.equal(line?.path, '/porte/…')
		assert.equal(line?.status, 404)
	})

	for (const path of [
		'//evil.example',
		'/a//b',
		'/a%2fb',
		'/a%5Cb',
		'/a\\b',
		'/../etc',
		'/a/%2e%2e/b',
		'/a%00',
		'/%',
		'/%c3%28',
		'http://evil.example/',
	]) {
		test(`is refused when it spells its page ${path}`, async () => {
			const { status, headers, body } = await ask(server.port, path)
			assert.equal(status, 400)
			assert.match(body.toString(), /Cette adresse est mal écrite/)
			assert.match(String(headers['content-security-policy']), /default-src 'none'/)
		})
	}

	test('is served when it spells an accent or a space as it should', async () => {
		assert.equal((await ask(server.port, '/r%C3%A9seau%20nord')).status, 404)
	})
})

describe('what is sent', () => {
	const tooMuch = Buffer.alloc(600 * 1024)

	test('passes up to half a megabyte, and is refused beyond in a sentence', async () => {
		const body = Buffer.alloc(500 * 1024)
		const passed = await ask(server.port, '/fiche', { method: 'POST', body })
		assert.equal(passed.body.toString(), String(body.length))
		const refused = await ask(server.port, '/fiche', { method: 'POST', body: tooMuch })
		assert.equal(refused.status, 413)
		assert.match(refused.body.toString(), /Nous acceptons 512\u00a0ko au plus/)
	})

	test('is refused alike when it does not say its length', async () => {
		const headers = { 'transfer-encoding': 'chunked' }
		const refused = await ask(server.port, '/fiche', { method: 'POST', headers, body: tooMuch })
		assert.equal(refused.status, 413)
		const short = Buffer.from('besoin=fenêtres')
		const passed = await ask(server.port, '/fiche', { method: 'POST', headers, body: short })
		assert.equal(passed.body.toString(), String(short.length))
	})

	test('may weigh twenty megabytes where a file is imported', async () => {
		const passed = await ask(server.port, '/r/canal/importer', {
			method: 'POST',
			body: tooMuch,
		})
		assert.equal(passed.body.toString(), String(tooMuch.length))
		const body = Buffer.alloc(21 * 1024 * 1024)
		const refused = await ask(server.port, '/r/canal/importer', { method: 'POST', body })
		assert.equal(refused.status, 413)
		assert.match(refused.body.toString(), /20\u00a0Mo/)
	})
})

describe('an answer', () => {
	test('stays out of caches, except the hashed files of the build', async () => {
		assert.equal((await ask(server.port, '/told')).headers['cache-control'], 'no-store')
		const hashed = await ask(server.port, '/hashed.css')
		assert.match(String(hashed.headers['cache-control']), /immutable/)
	})

	test('tells the browser what it may not do, refusals included', async () => {
		for (const path of ['/told', '/nowhere', '/a//b']) {
			const { headers } = await ask(server.port, path)
			assert.equal(headers['x-content-type-options'], 'nosniff')
			assert.equal(headers['cross-origin-opener-policy'], 'same-origin')
			assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
			assert.equal(headers['referrer-policy'], 'same-origin')
			assert.match(String(headers['permissions-policy']), /camera=\(\)/)
		}
	})

	test('asks for https ever after once published there, and never on plain http', async () => {
		const header = 'strict-transport-security'
		assert.ok((await ask(published.port, '/told')).headers[header])
		assert.equal((await ask(server.port, '/told')).headers[header], undefined)
	})

	test('is compressed as the browser reads it, and whole', async () => {
		const plain = await ask(server.port, '/long')
		const brotli = await ask(server.port, '/long', { headers: { 'accept-encoding': 'gzip, br' } })
		const gzip = await ask(server.port, '/long', { headers: { 'accept-encoding': 'br;q=0, gzip' } })
		assert.equal(plain.headers['content-encoding'], undefined)
		assert.equal(brotli.headers['content-encoding'], 'br')
		assert.equal(gzip.headers['content-encoding'], 'gzip')
		assert.deepEqual(brotliDecompressSync(brotli.body), plain.body)
		assert.deepEqual(gunzipSync(gzip.body), plain.body)
	})
})

describe('a server that closes', () => {
	test('finishes the answer under way, then accepts nobody', async () => {
		const closing = await startServer({ port: 0, host: '127.0.0.1', buildDir })
		const slow = ask(closing.port, '/slow')
		await new Promise((done) => setTimeout(done, 50))
		const startedMs = performance.now()
		await closing.close()
		assert.ok(performance.now() - startedMs < 2000, 'it waited for a connection nobody used')
		assert.equal((await slow).body.toString(), 'enfin')
		await assert.rejects(ask(closing.port, '/told'), /ECONNREFUSED|hang up/)
	})

	test('cuts what takes longer than it was given', async () => {
		const closing = await startServer({ port: 0, host: '127.0.0.1', buildDir })
		const slow = assert.rejects(ask(closing.port, '/slow'))
		await new Promise((done) => setTimeout(done, 50))
		await closing.close(20)
		await slow
	})
})
