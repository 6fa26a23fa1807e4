import { contactsOf, type TieGraph } from './tie-graph.ts'

/** What two people have in common, and what it says of the new ground an introduction would open. */
export interface WeakTieValue {
	/** People tied, either way, to both. */
	readonly mutualContacts: number
	/** Shared part of their contacts, in per-mille: 0 for two separate circles, 1000 for one. */
	readonly overlapPerMille: number
	/** How promising the number of mutual contacts is, in per-mille: 1000 at the peak. */
	readonly noveltyPerMille: number
}

/**
 * What a weak tie is worth: moderately few mutual contacts bring the most. With none, nobody vouches;
 * with very many, both already know the same people.
 *
 * Overlap is |N_i ∩ N_j| / |N_i ∪ N_j ∖ {i, j}| (Onnela et al., PNAS 2007). Novelty is an inverted U in
 * the mutual contacts m, m/m* · exp(1 − m/m*), after the experiment on 20 million people of Rajkumar et
 * al. (Science 377, 2022), whose optimum is near ten. Both are rounded to whole per-mille, so that a
 * ranking does not depend on the last digit of an exponential. Numbers made of other people's ties:
 * for ranking, not for showing to the asker.
 */
export function weakTieValue(
	graph: TieGraph,
	asker: string,
	other: string,
	peakMutualContacts: number,
): WeakTieValue {
	return weakTiesOf(graph, asker)(other, peakMutualContacts)
}

/** The same, for one asker and many others: the asker's contacts, maybe thousands, are gathered once. */
export function weakTiesOf(
	graph: TieGraph,
	asker: string,
): (other: string, peakMutualContacts: number) => WeakTieValue {
	const i = graph.people.numberOf(asker)
	const ofI = i < 0 ? new Set<number>() : contactsOf(graph, i)
	return (other, peakMutualContacts) => {
		const j = graph.people.numberOf(other)
		if (i < 0 || j < 0) return { mutualContacts: 0, overlapPerMille: 0, noveltyPerMille: 0 }
		return compareContacts([i, ofI], [j, contactsOf(graph, j)], peakMutualContacts)
	}
}

type Contacts = [person: number, contacts: ReadonlySet<number>]

function compareContacts([i, ofI]: Contacts, [j, ofJ]: Contacts, peak: number): WeakTieValue {
	let mutualContacts = 0
	for (const contact of ofJ) if (ofI.has(contact)) mutualContacts++
	const selves = (ofI.has(j) ? 1 : 0) + (ofJ.has(i) ? 1 : 0)
	const either = ofI.size + ofJ.size - mutualContacts - selves
	return {
		mutualContacts,
		overlapPerMille: either === 0 ? 0 : Math.round((1000 * mutualContacts) / either),
		noveltyPerMille: noveltyPerMille(mutualContacts, peak),
	}
}

/** The inverted U: 0 without mutual contacts, 1000 at the peak, slowly back towards 0 beyond. */
export function noveltyPerMille(mutualContacts: number, peakMutualContacts: number): number {
	const part = mutualContacts / peakMutualContacts
	return Math.round(1000 * part * Math.exp(1 - part))
}
