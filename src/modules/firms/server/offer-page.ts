import { lookAtLink } from '#accounts/server'
import { reading, type Tx } from '#db'
import type { Actor } from '#kernel'
import type { MandateRole } from '../policy.ts'

/** What whoever holds the link to a mandate may see of it, and never more. */
export type OfferPage =
	| {
			state: 'open'
			firm: string
			role: MandateRole
			offeredBy: string | null
			until: Temporal.Instant
	  }
	| { state: 'accepted' | 'withdrawn' | 'expired'; firm: string; offeredBy: string | null }
	| { state: 'unknown' }

const asDoor: Actor = { kind: 'system', networkId: null }

/** Reads an offered mandate by the secret of its link. Changes nothing: a page that is opened accepts nothing. */
export async function offerReading(
	token: string,
	now: Temporal.Instant = Temporal.Now.instant(),
): Promise<OfferPage> {
	return reading(asDoor, (tx) => readOffer(tx, token, now), { now })
}

async function readOffer(tx: Tx, token: string, now: Temporal.Instant): Promise<OfferPage> {
	const link = await lookAtLink(tx, token, 'colleague')
	const offer = await tx
		.selectFrom('mandateOffer')
		.innerJoin('firm', 'firm.id', 'mandateOffer.firmId')
		.leftJoin('person', 'person.id', 'mandateOffer.offeredBy')
		.select(['firm.name as firm', 'role', 'withdrawnAt', 'acceptedAt', 'givenName', 'familyName'])
		.where('mandateOffer.id', '=', link?.subjectId ?? null)
		.executeTakeFirst()
	if (!link || !offer) return { state: 'unknown' }
	const { firm } = offer
	const offeredBy = offer.givenName ? `${offer.givenName} ${offer.familyName}` : null
	if (offer.acceptedAt || link.usedAt) return { state: 'accepted', firm, offeredBy }
	if (offer.withdrawnAt) return { state: 'withdrawn', firm, offeredBy }
	if (Temporal.Instant.compare(link.expiresAt, now) <= 0)
		return { state: 'expired', firm, offeredBy }
	return { state: 'open', firm, role: offer.role as MandateRole, offeredBy, until: link.expiresAt }
}
