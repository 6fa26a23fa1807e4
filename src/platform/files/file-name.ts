const longest = 120

/** What no name holds: controls, what is invisible, what turns the direction of the words around it. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\u2028\u2029]/gu
/** What disks refuse in a name, and what a page or a header could take for something else. */
const refusedByDisks = /[<>:"/\\|?*;%]/g
/** Names that some systems keep for themselves. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A file's name as it is shown and saved: the last part of a path, without what is invisible or what a
 * disk refuses, ending with the extension of what the file really is. At most 120 characters; never empty.
 */
export function cleanName(given: string, extension: string): string {
	const base = given.slice(-2000).normalize('NFC').split(/[/\\]/).at(-1) ?? ''
	const bare = base
		.replace(invisible, '')
		.replace(refusedByDisks, '-')
		.replace(/\s+/g, ' ')
		.replace(/^[\s.-]+|[\s.]+$/g, '')
	const dot = bare.lastIndexOf('.')
	const stem = (dot > 0 && bare.length - dot <= 6 ? bare.slice(0, dot) : bare).replace(
		/[\s.]+$/,
		'',
	)
	const letters = [...new Intl.Segmenter('fr').segment(stem)].map(({ segment }) => segment)
	let kept = ''
	for (const letter of letters) {
		if (kept.length + letter.length > longest - extension.length - 1) break
		kept += letter
	}
	const name = kept.trim() || 'fichier'
	return `${devices.test(name) ? `${name}-` : name}.${extension}`
}

/** The extension that a name ends with, in small letters; empty when there is none. */
export function extensionOf(name: string): string {
	return /\.([a-z0-9]{1,10})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
}
