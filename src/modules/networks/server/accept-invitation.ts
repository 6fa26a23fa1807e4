import * as v from 'valibot'
import { findLink, newcomer, openAccount, useLink } from '#accounts/server'
import { type Act, defineAct } from '#db'
import { id, mayEngage } from '#firms'
import { mandatesIn } from '#firms/server'
import { type Id, newId, personOf } from '#kernel'
import { pass } from './pass.ts'
import { forbid, gone, refuse } from './refusal.ts'
import { withdrawOffers } from './withdraw-offers.ts'

/**
 * A leader takes the seat that the link offers. Signed in, they act with their own account, for a firm
 * they already represent or for the record that was prepared; else they open an account first. Taking
 * the prepared record claims it. The link never changes an account that exists.
 */
export const acceptInvitation = defineAct({
	name: 'networks.accept-invitation',
	input: v.strictObject({
		token: v.string(),
		forFirmId: v.optional(id),
		newcomer: v.optional(newcomer),
	}),
	door: 'open',
	asSystem: true,
	act: async (act, { token, forFirmId, newcomer: person }) => {
		const { tx, now, record } = act
		const link = await findLink(tx, token, 'invitation', now)
		const invitation = await tx
			.selectFrom('invitation')
			.innerJoin('membership', (join) =>
				join
					.onRef('membership.networkId', '=', 'invitation.networkId')
					.onRef('membership.membershipId', '=', 'invitation.membershipId'),
			)
			.innerJoin('firm', 'firm.id', 'membership.firmId')
			.selectAll('invitation')
			.select(['membership.firmId', 'membership.state', 'firm.name as firmName', 'firm.claimedAt'])
			.where('invitation.invitationId', '=', link.subjectId)
			.executeTakeFirstOrThrow()
		if (invitation.withdrawnAt) gone('networks.invitationWithdrawn')
		if (invitation.acceptedAt) gone('networks.invitationServed')
		const personId = personOf(act.actor) ?? (await openAccount(act, person, link.email))
		const firmId = forFirmId ?? invitation.firmId
		if (forFirmId) await takeWithOwnFirm(act, invitation, forFirmId)
		else await claimRecord(act, invitation, personId)
		if (invitation.state !== 'member') await pass(act, invitation, 'member')
		await tx
			.updateTable('invitation')
			.set({ acceptedAt: now, acceptedBy: personId })
			.where('networkId', '=', invitation.networkId)
			.where('invitationId', '=', invitation.invitationId)
			.execute()
		await withdrawOffers(tx, invitation.networkId, invitation.membershipId, now)
		await useLink(tx, link, now)
		await record({
			networkId: invitation.networkId,
			firmId,
			subjectId: invitation.invitationId,
			content: { personId, firmId },
		})
		return { networkId: invitation.networkId, firmId, personId }
	},
})

type Offered = { networkId: Id; membershipId: Id; firmId: Id; firmName: string; claimedAt: unknown }

/** The seat goes to a firm the person already represents; the prepared record, used nowhere else, goes away. */
async function takeWithOwnFirm(
	{ tx, actor, now }: Act,
	offered: Offered,
	firmId: Id,
): Promise<void> {
	if (!mayEngage(await mandatesIn(tx, actor, firmId, now)))
		forbid('networks.onlyRepresentative', { firm: offered.firmName })
	const seated = await tx
		.selectFrom('membership')
		.select('membershipId')
		.where('networkId', '=', offered.networkId)
		.where('firmId', '=', firmId)
		.executeTakeFirst()
	if (seated) refuse('networks.alreadyIn', { firm: offered.firmName })
	await tx
		.updateTable('membership')
		.set({ firmId })
		.where('networkId', '=', offered.networkId)
		.where('membershipId', '=', offered.membershipId)
		.execute()
	if (offered.claimedAt) return
	const elsewhere = await tx
		.selectFrom('membership')
		.select('membershipId')
		.where('firmId', '=', offered.firmId)
		.executeTakeFirst()
	if (elsewhere) return
	const people = await tx
		.selectFrom('mandate')
		.select('personId')
		.where('firmId', '=', offered.firmId)
		.execute()
	await tx.deleteFrom('firm').where('id', '=', offered.firmId).execute()
	await forgetUnclaimedPeople(
		{ tx },
		people.map((one) => one.personId),
	)
}

/** The person takes the record that was prepared for them: it is theirs from now on. */
async function claimRecord({ tx, now }: Act, offered: Offered, personId: Id): Promise<void> {
	if (offered.claimedAt) forbid('networks.firmHasPeople', { firm: offered.firmName })
	const prepared = await tx
		.deleteFrom('mandate')
		.where('firmId', '=', offered.firmId)
		.returning('personId')
		.execute()
	await tx
		.insertInto('mandate')
		.values({
			id: newId(),
			personId,
			firmId: offered.firmId,
			role: 'representative',
			startsOn: now.toZonedDateTimeISO('UTC').toPlainDate(),
			grantedBy: personId,
		})
		.execute()
	await tx.updateTable('firm').set({ claimedAt: now }).where('id', '=', offered.firmId).execute()
	await forgetUnclaimedPeople(
		{ tx },
		prepared.map((one) => one.personId).filter((one) => one !== personId),
	)
}

/** People written by an import, whom nobody is: without account and without any other mandate. */
async function forgetUnclaimedPeople({ tx }: Pick<Act, 'tx'>, people: Id[]): Promise<void> {
	if (people.length === 0) return
	await tx
		.deleteFrom('person')
		.where('id', 'in', people)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('account').select('personId').whereRef('personId', '=', 'person.id'))),
		)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('mandate').select('id').whereRef('personId', '=', 'person.id'))),
		)
		.execute()
}
