import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

const megabyte = 1024 * 1024
const formBytes = 512 * 1024

/** Routes that receive files, by the end of their path; a form around a file of 20 MB is a little more. */
const fileRoutes: [RegExp, bytes: number][] = [
	[/\/importer\/?$/, 20 * megabyte],
	[/\/documents(\/[0-9a-f-]{36})?\/?$/, 21 * megabyte],
	[/\/mots\/nouveau\/?$/, 41 * megabyte],
	[/\/apparence\/?$/, 21 * megabyte],
]

/** The most any route accepts: what the adapter is told, since it knows a single limit. */
export const largestBodyBytes = Math.max(...fileRoutes.map(([, bytes]) => bytes))

/** Beyond this we stop listening: whoever sends a gigabyte does not wait for a page. */
const patienceBytes = 1024 * 1024 * 1024

/** What a route accepts: 512 kB for a form, more where files are given. */
export function bodyLimitBytes(url: string): number {
	const path = url.split('?', 1)[0] ?? ''
	return fileRoutes.find(([ending]) => ending.test(path))?.[1] ?? formBytes
}

/**
 * The request as the pages may read it, or the reason why they may not.
 *
 * A body over the limit is read and thrown away before the refusal: a browser shows no answer it
 * receives while still sending. A body of unknown length is gathered first, up to the limit, because
 * the adapter would let it grow to its own single limit.
 */
export async function acceptBody(
	request: IncomingMessage,
	limitBytes: number,
): Promise<IncomingMessage | 'too-large' | 'gone'> {
	const announced = request.headers['content-length']
	if (announced !== undefined) {
		if (Number(announced) <= limitBytes) return request
		return Number(announced) > patienceBytes ? 'too-large' : gather(request, 0)
	}
	if (request.headers['transfer-encoding'] === undefined) return request
	return gather(request, limitBytes)
}

async function gather(
	request: IncomingMessage,
	limitBytes: number,
): Promise<IncomingMessage | 'too-large' | 'gone'> {
	const parts: Buffer[] = []
	let receivedBytes = 0
	try {
		for await (const part of request as AsyncIterable<Buffer>) {
			receivedBytes += part.length
			if (receivedBytes <= limitBytes) parts.push(part)
			else parts.length = 0
			if (receivedBytes > patienceBytes) break
		}
	} catch {
		return 'gone'
	}
	return receivedBytes > limitBytes ? 'too-large' : replay(request, Buffer.concat(parts))
}

/** The same request with its body at hand and its length known. */
function replay(request: IncomingMessage, body: Buffer): IncomingMessage {
	const { 'transfer-encoding': _chunked, ...headers } = request.headers
	return Object.assign(Readable.from(body.length > 0 ? [body] : []), {
		headers: { ...headers, 'content-length': String(body.length) },
		method: request.method,
		url: request.url,
		httpVersion: request.httpVersion,
		httpVersionMajor: request.httpVersionMajor,
		httpVersionMinor: request.httpVersionMinor,
		socket: request.socket,
		connection: request.socket,
	}) as unknown as IncomingMessage
}
