import { makeLink } from '#accounts/server'
import type { Act } from '#db'
import { publicAddress } from '#instance/server'
import { assert, type Id, newId, personOf } from '#kernel'
import { sendMail } from '#mail/server'
import type { Locale } from '#phrases'
import { networksPhrases } from '../index.ts'

/** An invitation lives this long; its inviter may make it anew. */
export const invitationLasts = Temporal.Duration.from({ hours: 24 * 14 })

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

/**
 * Writes the invitation to a seat and its one-time link; sends it by mail when there is an address.
 * Returns the token once: the inviter may copy it, hand it over or show it as a QR code.
 */
export async function offerSeat(
	act: Act,
	offer: Offer,
): Promise<{ invitationId: Id; token: string }> {
	const { tx, actor, now } = act
	const invitedBy = personOf(actor)
	assert(invitedBy, 'someone invites')
	const invitationId = newId()
	await tx
		.insertInto('invitation')
		.values({
			networkId: offer.networkId,
			invitationId,
			membershipId: offer.membershipId,
			givenName: offer.givenName || null,
			familyName: offer.familyName || null,
			email: offer.email || null,
			message: offer.message || null,
			invitedBy,
			createdAt: now,
			expiresAt: now.add(invitationLasts),
		})
		.execute()
	const token = await makeLink(tx, {
		purpose: 'invitation',
		personId: null,
		subjectId: invitationId,
		email: null,
		createdBy: invitedBy,
		validFor: invitationLasts,
		now,
	})
	if (offer.email) await mailSeat(act, { ...offer, email: offer.email }, invitationId, invitedBy)
	return { invitationId, token }
}

/** The mailed door is another link than the copied one: it alone proves the address it was sent to. */
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
		validFor: invitationLasts,
		now,
	})
	const { name: network } = await tx
		.selectFrom('network')
		.select('name')
		.where('networkId', '=', offer.networkId)
		.executeTakeFirstOrThrow()
	const inviter = await tx
		.selectFrom('person')
		.select(['givenName', 'familyName'])
		.where('id', '=', invitedBy)
		.executeTakeFirstOrThrow()
	const locale = offer.locale ?? 'fr'
	await sendMail(act, {
		kind: 'invitation',
		personId: null,
		recipient: offer.email,
		locale,
		from: network,
		letter: networksPhrases(locale).letters.invitation({
			network,
			inviter: `${inviter.givenName} ${inviter.familyName}`,
			firm: offer.firmName,
			givenName: offer.givenName ?? null,
			message: offer.message ?? null,
			url: `${await publicAddress(tx)}/invitation/${token}`,
			until: now.add(invitationLasts).toZonedDateTimeISO('Europe/Paris').toPlainDate(),
		}),
	})
}
