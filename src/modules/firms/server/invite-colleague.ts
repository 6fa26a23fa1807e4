import * as v from 'valibot'
import { makeLink } from '#accounts/server'
import { defineAct } from '#db'
import { assert, newId, personOf } from '#kernel'
import { id } from '../inputs.ts'
import { mandateRoles, mayEngage, maySpeakFor } from '../policy.ts'
import { forbid } from './refusal.ts'
import { accessFirm, mandatesIn } from './standing.ts'

/**
 * Makes a link by which a colleague takes a mandate in the firm: given to them by hand, it works once,
 * for fourteen days. Representative or deputy; only the representative may give a representative's mandate.
 */
export const inviteColleague = defineAct({
	name: 'firms.invite-colleague',
	input: v.strictObject({ firmId: id, role: v.picklist(mandateRoles, 'choice.missing') }),
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, role }) => {
		const firm = await accessFirm(tx, firmId)
		const mandates = await mandatesIn(tx, actor, firmId, now)
		if (!maySpeakFor(mandates)) forbid('firms.onlyItsPeople', { firm: firm.name })
		if (role === 'representative' && !mayEngage(mandates)) forbid('firms.onlyRepresentative')
		const personId = personOf(actor)
		assert(personId, 'someone invites')
		const offerId = newId()
		await tx
			.insertInto('mandateOffer')
			.values({ id: offerId, firmId, role, offeredBy: personId, offeredAt: now })
			.execute()
		const token = await makeLink(tx, {
			purpose: 'colleague',
			personId: null,
			subjectId: offerId,
			email: null,
			createdBy: personId,
			validFor: Temporal.Duration.from({ hours: 24 * 14 }),
			now,
		})
		await record({ firmId, subjectId: offerId, content: { role } })
		return { token }
	},
})
