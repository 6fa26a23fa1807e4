import type { Act } from '#db'
import { type Id, notFound } from '#kernel'
import { type MandateRole, mayEngage, maySpeakFor } from '../policy.ts'
import { forbid } from './refusal.ts'
import { accessFirm, mandatesIn } from './standing.ts'

/** An offer of a mandate that still waits, for who may make such an offer; else 404 or 403. */
export async function accessOffer({ tx, actor, now }: Act, firmId: Id, offerId: Id) {
	const firm = await accessFirm(tx, firmId)
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (!maySpeakFor(mandates)) forbid('firms.onlyItsPeople', { firm: firm.name })
	const offer =
		(await tx
			.selectFrom('mandateOffer')
			.selectAll()
			.where('id', '=', offerId)
			.where('firmId', '=', firmId)
			.where('acceptedAt', 'is', null)
			.where('withdrawnAt', 'is', null)
			.executeTakeFirst()) ?? notFound()
	if (offer.role === 'representative' && !mayEngage(mandates)) forbid('firms.onlyRepresentative')
	return { ...offer, role: offer.role as MandateRole, firmName: firm.name }
}
