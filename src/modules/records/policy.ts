/** A claim that nobody has ended, and where the one who looks stands in it. */
export type ClaimStanding = {
	isMine: boolean
	/** An adviser who was asked to check it, and still is one. */
	isAskedAdviser: boolean
	isEnded: boolean
}

/** Check a claim, take or refuse it: an adviser who was asked, about somebody else than themselves. */
export function mayCheckClaim({ isMine, isAskedAdviser, isEnded }: ClaimStanding): boolean {
	return isAskedAdviser && !isMine && !isEnded
}

/** Take a claim back: the claimant, while it waits. */
export function mayWithdrawClaim({ isMine, isEnded }: ClaimStanding): boolean {
	return isMine && !isEnded
}
