/** What accounts decide on plain values: who must have a second factor, how far a session goes. */

/** The roles by which money of several firms is engaged: theirs ask for a second factor. */
export const moneyRoles: readonly string[] = ['president', 'treasurer', 'category_buyer']

/** Whether somebody must sign in with a second factor: the administrator, and who holds a money role. */
export function needsSecondFactor(who: {
	isAdministrator: boolean
	/** The roles held in networks, on the day. */
	roles: readonly string[]
}): boolean {
	return who.isAdministrator || who.roles.some((role) => moneyRoles.includes(role))
}

/** A proof of who one is serves this long for what changes credentials or roles. */
export const proofLastsMinutes = 15

/** Whether somebody proved who they are a moment ago. */
export function isFresh(provedAt: Temporal.Instant | null, now: Temporal.Instant): boolean {
	if (!provedAt) return false
	return Temporal.Instant.compare(provedAt.add({ minutes: proofLastsMinutes }), now) > 0
}

/** What a session opens: everything, or nothing but the step that is still missing. */
export type SessionReach = 'whole' | 'code' | 'enrolment'

/**
 * How far a session goes. Once a second factor is chosen, every session that has not given it waits for
 * it, whatever way it was opened; whoever must choose one and let the delay pass waits to choose.
 */
export function reachOf(
	session: {
		secondFactorAt: Temporal.Instant | null
		protectedAt: Temporal.Instant | null
		protectionDueAt: Temporal.Instant | null
		isAdministrator: boolean
		roles: readonly string[]
	},
	now: Temporal.Instant,
): SessionReach {
	if (session.protectedAt) return session.secondFactorAt ? 'whole' : 'code'
	const { protectionDueAt } = session
	if (!needsSecondFactor(session) || !protectionDueAt) return 'whole'
	return Temporal.Instant.compare(protectionDueAt, now) <= 0 ? 'enrolment' : 'whole'
}
