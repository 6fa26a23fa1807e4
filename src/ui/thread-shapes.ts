import type { Words } from './words.ts'

/** Who stands at a knot: ink, saffron, ring, or dashed as long as the name waits for an agreement. */
export type KnotKind = 'you' | 'go-between' | 'to-meet' | 'unknown'

export type ThreadKnot = {
	kind: KnotKind
	name: Words
	/** The firm, or what this person is here. */
	detail?: Words
}

/** The tie between two knots. Only the viewer's own tie carries a `fact`; others say their word. */
export type ThreadTie = {
	/** `untold`: between two others, none of the viewer's neighbours. */
	strength: 'strong' | 'medium' | 'weak' | 'untold'
	/** The strength in words, as "lien fort": shown without a fact, else read aloud only. */
	label: string
	/** What proves it, as "6 rencontres en 2026". */
	fact?: Words
}
