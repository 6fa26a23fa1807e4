import type { Snippet } from 'svelte'

/** Text given by the page: a plain sentence, or a snippet when it holds a link, a `<sup>` or a tag. */
export type Words = string | Snippet
