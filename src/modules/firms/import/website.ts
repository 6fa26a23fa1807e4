export type WebsiteReading =
	| { ok: true; value: string }
	| { ok: false; code: 'website.unreadable' | 'website.isEmail' }

/** Reads a web address as people write it (`www.exemple.fr`); only `http` and `https` are kept. */
export function readWebsite(typed: string): WebsiteReading {
	if (/^[^\s/]+@[^\s/]+$/.test(typed)) return { ok: false, code: 'website.isEmail' }
	const isSchemed = /^[a-z][a-z+.-]*:(?!\d)/i.test(typed)
	const url = URL.parse(isSchemed ? typed : `https://${typed}`)
	const isPublic =
		url !== null &&
		/^https?:$/.test(url.protocol) &&
		/\.[\p{L}\d-]{2,}$/u.test(url.hostname) &&
		url.username === '' &&
		!/\s/.test(typed)
	if (!isPublic) return { ok: false, code: 'website.unreadable' }
	return { ok: true, value: url.pathname === '/' && !url.search ? url.origin : url.href }
}
