/** The few pages that have a script, and the one file each of them asks for: everything else works by the server alone. */

/** Passkeys are lent by a browser to scripts only. */
const passkeyPages = ['/connexion/mot-de-passe', '/connexion/verifier', '/moi/compte/cles']

/** The address of the script that a page may have, or null. */
export function scriptOf(pathname: string): string | null {
	if (passkeyPages.includes(pathname)) return '/passkeys.js'
	// The common screen of a session: its seconds tick, and it follows when somebody moves on.
	// How far a list of members is read, checked and taken.
	if (/^\/r\/[^/]+\/importer\/[^/]+(\/apercu)?$/.test(pathname)) return '/at-work.js'
	if (/^\/moi\/entraide\/[^/]+\/ecran$/.test(pathname)) return '/peer-help.js'
	// Names are ticked at the door where the network may not reach.
	return /\/reunions\/[^/]+\/pointage$/.test(pathname) ? '/check-in.js' : null
}

/** The tag by which a page asks for its script. */
export function scriptTagOf(pathname: string): string | null {
	const script = scriptOf(pathname)
	return script && `<script src="${script}" defer="">`
}
