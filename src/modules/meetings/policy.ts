import { mayRun, type Standing, takingPart } from '#networks'

/** Plan, change and cancel meetings, keep the sheet, write the minutes: who runs the network. */
export function mayOrganise(standing: Standing): boolean {
	return mayRun(standing)
}

/** Invite a guest: who takes part in the network, where the meeting takes guests; who runs it, always. */
export function mayInviteGuests(standing: Standing, takesGuests: boolean): boolean {
	if (mayRun(standing)) return true
	return takesGuests && standing.memberships.some((state) => takingPart.includes(state))
}

/** Answer for a seat: whoever sits in it, and who runs the network. */
export function mayAnswerFor(standing: Standing, isMySeat: boolean): boolean {
	return isMySeat || mayRun(standing)
}

/** Keep a guest's answer and place: whoever invited them, and who runs the network. */
export function mayKeepGuest(standing: Standing, isMyGuest: boolean): boolean {
	return isMyGuest || mayRun(standing)
}
