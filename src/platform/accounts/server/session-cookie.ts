import type { Cookies } from '@sveltejs/kit'
import { sessionLifetime } from './sessions.ts'
import { newToken } from './tokens.ts'

/** The cookie that holds a session's secret, and nothing else about anybody. */
export const sessionCookie = 'maillage'

/** The part of a request that keeps a session in its browser. */
type Visit = { cookies: Cookies; url: URL }

/** Leaves the session's secret in the browser: out of reach of scripts, of other sites, of plain http where there is https. */
export function keepSession({ cookies, url }: Visit, token: string): void {
	cookies.set(sessionCookie, token, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: sessionLifetime.total('seconds'),
	})
}

/** Takes the secret out of the browser; the session itself is closed by its act. */
export function forgetSession({ cookies, url }: Visit): void {
	cookies.delete(sessionCookie, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
	})
}

/** The cookie that holds a browser's own secret, between a question to its passkeys or provider and the answer. */
const browserCookie = 'maillage-navigateur'
const browserLifetime = Temporal.Duration.from({ minutes: 30 })

/** Gives the browser a new secret, and answers it. What was asked under the one before is forgotten. */
export function keepBrowser({ cookies, url }: Visit, secret = newToken()): string {
	cookies.set(browserCookie, secret, {
		path: '/',
		httpOnly: true,
		// Not `strict`: the provider of identities sends people back from another site.
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: browserLifetime.total('seconds'),
	})
	return secret
}

/** The secret of this browser, if it has one. */
export function browserSecret({ cookies }: Pick<Visit, 'cookies'>): string | undefined {
	return cookies.get(browserCookie)
}

/** Takes the browser's secret out: what was asked has been answered. */
export function forgetBrowser({ cookies, url }: Visit): void {
	cookies.delete(browserCookie, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
	})
}
