/** The six steps of a consultation, as Payette and Champagne numbered them; before them, the follow-up of the last one. */
export const steps = [1, 2, 3, 4, 5, 6] as const
/** The follow-up of the session before: it opens a session when there was one. */
export const followUpStep = 0
/** A session whose closing is written. */
export const closedStep = 7

/** What somebody is in a session; whoever has neither role is a consultant. */
export const roles = ['facilitator', 'client'] as const
export type PeerRole = (typeof roles)[number]

export const subjectKinds = ['question', 'problem', 'project'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What the client says of an action, at the next session. */
export const followUps = ['done', 'under_way', 'dropped'] as const
export type FollowUp = (typeof followUps)[number]

/** Who reads a plan: the peers, or its client alone. */
export const planReaders = ['peers', 'client'] as const

/** How many people a session asks for: below `least` it does not begin; it works best between `few` and `many`. */
export const group = { least: 3, few: 5, many: 8 } as const

/** Minutes that are added to a step at a time. */
export const extensionMinutes = 5
/** Actions in a plan. */
export const mostActions = 12

/** How each state of a session looks. */
export const looks = {
	waiting: 'in-progress',
	under_way: 'in-progress',
	closed: 'achieved',
	over: 'ended',
} as const
export type SessionState = keyof typeof looks
