/**
 * What a log may keep of an address: its path, never its query, and `…` in the place of whatever opens
 * a door. A one-time token is 43 characters of base64url; a shorter segment after `/lien`, `/collegue`,
 * `/invitation` or `/repondre` is a token cut by a mail program, and hides too.
 */
export function redactPath(address: string): string {
	const path = address.split(/[?#]/, 1)[0] ?? ''
	return path
		.replaceAll(/(\/(?:lien|invitation|collegue|repondre|ne-plus-ecrire|role)\/)[^/]+/g, '$1…')
		.replaceAll(longEnoughToBeToken, '…')
}

/** The same for any text that may quote an address: an error's message, a server's answer. */
export function redactText(text: string): string {
	return text
		.replaceAll(
			/(\/(?:lien|invitation|collegue|repondre|ne-plus-ecrire|role)\/)[^/\s"'<>]+/g,
			'$1…',
		)
		.replaceAll(/(\w+:\/\/)[^/@\s]+@/g, '$1…@')
		.replaceAll(longEnoughToBeToken, '…')
}

/** A UUID, 36 characters, stays readable: it names a thing and opens nothing. */
const longEnoughToBeToken = /[\w~-]{40,}/g
