/**
 * What a term brings to a document, in thousandths: rare terms more than common ones, frequent ones more
 * than single ones, and never more than k1 + 1 times the rarity.
 *
 * Whole numbers, so that a sum of them does not depend on the order of the terms and a tie is a tie.
 * BM25F: `weight` is the document's sum over fields, `having` the documents of `among` that have the term.
 */
export function termPoints(
	weight: number,
	having: number,
	among: number,
	saturation: number,
): number {
	const gain = (weight * (saturation + 1)) / (weight + saturation)
	// A word that all of ten thousand documents have still finds them.
	return Math.max(1, Math.round(1000 * rarity(having, among) * gain))
}

/** The part of a term's points that a manner of matching brings. */
export function shareOf(points: number, perMille: number): number {
	return ((points * perMille + 500) / 1000) | 0 || 1
}

/** The idf of BM25, positive even for a term that every document has. */
function rarity(having: number, among: number): number {
	return Math.log(1 + (among - having + 0.5) / (having + 0.5))
}
