import type { ThreadKind } from '#everyday'

/** A thread as its panel shows it: what `threadOf` reads. */
export type ShownThread = {
	kind: ThreadKind
	objectId: string
	title: string
	href: string
	editMinutes: number
	messages: {
		messageId: string
		by: string | null
		body: string | null
		writtenAt: Temporal.Instant
		editedAt: Temporal.Instant | null
		isMine: boolean
		mayEdit: boolean
	}[]
}
