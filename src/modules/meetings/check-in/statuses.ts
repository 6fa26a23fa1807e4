/** How one was at a meeting, or was not. */
export const statuses = [
	'present',
	'late',
	'video',
	'substitute',
	'excused',
	'medical',
	'absent',
] as const
export type AttendanceStatus = (typeof statuses)[number]

/** What a mark says: a status, or that the one before was a mistake. */
export const markable = [...statuses, 'none'] as const
export type MarkStatus = (typeof markable)[number]

/** Those in which the seat was held, by its own person or by somebody in its name. */
export const held: readonly string[] = ['present', 'late', 'video', 'substitute']

/** What one may say of oneself on the day. */
export const ownStatuses: readonly string[] = ['present', 'late', 'video']

/** What became of a mark: it counts; it said what was known; a newer one had been made; the sheet was frozen. */
export type MarkOutcome = 'counts' | 'same' | 'older' | 'frozen'
