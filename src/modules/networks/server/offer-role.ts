import { linkLifetimes, makeLink, requireProof } from '#accounts/server'
import { type Act, defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { assert, dayAt, type Id, newId, personOf } from '#kernel'
import { isStopped, sendMail } from '#mail/server'
import { isLocale, type Locale } from '#phrases'
import { accentOf, networksPhrases } from '../index.ts'
import { offerRoleInput } from '../inputs.ts'
import { mayGovern, type NetworkRole } from '../policy.ts'
import { lookOf } from './look.ts'
import { forbid } from './refusal.ts'
import { accessNetwork, hasPresident, standingIn } from './standing.ts'

/**
 * Offers a role to somebody who acts for no member firm, by mail or by a link to hand over: who governs the
 * network, having just proved who they are. The answer is the same whether or not the address has an account.
 */
export const offerRole = defineAct({
	name: 'networks.offer-role',
	input: offerRoleInput,
	door: 'none',
	act: async (act, { networkId, role, ...named }) => {
		const { tx, actor, now, record } = act
		const network = await accessNetwork(tx, networkId)
		const standing = await standingIn(tx, actor, networkId, now)
		if (!mayGovern(standing, await hasPresident(tx, networkId))) forbid('networks.onlyPresident')
		await requireProof(act)
		const offeredBy = personOf(actor)
		assert(offeredBy, 'someone offers')
		const email = named.email || null
		const isUnwritten = email !== null && (await isStopped(tx, email, 'invitations', networkId))
		const offerId = newId()
		await tx
			.insertInto('roleOffer')
			.values({
				networkId,
				offerId,
				role,
				givenName: named.givenName || null,
				familyName: named.familyName || null,
				email: isUnwritten ? null : email,
				message: named.message || null,
				offeredBy,
				offeredAt: now,
				expiresAt: now.add(linkLifetimes.role),
			})
			.execute()
		if (email && !isUnwritten)
			await mailRole(act, { ...network, role, offerId, offeredBy, email, message: named.message })
		await record({ networkId, subjectId: offerId, content: { role, ...named } })
		return { offerId, isUnwritten }
	},
})

type Mailed = {
	networkId: Id
	name: string
	timeZone: string
	role: NetworkRole
	offerId: Id
	offeredBy: Id
	email: string
	message: string | undefined
}

async function mailRole(act: Act, offer: Mailed): Promise<void> {
	const { tx, now } = act
	const { networkId, offeredBy, email } = offer
	const token = await makeLink(tx, {
		purpose: 'role',
		personId: null,
		subjectId: offer.offerId,
		email,
		createdBy: offeredBy,
		now,
	})
	const inviter = await tx
		.selectFrom('person')
		.select(['givenName', 'familyName', 'locale'])
		.where('id', '=', offeredBy)
		.executeTakeFirstOrThrow()
	const locale: Locale = isLocale(inviter.locale) ? inviter.locale : 'fr'
	const until = now.add(linkLifetimes.role)
	const { accent } = await lookOf(tx, networkId)
	const { letters, roles } = networksPhrases(locale)
	await sendMail(act, {
		kind: 'role_offer',
		personId: null,
		sentBy: { personId: offeredBy, networkId },
		recipient: email,
		locale,
		from: offer.name,
		...(accent && { accent: accentOf(accent).light.ground }),
		uselessAfter: until,
		letter: letters.roleOffer({
			network: offer.name,
			inviter: `${inviter.givenName} ${inviter.familyName}`,
			role: roles[offer.role],
			message: offer.message || null,
			url: `${await publicAddress(tx)}/role/${token}`,
			until: dayAt(until, offer.timeZone),
		}),
	})
}
