import { type MandateRole, maySpeakFor } from '#firms'
import type { Id } from '#kernel'
import { isSetAside, type MembershipState } from '#networks'

/** Read what the firm asked, close a need, withdraw a request: whoever may speak for the firm. */
export function mayAsk(mandates: readonly MandateRole[]): boolean {
	return maySpeakFor(mandates)
}

/** State a need, look for help, ask for an introduction: not a firm that its networks suspended or lost. */
export function mayLookForHelp(memberships: readonly MembershipState[]): boolean {
	return !isSetAside(memberships)
}

/** Answer, and change one's mind: the person asked alone, no colleague and no administrator. */
export function mayAnswer(personId: Id | null, step: { personId: Id }): boolean {
	return personId === step.personId
}

/** Confirm or decline a tie: the end that did not declare it. */
export function maySettle(personId: Id | null, declaration: { toPerson: Id }): boolean {
	return personId === declaration.toPerson
}

/** Withdraw a tie: either end; nobody has to keep one. */
export function mayWithdrawTie(
	personId: Id | null,
	declaration: { fromPerson: Id; toPerson: Id },
): boolean {
	return personId === declaration.fromPerson || personId === declaration.toPerson
}

/** Say whether they met: the one who asked and the one they met. */
export function maySayOutcome(
	personId: Id | null,
	introduction: { askerId: Id; targetId: Id | null },
): boolean {
	return (
		personId !== null && (personId === introduction.askerId || personId === introduction.targetId)
	)
}
