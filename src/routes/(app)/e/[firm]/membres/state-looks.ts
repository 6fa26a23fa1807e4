import type { MembershipState } from '#networks'
import type { StateLook } from '#ui'

/** How each state of a membership is drawn, for who runs the network. */
export const stateLooks: Record<MembershipState, StateLook> = {
	suggested: 'draft',
	invited: 'in-progress',
	visitor: 'in-progress',
	applied: 'awaits-you',
	under_review: 'awaits-you',
	on_trial: 'in-progress',
	member: 'achieved',
	suspended: 'late',
	left: 'ended',
	excluded: 'ended',
}
