/** How a claim may end: each passage from `asked`, who makes it, and whether it says why. */
export const claimEnds = {
	accepted: { by: ['adviser', 'representative'], hasReason: false },
	refused: { by: ['adviser', 'representative'], hasReason: true },
	withdrawn: { by: ['claimant'], hasReason: false },
	lapsed: { by: ['clock'], hasReason: false },
} as const
export type ClaimOutcome = keyof typeof claimEnds

/** Days before advisers are reminded of a claim, and before it lapses with an answer to the claimant. */
export const claimClocks = { reminderDays: 3, lapseDays: 14 } as const

/** So many claims of one person may wait at once. */
export const mostClaims = 3

/** How a proposal may end, and who ends it; it is outdated by a newer one of the same voice. */
export const proposalEnds = {
	accepted: { by: 'its people' },
	refused: { by: 'its people' },
	withdrawn: { by: 'proposer' },
	outdated: { by: 'newer proposal' },
} as const
export type ProposalOutcome = keyof typeof proposalEnds

/** How a merge that one side proposed may end, and who ends it. */
export const mergeEnds = {
	merged: { by: 'the other side' },
	refused: { by: 'the other side' },
	withdrawn: { by: 'who proposed it' },
	lapsed: { by: 'clock' },
} as const
export type MergeOutcome = keyof typeof mergeEnds

/** Days that the other side has to confirm a merge. */
export const mergeDays = 30

/** States of a seat from the least to the most; a suspension or an exclusion is settled by the network first. */
export const seatRanks = [
	'left',
	'suggested',
	'invited',
	'visitor',
	'applied',
	'under_review',
	'on_trial',
	'member',
] as const
