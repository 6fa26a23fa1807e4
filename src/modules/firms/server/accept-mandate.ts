import * as v from 'valibot'
import { findLink, newcomer, openAccount, useLink } from '#accounts/server'
import { defineAct } from '#db'
import { newId, personOf } from '#kernel'
import { refuse } from './refusal.ts'

/**
 * A colleague takes the mandate their link offers: signed in, with their own account; else by opening one.
 */
export const acceptMandate = defineAct({
	name: 'firms.accept-mandate',
	input: v.strictObject({ token: v.string(), newcomer: v.optional(newcomer) }),
	door: 'open',
	asSystem: true,
	act: async (act, input) => {
		const { tx, now } = act
		const link = await findLink(tx, input.token, 'colleague', now)
		const offer = await tx
			.selectFrom('mandateOffer')
			.selectAll()
			.where('id', '=', link.subjectId)
			.executeTakeFirstOrThrow()
		if (offer.withdrawnAt) refuse('firms.offerWithdrawn')
		const personId = personOf(act.actor) ?? (await openAccount(act, input.newcomer, null))
		const today = now.toZonedDateTimeISO('UTC').toPlainDate()
		const held = await tx
			.selectFrom('mandate')
			.select('id')
			.where('personId', '=', personId)
			.where('firmId', '=', offer.firmId)
			.where('role', '=', offer.role)
			.where('endsOn', 'is', null)
			.executeTakeFirst()
		if (!held)
			await tx
				.insertInto('mandate')
				.values({
					id: newId(),
					personId,
					firmId: offer.firmId,
					role: offer.role,
					startsOn: today,
					grantedBy: offer.offeredBy,
				})
				.execute()
		await tx
			.updateTable('mandateOffer')
			.set({ acceptedAt: now, acceptedBy: personId })
			.where('id', '=', offer.id)
			.execute()
		await useLink(tx, link, now)
		await act.record({ firmId: offer.firmId, subjectId: offer.id, content: { personId } })
		return { firmId: offer.firmId, personId }
	},
})
