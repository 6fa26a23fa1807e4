import * as v from 'valibot'
import { findLink, newcomer, openAccount, openSession, useLink } from '#accounts/server'
import { type Act, defineAct } from '#db'
import { id } from '#firms'
import { makeFindable } from '#firms/server'
import { type Id, personOf } from '#kernel'
import { claimRecord } from './claim-record.ts'
import { pass } from './pass.ts'
import { forbid, gone } from './refusal.ts'
import { takeWithOwnFirm } from './take-with-own-firm.ts'
import { withdrawOffers } from './withdraw-offers.ts'

/**
 * A leader takes the seat that the link offers. Signed in, they act with their own account, for a firm
 * they already represent or for the record that was prepared; else they open an account first, and come
 * in with it. Taking the prepared record claims it. The link never changes an account that exists: an
 * address that was mailed to is the new account's, whatever the form says.
 */
export const acceptInvitation = defineAct({
	name: 'networks.accept-invitation',
	input: v.strictObject(
		{
			token: v.string('form.unexpected'),
			forFirmId: v.optional(id),
			newcomer: v.optional(newcomer),
			device: v.optional(v.string('form.unexpected'), ''),
		},
		'form.unexpected',
	),
	door: 'open',
	asSystem: true,
	act: async (act, { token, forFirmId, newcomer: typed, device }) => {
		const { tx, actor, now, record, enqueue } = act
		const link = await findLink(tx, token, 'invitation', now)
		const offered = await offeredSeat(act, link.subjectId)
		const known = personOf(actor)
		const person = typed && link.email ? { ...typed, email: link.email } : typed
		const personId = known ?? (await openAccount(act, person, link.email))
		if (known && forFirmId) await takeWithOwnFirm(act, offered, forFirmId)
		else await claimRecord(act, offered, personId)
		const { networkId, membershipId } = offered
		const firmId = (known && forFirmId) || offered.firmId
		if (offered.state !== 'member') await pass(act, offered, 'member')
		await tx
			.updateTable('membership')
			.set({ joinedAt: now, ...(offered.seats === 'person' && { personId }) })
			.where('networkId', '=', networkId)
			.where('membershipId', '=', membershipId)
			.execute()
		await tx
			.updateTable('invitation')
			.set({ acceptedAt: now, acceptedBy: personId })
			.where('networkId', '=', networkId)
			.where('invitationId', '=', offered.invitationId)
			.execute()
		await makeFindable(act, [firmId, offered.firmId])
		await withdrawOffers(tx, networkId, membershipId, now)
		await useLink(tx, link, now)
		// Ties know this module, not the other way round: their job reads who brought whom.
		const { invitationId } = offered
		await enqueue(
			'ties.keep-sponsorship',
			{ networkId, invitationId },
			{ key: `sponsorship:${invitationId}` },
		)
		await record({
			networkId,
			firmId,
			subjectId: offered.invitationId,
			content: { personId, firmId },
		})
		const session = known ? null : await openSession(tx, { personId, device, now })
		return { networkId, firmId, personId, session }
	},
})

/** What an invitation offers, still to be taken. */
export type OfferedSeat = Awaited<ReturnType<typeof offeredSeat>>

async function offeredSeat({ tx, actor }: Act, invitationId: Id | null) {
	const offered = await tx
		.selectFrom('invitation')
		.innerJoin('membership', (join) =>
			join
				.onRef('membership.networkId', '=', 'invitation.networkId')
				.onRef('membership.membershipId', '=', 'invitation.membershipId'),
		)
		.innerJoin('network', 'network.networkId', 'invitation.networkId')
		.innerJoin('firm', 'firm.id', 'membership.firmId')
		.selectAll('invitation')
		.select([
			'membership.firmId',
			'membership.state',
			'network.seats',
			'firm.name as firmName',
			'firm.claimedAt',
		])
		.where('invitation.invitationId', '=', invitationId)
		.executeTakeFirst()
	if (!offered || offered.withdrawnAt) return gone('networks.invitationWithdrawn')
	if (offered.acceptedAt) return gone('networks.invitationServed')
	if (!['suggested', 'invited', 'on_trial', 'member'].includes(offered.state))
		return gone('networks.invitationWithdrawn')
	if (offered.claimedAt && !personOf(actor))
		return forbid('networks.firmHasPeople', { firm: offered.firmName })
	return offered
}
