import type { RequestEvent } from '@sveltejs/kit'

/** What is looked for and which page of it, from the address: strange numbers are the first page. */
export function askedIn({ url }: Pick<RequestEvent, 'url'>) {
	const words = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
	const page = Number(url.searchParams.get('page') ?? 1)
	return { words, page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1 }
}

/** The address of another page of the same question. */
export function hrefOf(words: string, page: number): string {
	const asked = new URLSearchParams(words ? { q: words } : {})
	if (page > 1) asked.set('page', String(page))
	return `?${asked}`
}
