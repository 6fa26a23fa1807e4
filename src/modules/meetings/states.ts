export { type Answer, answers, seated } from './answers.ts'

/** How one takes part in a meeting. */
export const modes = ['in_person', 'video', 'hybrid'] as const
export type MeetingMode = (typeof modes)[number]

/** Whom a meeting is for. */
export const audiences = ['everyone', 'board', 'chosen'] as const
export type MeetingAudience = (typeof audiences)[number]

/** What a change bears on: this date alone, or it and those that follow in its series. */
export const scopes = ['once', 'following'] as const

/**
 * The life of a meeting, told by its rows and the instant: planned, announced once its mails have left, under way
 * between its two ends, held afterwards; cancelled or removed at any time before.
 */
export type MeetingState = 'planned' | 'announced' | 'under_way' | 'held' | 'cancelled' | 'removed'

type Told = {
	invitedAt: Temporal.Instant | null
	startsAt: Temporal.Instant
	endsAt: Temporal.Instant
	cancelledAt: Temporal.Instant | null
	removedAt: Temporal.Instant | null
}

/** Where a meeting stands at an instant. */
export function meetingState(meeting: Told, now: Temporal.Instant): MeetingState {
	if (meeting.removedAt) return 'removed'
	if (meeting.cancelledAt) return 'cancelled'
	if (Temporal.Instant.compare(meeting.endsAt, now) <= 0) return 'held'
	if (Temporal.Instant.compare(meeting.startsAt, now) <= 0) return 'under_way'
	return meeting.invitedAt ? 'announced' : 'planned'
}
