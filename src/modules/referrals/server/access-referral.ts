import type { Tx } from '#db'
import { mandatesIn } from '#firms/server'
import { type Actor, type Id, notFound } from '#kernel'
import { firmStates } from '#networks/server'
import { mayFollow, mayRecommend } from '../policy.ts'
import type { ReferralState } from '../states.ts'
import { forbid } from './refusal.ts'

/** The purposes of the links that answer a recommendation, and that hold a third party's agreement. */
export const referralPurpose = 'referral'
export const thirdPartyPurpose = 'referral_third_party'
export const leadPurpose = 'lead'

/**
 * Checks that the actor speaks for the firm: 404 for who has no mandate there, a sentence for who has another one.
 * Who comes by a link comes by one made for `subjectId`; else 404.
 */
export async function requireSpeaking(
	tx: Tx,
	actor: Actor,
	firmId: Id,
	now: Temporal.Instant,
	link?: { purpose: string; subjectId: Id },
): Promise<void> {
	if (
		actor.kind === 'link' &&
		(actor.purpose !== link?.purpose || actor.subjectId !== link?.subjectId)
	)
		notFound()
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (mandates.length === 0) notFound()
	if (mayFollow(mandates)) return
	const { name } = await tx
		.selectFrom('firm')
		.select('name')
		.where('id', '=', firmId)
		.executeTakeFirstOrThrow()
	forbid('referrals.onlySpeakers', { firm: name })
}

/** Checks also that the firm takes part somewhere: set aside, it keeps what is its own and recommends nobody. */
export async function requireRecommending(
	tx: Tx,
	actor: Actor,
	firmId: Id,
	now: Temporal.Instant,
): Promise<void> {
	await requireSpeaking(tx, actor, firmId, now)
	const seats = await firmStates(tx, actor, firmId)
	if (!mayRecommend(seats.map(({ state }) => state)))
		forbid('referrals.setAside', { network: seats[0]?.network ?? '' })
}

/** A recommendation that the firm gave or received, and on which side it stands; else 404. */
export async function accessReferral(tx: Tx, firmId: Id, referralId: Id) {
	const referral =
		(await tx.selectFrom('referral').selectAll().where('id', '=', referralId).executeTakeFirst()) ??
		notFound()
	const state = referral.state as ReferralState
	if (referral.toFirmId === firmId && state !== 'drafted')
		return { ...referral, state, side: 'receiver' as const }
	if (referral.fromFirmId !== firmId) return notFound()
	return { ...referral, state, side: 'giver' as const }
}

/** A recommendation received by the firm; else 404, the giver's own included. */
export async function accessReceived(tx: Tx, firmId: Id, referralId: Id) {
	const referral = await accessReferral(tx, firmId, referralId)
	return referral.side === 'receiver' ? referral : notFound()
}
