/**
 * The identifier of a mark made on a page: the page's own key for each name, so that a tap sent twice by an impatient
 * phone is one mark, and two names are two.
 */
export function markKey(pageKey: string, attendeeId: string): string {
	return pageKey.slice(0, -12) + attendeeId.slice(-12)
}
