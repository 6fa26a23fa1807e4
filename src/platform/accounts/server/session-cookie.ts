import type { Cookies } from '@sveltejs/kit'
import { sessionLifetime } from './sessions.ts'

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
