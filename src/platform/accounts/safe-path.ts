/** Resolved against a host that cannot exist, an address that leaves the site shows it. */
const here = 'http://site.invalid'
const longest = 500

/**
 * The page of this site that a text from outside names, or null when it could lead elsewhere.
 *
 * `//elsewhere` and `/\elsewhere` are other sites to a browser, which also drops tabs and line ends
 * before reading, and undoes `/./`; the path is judged as written, as resolved, and decoded, so that
 * no later reader sees another address than the one that was judged.
 */
export function safePath(text: string | null | undefined): string | null {
	if (!text || text.length > longest || !isPlain(text)) return null
	const path = text.split(/[?#]/, 1)[0] ?? ''
	if (!decodings(path).every(isPlain)) return null
	const url = URL.parse(text, here)
	if (!url || url.origin !== here || !isPlain(url.pathname)) return null
	return url.pathname + url.search
}

/** One leading slash, no second, no backslash, nothing invisible. */
function isPlain(path: string): boolean {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
	return /^\/(?![/\\])[^\\\u0000-\u0020\u007f-\u00a0\u2028\u2029]*$/.test(path)
}

/** What the path becomes when it is decoded once, and twice; [''] when it cannot be. */
function decodings(path: string): string[] {
	try {
		const once = decodeURIComponent(path)
		return [once, decodeURIComponent(once)].map((decoded) => decoded.replaceAll(/ /g, ''))
	} catch {
		return ['']
	}
}
