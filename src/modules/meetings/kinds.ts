/** What a meeting is, in the words of clubs. */
export const kinds = [
	'breakfast',
	'plenary',
	'visit',
	'workshop',
	'committee',
	'general',
	'peer_help',
	'social',
] as const
export type MeetingKind = (typeof kinds)[number]
