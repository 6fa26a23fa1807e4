/** The states of a membership and the passages between them, as data. */
export type MembershipState =
	| 'suggested'
	| 'invited'
	| 'visitor'
	| 'applied'
	| 'under_review'
	| 'on_trial'
	| 'member'
	| 'suspended'
	| 'left'
	| 'excluded'

/** Where a membership may go from each state. Each network chooses which steps it uses. */
export const passages: Record<MembershipState, readonly MembershipState[]> = {
	suggested: ['invited', 'member', 'left'],
	invited: ['suggested', 'visitor', 'on_trial', 'member'],
	visitor: ['applied', 'invited', 'left'],
	applied: ['under_review', 'on_trial', 'member', 'left'],
	under_review: ['on_trial', 'member', 'left'],
	on_trial: ['member', 'suspended', 'left', 'excluded'],
	member: ['suspended', 'left', 'excluded'],
	suspended: ['member', 'left', 'excluded'],
	left: ['invited', 'applied'],
	excluded: ['applied'],
}

/** Every state, in the order of a life. */
export const membershipStates = Object.keys(passages) as readonly MembershipState[]

/** Whether a membership may pass from one state to another. */
export function mayPass(from: MembershipState, to: MembershipState): boolean {
	return passages[from].includes(to)
}

/** Whether the seat is held no more: who had it left, or was put out. */
export function hasLeft(state: string): boolean {
	return state === 'left' || state === 'excluded'
}

/** In these states a firm keeps what is its own and nothing of the network's. */
const setAside: readonly MembershipState[] = ['suspended', 'left', 'excluded']

/**
 * Whether the networks of a firm set it aside: suspended, gone or excluded in one at least, and taking part in
 * none. A firm that never was in a network is not.
 */
export function isSetAside(memberships: readonly MembershipState[]): boolean {
	return (
		memberships.some((state) => setAside.includes(state)) &&
		!memberships.some((state) => takingPart.includes(state))
	)
}

/** In these states a firm takes part: it reads the directory and is found in it. */
export const takingPart: readonly MembershipState[] = ['on_trial', 'member']
