import type { LeadState, ReferralState } from '#referrals'
import type { StateLook } from '#ui'

/** How a state is drawn, for who stands on a side: what waits for the reader is saffron, for nobody else. */
export function lookOfState(state: ReferralState, side: 'giver' | 'receiver'): StateLook {
	if (state === 'drafted') return 'draft'
	if (state === 'won') return 'achieved'
	if (state === 'sent') return side === 'receiver' ? 'awaits-you' : 'in-progress'
	return state === 'seen' || state === 'contacted' || state === 'quoted' ? 'in-progress' : 'ended'
}

/** The same for a lead. */
export function lookOfLead(state: LeadState, side: 'giver' | 'receiver'): StateLook {
	if (state === 'useful') return 'achieved'
	if (state === 'sent') return side === 'receiver' ? 'awaits-you' : 'in-progress'
	return state === 'followed' ? 'in-progress' : 'ended'
}
