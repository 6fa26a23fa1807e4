import { linkLifetimes, makeLink } from '#accounts/server'
import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import { assert, dayAt, type Id, newId, personOf } from '#kernel'
import { isStopped, sendMail } from '#mail/server'
import type { Locale } from '#phrases'
import { accentOf, networksPhrases } from '../index.ts'
import { lookOf } from './look.ts'

/** Who is invited to which seat. */
type Offer = {
	networkId: Id
	membershipId: Id
	firmName: string
	givenName?: string | null | undefined
	familyName?: string | null | undefined
	email?: string | null | undefined
	message?: string | undefined
	locale?: Locale
}

/** An invitation that was written, and whether its address does without our mails (then it is not kept). */
export type Offered = { invitationId: Id; isUnwritten: boolean }

/**
 * Writes the invitation to a seat, and mails its door when there is an address to write to. The link that
 * its inviter copies, shares or shows is another one, made when asked for (`shareInvitation`). Of an address
 * that is not written to, the inviter learns that alone: neither by whose wish, nor since when, nor where.
 */
export async function offerSeat(act: Act, offer: Offer): Promise<Offered> {
	const { tx, actor, now } = act
	const invitedBy = personOf(actor)
	assert(invitedBy, 'someone invites')
	const invitationId = newId()
	const email = offer.email || null
	const isUnwritten = email !== null && (await isStopped(tx, email, 'invitations', offer.networkId))
	await tx
		.insertInto('invitation')
		.values({
			networkId: offer.networkId,
			invitationId,
			membershipId: offer.membershipId,
			givenName: offer.givenName || null,
			familyName: offer.familyName || null,
			email: isUnwritten ? null : email,
			message: offer.message || null,
			invitedBy,
			createdAt: now,
			expiresAt: now.add(linkLifetimes.invitation),
		})
		.execute()
	if (email && !isUnwritten) await mailSeat(act, { ...offer, email }, invitationId, invitedBy)
	return { invitationId, isUnwritten }
}

/** The mailed door alone proves the address it was sent to. */
async function mailSeat(
	act: Act,
	offer: Offer & { email: string },
	invitationId: Id,
	invitedBy: Id,
): Promise<void> {
	const { tx, now } = act
	const token = await makeLink(tx, {
		purpose: 'invitation',
		personId: null,
		subjectId: invitationId,
		email: offer.email,
		createdBy: invitedBy,
		now,
	})
	const { name: network, timeZone } = await tx
		.selectFrom('network')
		.select(['name', 'timeZone'])
		.where('networkId', '=', offer.networkId)
		.executeTakeFirstOrThrow()
	const { accent } = await lookOf(tx, offer.networkId)
	const inviter = await tx
		.selectFrom('person')
		.select(['givenName', 'familyName', 'locale'])
		.where('id', '=', invitedBy)
		.executeTakeFirstOrThrow()
	const locale = offer.locale ?? (inviter.locale as Locale)
	const until = now.add(linkLifetimes.invitation)
	await sendMail(act, {
		kind: 'invitation',
		personId: null,
		sentBy: { personId: invitedBy, networkId: offer.networkId },
		recipient: offer.email,
		locale,
		from: network,
		...(accent && { accent: accentOf(accent).light.ground }),
		uselessAfter: until,
		letter: networksPhrases(locale).letters.invitation({
			network,
			inviter: `${inviter.givenName} ${inviter.familyName}`,
			firm: offer.firmName,
			givenName: offer.givenName ?? null,
			message: offer.message ?? null,
			url: `${await publicAddress(tx)}/invitation/${token}`,
			until: dayAt(until, timeZone),
		}),
	})
}
