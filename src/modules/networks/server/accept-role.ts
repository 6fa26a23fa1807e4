import * as v from 'valibot'
import { findLink, newcomer, openAccount, openSession, useLink } from '#accounts/server'
import { defineAct } from '#db'
import { dayAt, newId, personOf } from '#kernel'
import { gone, refuse } from './refusal.ts'

/**
 * Somebody takes the role that their link offers: signed in, with their own account; else by opening one,
 * and a session with it. They need no firm. The mailed link proves the address it was sent to. Refused to
 * who holds the role already: they would spend somebody else's link.
 */
export const acceptRole = defineAct({
	name: 'networks.accept-role',
	input: v.strictObject(
		{
			token: v.string('form.unexpected'),
			newcomer: v.optional(newcomer),
			device: v.optional(v.string('form.unexpected'), ''),
		},
		'form.unexpected',
	),
	door: 'open',
	asSystem: true,
	act: async (act, { token, newcomer: typed, device }) => {
		const { tx, actor, now, record } = act
		const link = await findLink(tx, token, 'role', now)
		const offer = await tx
			.selectFrom('roleOffer')
			.selectAll()
			.where('offerId', '=', link.subjectId)
			.executeTakeFirst()
		if (!offer || offer.withdrawnAt) return gone('networks.roleOfferWithdrawn')
		if (offer.acceptedAt) return gone('networks.roleOfferServed')
		const { networkId, offerId, role } = offer
		const known = personOf(actor)
		if (known) {
			const held = await tx
				.selectFrom('networkRole')
				.select('roleId')
				.where('networkId', '=', networkId)
				.where('personId', '=', known)
				.where('role', '=', role)
				.where('endsOn', 'is', null)
				.executeTakeFirst()
			if (held) refuse('networks.roleMine')
		}
		const person = typed && link.email ? { ...typed, email: link.email } : typed
		const personId = known ?? (await openAccount(act, person, link.email))
		const roleId = newId()
		await tx
			.insertInto('networkRole')
			.values({ networkId, roleId, personId, role, startsOn: dayAt(now, 'UTC') })
			.execute()
		await tx
			.updateTable('roleOffer')
			.set({ acceptedAt: now, acceptedBy: personId })
			.where('networkId', '=', networkId)
			.where('offerId', '=', offerId)
			.execute()
		await useLink(tx, link, now)
		await record({ networkId, subjectId: roleId, content: { personId, role } })
		const session = known ? null : await openSession(tx, { personId, device, now })
		return { networkId, personId, session }
	},
})
