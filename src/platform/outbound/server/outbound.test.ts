import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { type OutboundOptions, OutboundRefused, outbound } from './index.ts'

const limits = { timeoutMs: 2000, maxBytes: 1000 }
type Heard = { method: string; url: string; headers: IncomingMessage['headers']; body: string }

let site: Server
let inside: Server
let answer: RequestListener
const heard: Heard[] = []
let insideWasReached = false
let allowed: OutboundOptions & { allowedForTests: string[] }

const open = (listener: RequestListener): Promise<Server> =>
	new Promise((ready) => {
		const server = createServer(listener).listen(0, '127.0.0.1', () => ready(server))
	})
const portOf = (server: Server) => (server.address() as AddressInfo).port
const at = (path: string) => `http://127.0.0.1:${portOf(site)}${path}`
const refusedFor = (reason: OutboundRefused['reason']) => (error: unknown) => {
	assert.ok(error instanceof OutboundRefused, String(error))
	assert.equal(error.reason, reason)
	return true
}

before(async () => {
	site = await open((request, response) => {
		let body = ''
		request.on('data', (part) => {
			body += part
		})
		request.on('end', () => {
			const { method = '', url = '', headers } = request
			heard.push({ method, url, headers, body })
			answer(request, response)
		})
	})
	inside = await open((_request, response) => {
		insideWasReached = true
		response.end('secret')
	})
	allowed = { ...limits, allowedForTests: [`127.0.0.1:${portOf(site)}`] }
})
beforeEach(() => {
	heard.length = 0
	answer = (_request, response) => response.end('bonjour')
})
after(() => {
	site.closeAllConnections()
	inside.closeAllConnections()
	site.close()
	inside.close()
})

describe('A call outside', () => {
	it('reaches a public site under our own name and brings its answer back', async () => {
		const { status, body, url } = await outbound(at('/a'), allowed)
		assert.deepEqual([status, String(body), url], [200, 'bonjour', at('/a')])
		assert.equal(heard[0]?.headers['user-agent'], 'Maillage')
	})

	const traps = [
		'http://127.0.0.1/',
		'http://localhost/',
		'http://0.0.0.0/',
		'http://0/',
		'http://127.1/',
		'http://2130706433/',
		'http://0x7f.0.0.1/',
		'http://0177.0.0.1/',
		'http://10.1.2.3/',
		'http://172.16.0.1/',
		'http://172.31.255.254/',
		'http://192.168.1.1/',
		'http://169.254.169.254/latest/meta-data/',
		'http://100.64.0.1/',
		'http://198.18.0.1/',
		'http://224.0.0.1/',
		'http://255.255.255.255/',
		'http://[::]/',
		'http://[::1]/',
		'http://[::ffff:127.0.0.1]/',
		'http://[::ffff:a9fe:a9fe]/',
		'http://[64:ff9b::7f00:1]/',
		'http://[fc00::1]/',
		'http://[fd12:3456::1]/',
		'http://[fe80::1]/',
		'http://[ff02::1]/',
		'http://[2002:7f00:1::]/',
		'http://[2001::1]/',
		'http://[2001:db8::1]/',
	]
	for (const trap of traps)
		it(`never enters a private network by ${trap}`, () =>
			assert.rejects(outbound(trap, limits), refusedFor('private')))

	for (const address of [
		'file:///etc/passwd',
		'ftp://ftp.example/',
		'gopher://ftp.example/',
		'data:text/plain,x',
		'javascript:alert(1)',
		'//sans-protocole',
		'pas une adresse',
		'',
		'http://claire:secret@site.example/',
		'http://site.example:25/',
		'http://site.example:22/',
	])
		it(`refuses « ${address} »`, () =>
			assert.rejects(outbound(address, limits), refusedFor('address')))

	it('refuses a name as soon as one of its addresses is private', () =>
		assert.rejects(
			outbound('http://piege.example/', {
				...limits,
				resolveForTests: async () => [
					{ address: '93.184.215.14', family: 4 },
					{ address: '10.0.0.1', family: 4 },
				],
			}),
			refusedFor('private'),
		))

	it('connects to the address it checked, though the name says another the second time', async () => {
		insideWasReached = false
		let asked = 0
		const { status } = await outbound(`http://changeant.example:${portOf(site)}/`, {
			...allowed,
			resolveForTests: async () => {
				asked += 1
				return [{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
			},
		})
		assert.deepEqual([status, asked, insideWasReached], [200, 1, false])
		assert.equal(heard[0]?.headers.host, `changeant.example:${portOf(site)}`)
	})

	it('follows a redirection, and not into a private network', async () => {
		insideWasReached = false
		answer = (request, response) => {
			if (request.url === '/a') response.writeHead(302, { location: '/b' }).end()
			else if (request.url === '/piege')
				response.writeHead(302, { location: `http://127.0.0.1:${portOf(inside)}/` }).end()
			else response.end('arrivée')
		}
		assert.equal(String((await outbound(at('/a'), allowed)).body), 'arrivée')
		await assert.rejects(outbound(at('/piege'), allowed), refusedFor('private'))
		assert.equal(insideWasReached, false)
	})

	it('stops after three redirections', async () => {
		answer = (request, response) => response.writeHead(302, { location: `${request.url}x` }).end()
		await assert.rejects(outbound(at('/a'), allowed), refusedFor('too-many-redirects'))
		assert.equal(heard.length, 4)
	})

	it('does not repeat to another site what was said to the first', async () => {
		const other = await open((request, response) => {
			response.end(`${request.headers.authorization} ${request.headers.cookie} ${request.method}`)
		})
		answer = (_request, response) =>
			response.writeHead(302, { location: `http://127.0.0.1:${portOf(other)}/` }).end()
		try {
			const { body } = await outbound(at('/a'), {
				...allowed,
				allowedForTests: [...allowed.allowedForTests, `127.0.0.1:${portOf(other)}`],
				method: 'POST',
				headers: { authorization: 'Bearer x', cookie: 'a=b' },
				body: 'secret',
			})
			assert.equal(String(body), 'undefined undefined GET')
		} finally {
			other.close()
		}
	})

	it('stops reading past its size, announced or not', async () => {
		answer = (_request, response) => {
			response.write('x'.repeat(900))
			response.end('x'.repeat(900))
		}
		await assert.rejects(outbound(at('/a'), allowed), refusedFor('too-large'))
	})

	it('stops waiting for a site that answers drop by drop', async () => {
		answer = (_request, response) => {
			const drops = setInterval(() => response.write('.'), 20)
			response.on('close', () => clearInterval(drops))
		}
		const begunAt = performance.now()
		await assert.rejects(outbound(at('/a'), { ...allowed, timeoutMs: 200 }), refusedFor('too-slow'))
		assert.ok(performance.now() - begunAt < 1000)
	})

	it('says that a site is out of reach', async () => {
		const closed = await open(() => {})
		const port = portOf(closed)
		await new Promise((done) => closed.close(done))
		await assert.rejects(
			outbound(`http://127.0.0.1:${port}/`, { ...limits, allowedForTests: [`127.0.0.1:${port}`] }),
			refusedFor('unreachable'),
		)
	})
})
