import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { acceptBody, bodyLimitBytes, largestBodyBytes } from './server/body-limit.ts'
import { compressAnswer } from './server/compress.ts'
import { admitOneClick } from './server/one-click.ts'
import { protectAnswer } from './server/protect.ts'
import { answerRefusal, type RefusalPage } from './server/refusal.ts'
import { faultOfAddress, faultOfHost } from './server/request-hygiene.ts'

/** What the log keeps of one request. No query and no one-time token ever reaches it. */
export type RequestLogLine = {
	requestId: string
	method: string
	/** The path alone; segments long enough to be a token read `…`. */
	path: string
	status: number
	durationMs: number
}

export type ServerOptions = {
	/** 0 lets the system choose; the answer says which. */
	port: number
	host: string
	/** Public address, as `https://reseau.example`. Absent: plain http at the Host asked for. */
	origin?: string
	/** Folder made by the build. It must lie inside the project, whose doors it imports. */
	buildDir: string
	onRequestLog?: (line: RequestLogLine) => void
	/** Words and look of the few refusals given before any page runs. */
	refusalPage?: RefusalPage
}

export type RunningServer = {
	port: number
	/** Stops accepting, lets the answers under way finish, cuts what remains after `drainMs` (10 s). */
	close(drainMs?: number): Promise<void>
}

type Answer = (request: IncomingMessage, response: ServerResponse, next: () => void) => unknown

const protocolHeader = 'x-maillage-protocol'
const hostHeader = 'x-maillage-host'
const requestIdHeader = 'x-request-id'

/**
 * Serves the built pages over plain http, behind a proxy that speaks TLS or alone on a club's network.
 *
 * The adapter assumes https and knows no public address, so a form posted on `http://nas.local:3000`
 * would be refused as foreign. Two private headers tell it the truth; they are overwritten on every
 * request, so that nobody outside can set them. A form from another site is still refused.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
	const origin = options.origin === undefined ? undefined : new URL(options.origin)
	const answer = await loadPages(options.buildDir)
	let isClosing = false

	const server = createServer((request, response) => {
		const requestId = randomUUID()
		logWhenDone(request, response, requestId, options.onRequestLog)
		protectAnswer(response, { requestId, isHttps: origin?.protocol === 'https:' })
		if (isClosing) response.setHeader('connection', 'close')

		const host = request.headers.host
		const fault = faultOfAddress(request.url) ?? (origin ? undefined : faultOfHost(host))
		if (fault !== undefined) return answerRefusal(request, response, fault, options.refusalPage)

		request.headers[protocolHeader] = origin?.protocol.slice(0, -1) ?? 'http'
		request.headers[hostHeader] = origin?.host ?? host
		request.headers[requestIdHeader] = requestId
		admitOneClick(request, `${request.headers[protocolHeader]}://${request.headers[hostHeader]}`)

		const limitBytes = bodyLimitBytes(request.url ?? '/')
		void acceptBody(request, limitBytes).then((accepted) => {
			if (accepted === 'too-large') {
				const refusal = { reason: 'body-too-large', status: 413, limitBytes } as const
				return answerRefusal(request, response, refusal, options.refusalPage)
			}
			if (accepted === 'gone') return response.destroy()
			compressAnswer(request, response)
			answer(accepted, response, () => response.writeHead(404).end())
		})
	})

	// A header line or a request that is not http: one line, no page, connection closed.
	server.on('clientError', (_error, socket) => {
		if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
	})
	await listen(server, options.port, options.host)

	return {
		port: (server.address() as AddressInfo).port,
		close(drainMs = 10_000) {
			isClosing = true
			return drain(server, drainMs)
		},
	}
}

/** The adapter reads these variables once, when its module loads: they must be set before. */
async function loadPages(buildDir: string): Promise<Answer> {
	process.env.PROTOCOL_HEADER = protocolHeader
	process.env.HOST_HEADER = hostHeader
	process.env.BODY_SIZE_LIMIT = String(largestBodyBytes)
	const pages = await import(pathToFileURL(join(resolve(buildDir), 'handler.js')).href)
	return pages.handler
}

function listen(server: Server, port: number, host: string): Promise<void> {
	return new Promise((done, fail) => {
		server.once('error', fail)
		server.listen(port, host, () => {
			server.off('error', fail)
			done()
		})
	})
}

function drain(server: Server, drainMs: number): Promise<void> {
	return new Promise((done) => {
		const cut = setTimeout(() => server.closeAllConnections(), drainMs)
		// A browser keeps its connection after the last answer: without this, closing waits for it.
		const release = setInterval(() => server.closeIdleConnections(), 50)
		server.close(() => {
			clearTimeout(cut)
			clearInterval(release)
			done()
		})
	})
}

function logWhenDone(
	request: IncomingMessage,
	response: ServerResponse,
	requestId: string,
	log: ServerOptions['onRequestLog'],
) {
	if (log === undefined) return
	const startedMs = performance.now()
	response.once('close', () => {
		const path = (request.url ?? '').split('?', 1)[0] ?? ''
		log({
			requestId,
			method: request.method ?? '',
			// 256-bit tokens are 43 characters; a UUID, 36, stays readable.
			path: path.replaceAll(/[\w~.-]{40,}/g, '…'),
			status: response.statusCode,
			durationMs: Math.round(performance.now() - startedMs),
		})
	})
}
