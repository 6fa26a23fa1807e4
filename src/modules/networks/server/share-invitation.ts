import { linkLifetimes, makeLink } from '#accounts/server'
import { defineAct } from '#db'
import { publicAddress } from '#instance/server'
import { personOf } from '#kernel'
import { membershipInput } from '../inputs.ts'
import { mayRun } from '../policy.ts'
import { forbid, refuse } from './refusal.ts'
import { accessMembership, accessNetwork, standingIn } from './standing.ts'

/**
 * Makes a link to an invitation that waits, to copy, share or show: it works once, for fourteen days,
 * which the invitation lasts from now on. Asked again, it makes another; those handed out before still
 * work, until one is used. Its answer holds a secret: never run it with a request key, which would keep
 * the answer.
 */
export const shareInvitation = defineAct({
	name: 'networks.share-invitation',
	input: membershipInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, membershipId }) => {
		const network = await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const membership = await accessMembership(tx, networkId, membershipId)
		const until = now.add(linkLifetimes.invitation)
		const invitation =
			(await tx
				.updateTable('invitation')
				.set({ expiresAt: until })
				.where('networkId', '=', networkId)
				.where('membershipId', '=', membershipId)
				.where('acceptedAt', 'is', null)
				.where('withdrawnAt', 'is', null)
				.returning(['invitationId', 'givenName'])
				.executeTakeFirst()) ?? refuse('networks.notInvited', { firm: membership.firmName })
		const token = await makeLink(tx, {
			purpose: 'invitation',
			personId: null,
			subjectId: invitation.invitationId,
			email: null,
			createdBy: personOf(actor),
			now,
		})
		await record({
			networkId,
			firmId: membership.firmId,
			subjectId: invitation.invitationId,
			content: null,
		})
		return {
			url: `${await publicAddress(tx)}/invitation/${token}`,
			until: until.toString(),
			network: network.name,
			firm: membership.firmName,
			givenName: invitation.givenName,
		}
	},
})
