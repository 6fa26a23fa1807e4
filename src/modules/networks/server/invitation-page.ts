import { lookAtLink } from '#accounts/server'
import { reading, type Tx } from '#db'
import type { Actor, Id } from '#kernel'

/** What whoever holds an invitation's link may see of it, and never more. */
export type InvitationPage =
	| {
			state: 'open'
			network: string
			inviter: string | null
			firm: string
			givenName: string | null
			familyName: string | null
			message: string | null
			/** The address it was mailed to; null when the link was handed over. */
			email: string | null
			/** The firm has people of its own: they alone answer, signed in. */
			hasPeople: boolean
			until: Temporal.Instant
	  }
	| { state: 'accepted' | 'withdrawn' | 'expired'; network: string; inviter: string | null }
	| { state: 'unknown' }

const asDoor: Actor = { kind: 'system', networkId: null }

/**
 * Reads an invitation by the secret of its link, before anybody is known. Changes nothing: mail scanners
 * open links. A tampered secret is unknown, like one that never was.
 */
export async function doorReading(
	token: string,
	now: Temporal.Instant = Temporal.Now.instant(),
): Promise<InvitationPage> {
	return reading(asDoor, (tx) => readDoor(tx, token, now), { now })
}

async function readDoor(tx: Tx, token: string, now: Temporal.Instant): Promise<InvitationPage> {
	const link = await lookAtLink(tx, token, 'invitation')
	const found = link?.subjectId ? await invitationOf(tx, link.subjectId) : undefined
	if (!link || !found) return { state: 'unknown' }
	const inviter = found.inviterGivenName
		? `${found.inviterGivenName} ${found.inviterFamilyName}`
		: null
	const { network } = found
	if (found.acceptedAt || link.usedAt) return { state: 'accepted', network, inviter }
	if (found.withdrawnAt || !['suggested', 'invited', 'on_trial', 'member'].includes(found.state))
		return { state: 'withdrawn', network, inviter }
	if (Temporal.Instant.compare(link.expiresAt, now) <= 0)
		return { state: 'expired', network, inviter }
	return {
		state: 'open',
		network,
		inviter,
		firm: found.firm,
		givenName: found.givenName,
		familyName: found.familyName,
		message: found.message,
		email: link.email,
		hasPeople: found.claimedAt !== null,
		until: link.expiresAt,
	}
}

function invitationOf(tx: Tx, invitationId: Id) {
	return tx
		.selectFrom('invitation')
		.innerJoin('membership', (join) =>
			join
				.onRef('membership.networkId', '=', 'invitation.networkId')
				.onRef('membership.membershipId', '=', 'invitation.membershipId'),
		)
		.innerJoin('network', 'network.networkId', 'invitation.networkId')
		.innerJoin('firm', 'firm.id', 'membership.firmId')
		.leftJoin('person as inviter', 'inviter.id', 'invitation.invitedBy')
		.select([
			'network.name as network',
			'firm.name as firm',
			'firm.claimedAt',
			'membership.state',
			'invitation.givenName',
			'invitation.familyName',
			'invitation.message',
			'invitation.acceptedAt',
			'invitation.withdrawnAt',
			'inviter.givenName as inviterGivenName',
			'inviter.familyName as inviterFamilyName',
		])
		.where('invitation.invitationId', '=', invitationId)
		.executeTakeFirst()
}
