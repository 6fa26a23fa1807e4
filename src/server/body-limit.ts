import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

const formBytes = 512 * 1024
const importBytes = 20 * 1024 * 1024

/** The most any route accepts: what the adapter is told, since it knows a single limit. */
export const largestBodyBytes = importBytes

/** Beyond this we stop listening: whoever sends a gigabyte does not wait for a page. */
const patienceBytes = 1024 * 1024 * 1024

/** What a route accepts: 512 kB for a form, 20 MB where the path ends in `/importer`. */
export function bodyLimitBytes(url: string): number {
	const path = url.split('?', 1)[0] ?? ''
	return /\/importer\/?$/.test(path) ? importBytes : formBytes
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
