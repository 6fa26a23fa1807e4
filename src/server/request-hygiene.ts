import type { Refusal } from './refusal.ts'

const namedHost = /^[a-z0-9]([a-z0-9._-]*[a-z0-9.])?(:\d{1,5})?$/i
const numberedHost = /^\[[0-9a-f:.]+\](:\d{1,5})?$/i

/**
 * Why an address cannot be served, or nothing when it can.
 *
 * Every page has one plain spelling. Double slashes (`//elsewhere` reads as another site), backslashes,
 * dot segments and encoded separators only serve to slip past a check made on another spelling.
 */
export function faultOfAddress(url: string | undefined): Refusal | undefined {
	const path = (url ?? '').split('?', 1)[0] ?? ''
	const isPlain =
		path.startsWith('/') &&
		!path.includes('//') &&
		!path.includes('\\') &&
		!/%(?:2f|5c|0[0-9a-f]|1[0-9a-f]|7f)/i.test(path) &&
		!/%(?![0-9a-f]{2})/i.test(path) &&
		!/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i.test(path) &&
		isUtf8(path)
	return isPlain ? undefined : { reason: 'address-malformed', status: 400 }
}

/** Why a Host header cannot be believed: it names no host, or is not the name of one. */
export function faultOfHost(host: string | undefined): Refusal | undefined {
	if (host !== undefined && (namedHost.test(host) || numberedHost.test(host))) return undefined
	return { reason: 'host-malformed', status: 400 }
}

function isUtf8(path: string): boolean {
	try {
		decodeURIComponent(path)
		return true
	} catch {
		return false
	}
}
