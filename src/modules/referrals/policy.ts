import { type MandateRole, maySpeakFor } from '#firms'
import { isSetAside, type MembershipState, takingPart } from '#networks'
import type { ReferralState } from './states.ts'

/** Read what the firm gives and receives, and answer: whoever may speak for it. */
export function mayFollow(mandates: readonly MandateRole[]): boolean {
	return maySpeakFor(mandates)
}

/** Recommend: not a firm that its networks suspended or lost; it keeps what it gave and received. */
export function mayRecommend(memberships: readonly MembershipState[]): boolean {
	return !isSetAside(memberships)
}

/** Be recommended: who takes part in a network, or never was in one and chose to be seen by the instance. */
export function mayBeRecommended(memberships: readonly MembershipState[]): boolean {
	return memberships.length === 0 || memberships.some((state) => takingPart.includes(state))
}

/** Declare amounts: the beneficiary alone, once something was won. */
export function mayDeclare(side: 'giver' | 'receiver', state: ReferralState): boolean {
	return side === 'receiver' && state === 'won'
}
