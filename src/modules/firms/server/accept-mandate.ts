import * as v from 'valibot'
import { findLink, newcomer, openAccount, openSession, useLink } from '#accounts/server'
import { type Act, defineAct } from '#db'
import { dayAt, type Id, newId, personOf } from '#kernel'
import { makeFindable } from './find/make-findable.ts'
import { gone, refuse } from './refusal.ts'

/**
 * A colleague takes the mandate their link offers: signed in, with their own account; else by opening
 * one, and a session with it. Refused to who holds it already: they would spend their colleague's link.
 */
export const acceptMandate = defineAct({
	name: 'firms.accept-mandate',
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
	act: async (act, input) => {
		const { tx, now } = act
		const link = await findLink(tx, input.token, 'colleague', now)
		const offer = await tx
			.selectFrom('mandateOffer')
			.innerJoin('firm', 'firm.id', 'mandateOffer.firmId')
			.selectAll('mandateOffer')
			.select('firm.name as firmName')
			.where('mandateOffer.id', '=', link.subjectId)
			.executeTakeFirstOrThrow()
		if (offer.withdrawnAt) gone('firms.offerWithdrawn')
		if (offer.acceptedAt) gone('firms.offerServed')
		const known = personOf(act.actor)
		if (known && (await holds(act, known, offer)))
			refuse('firms.mandateHeld', { firm: offer.firmName })
		const personId = known ?? (await openAccount(act, input.newcomer, null))
		await tx
			.insertInto('mandate')
			.values({
				id: newId(),
				personId,
				firmId: offer.firmId,
				role: offer.role,
				startsOn: dayAt(now, 'UTC'),
				grantedBy: offer.offeredBy,
			})
			.execute()
		await tx
			.updateTable('mandateOffer')
			.set({ acceptedAt: now, acceptedBy: personId })
			.where('id', '=', offer.id)
			.execute()
		await makeFindable(act, [offer.firmId])
		await useLink(tx, link, now)
		await act.record({ firmId: offer.firmId, subjectId: offer.id, content: { personId } })
		const session = known ? null : await openSession(tx, { personId, device: input.device, now })
		return { firmId: offer.firmId, personId, session }
	},
})

async function holds(
	{ tx }: Act,
	personId: Id,
	offer: { firmId: Id; role: string },
): Promise<boolean> {
	const held = await tx
		.selectFrom('mandate')
		.select('id')
		.where('personId', '=', personId)
		.where('firmId', '=', offer.firmId)
		.where('role', '=', offer.role)
		.where('endsOn', 'is', null)
		.executeTakeFirst()
	return held !== undefined
}
