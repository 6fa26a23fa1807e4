import { mayRun, type Standing, takingPart } from '#networks'

/** Whether the members of a network, or only those who run it, add documents to its folder. */
export type DocumentsBy = 'runners' | 'members'

/** Add a document or a folder: who runs the network; its members too where it says so. */
export function mayAddDocuments(standing: Standing, by: DocumentsBy): boolean {
	if (mayRun(standing)) return true
	return by === 'members' && standing.memberships.some((state) => takingPart.includes(state))
}

/** Replace, rename or remove a document: who runs the network, and whoever brought it while they may add. */
export function mayKeepDocument(standing: Standing, by: DocumentsBy, isMine: boolean): boolean {
	return mayRun(standing) || (isMine && mayAddDocuments(standing, by))
}

/** Write a word to the network: facilitator, president, board. */
export function mayWriteWords(standing: Standing): boolean {
	return mayRun(standing) || standing.roles.includes('board')
}

/** Correct a message: its author, for some minutes; afterwards others have read it. */
export function mayEditMessage(
	message: { authorId: string; writtenAt: Temporal.Instant; isErased: boolean },
	personId: string | null,
	now: Temporal.Instant,
	minutes: number,
): boolean {
	if (message.isErased || message.authorId !== personId) return false
	return Temporal.Instant.compare(now, message.writtenAt.add({ minutes })) <= 0
}
