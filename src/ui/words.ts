import type { Snippet } from 'svelte'

/** Text given by the page: a plain sentence, or a snippet when it holds a link, a `<sup>` or a tag. */
export type Words = string | Snippet

/** Which way a page runs; its layout says it once, with `setContext(directionKey, …)`. */
export const directionKey = 'direction'

/**
 * Whether a text runs against its page, as somebody's French on an Arabic page: letters of the other
 * script and none of the page's. Ours around a name is in both, and runs as the page does.
 */
export function runsAgainst(page: 'ltr' | 'rtl', text: string): boolean {
	const [own, other] = page === 'rtl' ? [arabic, latin] : [latin, arabic]
	return other.test(text) && !own.test(text)
}

const latin = /\p{Script=Latin}/u
const arabic = /\p{Script=Arabic}/u
