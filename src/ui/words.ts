import type { Snippet } from 'svelte'

/** Text given by the page: a plain sentence, or a snippet when it holds a link, a `<sup>` or a tag. */
export type Words = string | Snippet

/**
 * Whether a sentence is in two scripts, as ours is around a name: it then runs as its page does. In one
 * script it may be somebody's own words, which run their own way.
 */
export function isInTwoScripts(words: Words | undefined): boolean {
	return (
		typeof words === 'string' && /\p{Script=Latin}/u.test(words) && /\p{Script=Arabic}/u.test(words)
	)
}
