import type { Act } from '#db'
import { mayEngage } from '#firms'
import { accessFirm, mandatesIn } from '#firms/server'
import { type Id, notFound } from '#kernel'
import { accessClaim, matchesOf } from './access-claim.ts'
import { forbid, refuse } from './refusal.ts'

/** A claim on a firm that has its own people, for its representative; within an act of the system. */
export async function accessClaimOnFirm(act: Act, firmId: Id, claimId: Id) {
	const { tx, actor, now } = act
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (mandates.length === 0) notFound()
	const firm = await accessFirm(tx, firmId)
	if (!mayEngage(mandates)) forbid('records.onlyRepresentative', { firm: firm.name })
	const claim = await accessClaim(act, claimId)
	const matches = await matchesOf(act, claimId)
	if (!matches.some((one) => one.firmId === firmId)) notFound()
	if (claim.standing.isEnded) refuse('records.claimEnded')
	return { firm, claim, matches }
}
