import type { Cookies } from '@sveltejs/kit'

const year = 365 * 24 * 60 * 60

/** Keeps in the browser how its owner likes to read: a language, light or dark. Says nothing of who they are. */
export function keepChoice(
	{ cookies, url }: { cookies: Cookies; url: URL },
	name: 'langue' | 'theme',
	value: string,
): void {
	cookies.set(name, value, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: year,
	})
}
