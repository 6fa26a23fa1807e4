import { lookAtLink } from '#accounts/server'
import { reading } from '#db'
import type { NetworkRole } from '../policy.ts'

/** What whoever holds the link to a role may see of it, and never more. */
export type RolePage =
	| {
			state: 'open'
			network: string
			role: NetworkRole
			offeredBy: string | null
			givenName: string | null
			familyName: string | null
			message: string | null
			email: string | null
			until: Temporal.Instant
	  }
	| { state: 'accepted' | 'withdrawn' | 'expired'; network: string; offeredBy: string | null }
	| { state: 'unknown' }

/** Reads an offered role by the secret of its link, before anybody is known. Changes nothing. */
export function rolePage(
	token: string,
	now: Temporal.Instant = Temporal.Now.instant(),
): Promise<RolePage> {
	return reading(
		{ kind: 'system', networkId: null },
		async (tx): Promise<RolePage> => {
			const link = await lookAtLink(tx, token, 'role')
			const offer = await tx
				.selectFrom('roleOffer')
				.innerJoin('network', 'network.networkId', 'roleOffer.networkId')
				.leftJoin('person', 'person.id', 'roleOffer.offeredBy')
				.selectAll('roleOffer')
				.select([
					'network.name as network',
					'person.givenName as by',
					'person.familyName as byName',
				])
				.where('roleOffer.offerId', '=', link?.subjectId ?? null)
				.executeTakeFirst()
			if (!link || !offer) return { state: 'unknown' }
			const { network, role, givenName, familyName, message } = offer
			const offeredBy = offer.by ? `${offer.by} ${offer.byName}` : null
			if (offer.acceptedAt || link.usedAt) return { state: 'accepted', network, offeredBy }
			if (offer.withdrawnAt) return { state: 'withdrawn', network, offeredBy }
			if (Temporal.Instant.compare(link.expiresAt, now) <= 0)
				return { state: 'expired', network, offeredBy }
			return {
				state: 'open',
				network,
				role: role as NetworkRole,
				offeredBy,
				givenName,
				familyName,
				message,
				email: link.email,
				until: link.expiresAt,
			}
		},
		{ now },
	)
}
