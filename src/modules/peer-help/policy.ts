import { mayRun, type Standing } from '#networks'
import type { PeerRole } from './states.ts'

/** Write the network's pact, and see that sessions take place: who runs it. */
export const mayKeepPact: (standing: Standing) => boolean = mayRun

/**
 * Give a role: anybody takes the facilitation on themselves, since it may have to change hands in the middle; who has
 * it hands it over and says whose subject it is. Before anybody has it, it is anybody's to give.
 */
export function mayGiveRole(
	role: PeerRole,
	me: string,
	to: string,
	facilitatorId: string | null,
): boolean {
	if (role === 'facilitator') return facilitatorId === null || to === me || facilitatorId === me
	return facilitatorId === me
}

/** Time the steps and go from one to the next: who facilitates. */
export function mayLead(me: string, facilitatorId: string | null): boolean {
	return facilitatorId === me
}

/** Write the plan, and say later what became of it: the client. */
export function mayPlan(me: string, clientId: string | null): boolean {
	return clientId === me
}
