import { lookup as resolveName } from 'node:dns/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'
import { OutboundRefused } from './refused.ts'

/** Limits are in every call: what has no limit is a way to stop the server. */
export type OutboundOptions = {
	/** For the whole call, redirections included. */
	timeoutMs: number
	maxBytes: number
	method?: 'GET' | 'POST' | 'HEAD'
	headers?: Record<string, string>
	body?: string | Uint8Array
	/** For tests against a server of their own: `address:port` pairs taken for public. */
	allowedForTests?: readonly string[]
	/** For tests of names that resolve badly. */
	resolveForTests?: Resolve
}

export type OutboundAnswer = {
	status: number
	headers: IncomingMessage['headers']
	body: Buffer
	/** Where the answer came from, after redirections. */
	url: string
}

type Address = { address: string; family: number }
type Resolve = (name: string) => Promise<Address[]>

const mostRedirects = 3
const userAgent = 'Maillage'

/**
 * The one way out of this server. http and https only, to the public internet only: every address a
 * name resolves to is checked, and the connection goes to the checked one, so that a name that
 * changes its mind between the two leads nowhere. Redirections pass the same door, at most three.
 * Throws OutboundRefused; an answer of any status is an answer.
 */
export async function outbound(url: string, options: OutboundOptions): Promise<OutboundAnswer> {
	const signal = AbortSignal.timeout(options.timeoutMs)
	let target = readAddress(url)
	let { method = 'GET', headers = {}, body } = options
	for (let redirects = 0; ; redirects++) {
		const address = await checkedAddress(target, options, signal)
		const answer = await call(target, address, { method, headers, body, signal })
		const next = redirectionOf(answer, target)
		if (!next) {
			const bytes = await readBody(answer, options.maxBytes, signal)
			return {
				status: answer.statusCode ?? 0,
				headers: answer.headers,
				body: bytes,
				url: target.href,
			}
		}
		answer.destroy()
		if (redirects === mostRedirects) throw new OutboundRefused('too-many-redirects', target.host)
		if (target.protocol === 'https:' && next.protocol === 'http:')
			throw new OutboundRefused('address', 'from https back to http')
		if (next.origin !== target.origin) headers = withoutSecrets(headers)
		// As browsers do: only 307 and 308 repeat a post.
		if (answer.statusCode !== 307 && answer.statusCode !== 308 && method === 'POST') {
			method = 'GET'
			body = undefined
		}
		target = next
	}
}

function readAddress(url: string, base?: URL): URL {
	const target = URL.canParse(url, base) ? new URL(url, base) : undefined
	if (!target || !['http:', 'https:'].includes(target.protocol) || !target.hostname)
		throw new OutboundRefused('address', 'neither http nor https')
	if (target.username || target.password)
		throw new OutboundRefused('address', 'a password in the address')
	// Under 1024 live mail, files and directories, which misread http as orders.
	const port = Number(target.port)
	if (port && port < 1024 && port !== 80 && port !== 443)
		throw new OutboundRefused('address', `port ${port}`)
	return target
}

async function checkedAddress(
	target: URL,
	options: OutboundOptions,
	signal: AbortSignal,
): Promise<Address> {
	const name = target.hostname.replace(/^\[|\]$/g, '')
	const port = target.port || (target.protocol === 'https:' ? '443' : '80')
	const isAllowed = ({ address }: Address) =>
		isPublicAddress(address) || options.allowedForTests?.includes(`${address}:${port}`)
	const found = isIP(name)
		? [{ address: name, family: isIP(name) }]
		: await withinTime(resolve(name, options.resolveForTests), signal)
	const [first] = found
	if (!first) throw new OutboundRefused('unreachable', name)
	// One bad address among good ones is enough: the name is not ours to trust.
	if (!found.every(isAllowed)) throw new OutboundRefused('private', name)
	return first
}

async function resolve(name: string, resolveForTests?: Resolve): Promise<Address[]> {
	try {
		return await (resolveForTests ?? ((host) => resolveName(host, { all: true })))(name)
	} catch (cause) {
		throw new OutboundRefused('unreachable', name, { cause })
	}
}

function withinTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
	return Promise.race([
		work,
		new Promise<never>((_, fail) => {
			const late = () => fail(new OutboundRefused('too-slow', 'resolving the name'))
			if (signal.aborted) late()
			else signal.addEventListener('abort', late, { once: true })
		}),
	])
}

type Call = {
	method: string
	headers: Record<string, string>
	body: string | Uint8Array | undefined
	signal: AbortSignal
}

/** Connects to the checked address and nowhere else; the name still serves TLS and the Host header. */
function call(target: URL, { address, family }: Address, sent: Call): Promise<IncomingMessage> {
	const lookup: LookupFunction = (_name, { all }, done) =>
		all ? done(null, [{ address, family }]) : done(null, address, family)
	const send = target.protocol === 'https:' ? httpsRequest : httpRequest
	return new Promise((answer, fail) => {
		const request = send(target, {
			method: sent.method,
			headers: { 'accept-encoding': 'identity', ...sent.headers, 'user-agent': userAgent },
			lookup,
			agent: false,
			signal: sent.signal,
			maxHeaderSize: 16_384,
		})
		request.once('response', answer)
		request.once('error', (cause) => fail(worded(cause, target, sent.signal)))
		request.end(sent.body)
	})
}

function redirectionOf(answer: IncomingMessage, from: URL): URL | undefined {
	const isRedirection = [301, 302, 303, 307, 308].includes(answer.statusCode ?? 0)
	return isRedirection && answer.headers.location
		? readAddress(answer.headers.location, from)
		: undefined
}

async function readBody(
	answer: IncomingMessage,
	maxBytes: number,
	signal: AbortSignal,
): Promise<Buffer> {
	const parts: Buffer[] = []
	let bytes = 0
	try {
		for await (const part of answer as AsyncIterable<Buffer>) {
			bytes += part.length
			if (bytes > maxBytes) break
			parts.push(part)
		}
	} catch (cause) {
		throw worded(cause, undefined, signal)
	}
	if (bytes > maxBytes) throw new OutboundRefused('too-large', `more than ${maxBytes} bytes`)
	return Buffer.concat(parts)
}

function worded(cause: unknown, target: URL | undefined, signal: AbortSignal): OutboundRefused {
	const reason = signal.aborted ? 'too-slow' : 'unreachable'
	return new OutboundRefused(reason, target?.host ?? 'the answer was cut', { cause })
}

/** What was said to one site is not repeated to the next. */
function withoutSecrets(headers: Record<string, string>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).filter(
			([name]) => !['authorization', 'cookie', 'proxy-authorization'].includes(name.toLowerCase()),
		),
	)
}
