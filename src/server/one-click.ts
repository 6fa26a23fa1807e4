import type { IncomingMessage } from 'node:http'

/** Where mail programs post their one click (RFC 8058). */
const oneClickPath = /^\/ne-plus-ecrire\/[\w-]{40,}\/un-clic$/

/**
 * A mail program posts without an origin, which pages refuse. Its click is let in as ours, at this one
 * address, and without a cookie: what it may do stands in its link, and nothing of anybody's session.
 */
export function admitOneClick(request: IncomingMessage, ownOrigin: string): void {
	if (request.method !== 'POST' || !oneClickPath.test((request.url ?? '').split('?', 1)[0] ?? ''))
		return
	delete request.headers.cookie
	request.headers.origin = ownOrigin
}
