import type { Tx } from '#db'
import { accessFirm, mandatesIn } from '#firms/server'
import type { Actor, Id } from '#kernel'
import type { MembershipState } from '#networks'
import { mayBeRecommended } from '../policy.ts'
import { refuse } from './refusal.ts'

/**
 * Checks that a firm may be given a recommendation or a lead: seen by the giver (else 404), not their own nor
 * their other one, taken in hand by its people, and taking part. Each no is a sentence.
 */
export async function checkReceiver(
	tx: Tx,
	actor: Actor,
	firmId: Id,
	toFirmId: Id,
	now: Temporal.Instant,
): Promise<void> {
	if (toFirmId === firmId) refuse('referrals.self')
	const firm = await accessFirm(tx, toFirmId)
	if ((await mandatesIn(tx, actor, toFirmId, now)).length > 0)
		refuse('referrals.secondFirm', { firm: firm.name })
	if (!firm.claimedAt) refuse('referrals.unclaimed', { firm: firm.name })
	const seats = await tx
		.selectFrom('membership')
		.select('state')
		.where('firmId', '=', toFirmId)
		.execute()
	const isSeenByAll = firm.visibility === 'instance' || firm.visibility === 'public'
	if (!isSeenByAll && !mayBeRecommended(seats.map(({ state }) => state as MembershipState)))
		refuse('referrals.hasLeft', { firm: firm.name })
}

/** The network in whose name one firm writes to another: one of both, else one of the giver's; null without any. */
export async function networkBetween(tx: Tx, firmId: Id, toFirmId: Id): Promise<Id | null> {
	const takesPart = ['member', 'on_trial']
	const mine = await tx
		.selectFrom('membership')
		.select('networkId')
		.where('firmId', '=', firmId)
		.where('state', 'in', takesPart)
		.orderBy('since')
		.orderBy('networkId')
		.execute()
	const theirs = await tx
		.selectFrom('membership')
		.select('networkId')
		.where('firmId', '=', toFirmId)
		.where('state', 'in', takesPart)
		.execute()
	const both = mine.find(({ networkId }) => theirs.some((one) => one.networkId === networkId))
	return (both ?? mine[0])?.networkId ?? null
}
