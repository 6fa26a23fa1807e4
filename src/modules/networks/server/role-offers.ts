import { linkLifetimes, makeLink } from '#accounts/server'
import { type Act, defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { type Id, notFound, personOf } from '#kernel'
import { roleOfferInput } from '../inputs.ts'
import { mayGovern } from '../policy.ts'
import { forbid, gone } from './refusal.ts'
import { accessNetwork, hasPresident, standingIn } from './standing.ts'

/**
 * Makes a link to a role that is offered, to copy, share or show. Its answer holds a secret: never run it
 * with a request key, which would keep the answer.
 */
export const shareRole = defineAct({
	name: 'networks.share-role',
	input: roleOfferInput,
	door: 'none',
	act: async (act, ids) => {
		const { tx, actor, now, record } = act
		const { network, offer } = await governedOffer(act, ids)
		const until = now.add(linkLifetimes.role)
		await tx
			.updateTable('roleOffer')
			.set({ expiresAt: until })
			.where('networkId', '=', ids.networkId)
			.where('offerId', '=', ids.offerId)
			.execute()
		const token = await makeLink(tx, {
			purpose: 'role',
			personId: null,
			subjectId: ids.offerId,
			email: null,
			createdBy: personOf(actor),
			now,
		})
		await record({ networkId: ids.networkId, subjectId: ids.offerId, content: null })
		return {
			url: `${await publicAddress(tx)}/role/${token}`,
			until: until.toString(),
			network: network.name,
			role: offer.role,
			givenName: offer.givenName,
		}
	},
})

/** Takes an offered role back: its links open nothing any more. */
export const withdrawRole = defineAct({
	name: 'networks.withdraw-role',
	input: roleOfferInput,
	door: 'none',
	act: async (act, ids) => {
		const { tx, now, record } = act
		await governedOffer(act, ids)
		await tx
			.updateTable('roleOffer')
			.set({ withdrawnAt: now })
			.where('networkId', '=', ids.networkId)
			.where('offerId', '=', ids.offerId)
			.execute()
		await record({ networkId: ids.networkId, subjectId: ids.offerId, content: null })
	},
})

/** An offer that waits, for who governs its network. */
async function governedOffer(
	{ tx, actor, now }: Act,
	{ networkId, offerId }: { networkId: Id; offerId: Id },
) {
	const network = await accessNetwork(tx, networkId)
	const standing = await standingIn(tx, actor, networkId, now)
	if (!mayGovern(standing, await hasPresident(tx, networkId))) forbid('networks.onlyPresident')
	const offer =
		(await tx
			.selectFrom('roleOffer')
			.selectAll()
			.where('networkId', '=', networkId)
			.where('offerId', '=', offerId)
			.executeTakeFirst()) ?? notFound()
	if (offer.acceptedAt) gone('networks.roleOfferServed')
	if (offer.withdrawnAt) gone('networks.roleOfferWithdrawn')
	return { network, offer }
}
