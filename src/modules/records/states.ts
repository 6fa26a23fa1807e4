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
