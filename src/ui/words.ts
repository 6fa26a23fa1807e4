import type { Snippet } from 'svelte'

/** Text given by the page: a plain sentence, or a snippet when it holds a link, a `<sup>` or a tag. */
export type Words = string | Snippet

/** Which way the page being written runs. */
let way: 'ltr' | 'rtl' = 'ltr'

/**
 * Says which way a page runs, once, before what it holds is written. A page is written whole in one go, none of its
 * components waiting for anything: it is kept here rather than in a context, of which each of its hundreds of words
 * would have to be a component of its own to ask.
 */
export function writePage(runs: 'ltr' | 'rtl'): void {
	way = runs
}

/**
 * Whether a text runs against the page being written, as somebody's French on an Arabic page: letters of the other
 * script and none of the page's. Ours around a name is in both, and runs as the page does.
 */
export function runsAgainstPage(text: string): boolean {
	const [own, other] = way === 'rtl' ? [arabic, latin] : [latin, arabic]
	return other.test(text) && !own.test(text)
}

const latin = /\p{Script=Latin}/u
const arabic = /\p{Script=Arabic}/u
