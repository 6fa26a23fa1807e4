import * as v from 'valibot'
import { defineAct } from '#db'
import { id } from '#firms'
import { notFound } from '#kernel'
import { accessClaim } from './access-claim.ts'
import { writeClaimToRepresent } from './claim-letters.ts'
import { refuse } from './refusal.ts'

/** A clock's act: tells the new people of a record that somebody else claims it as well. */
export const tellPeople = defineAct({
	name: 'records.tell-people',
	input: v.strictObject({ claimId: id, firmId: id }, 'form.unexpected'),
	door: 'none',
	act: async (act, { claimId, firmId }) => {
		if (act.actor.kind !== 'system') notFound()
		const claim = await accessClaim(act, claimId)
		if (claim.standing.isEnded) refuse('records.claimEnded')
		await writeClaimToRepresent(act, claim, firmId)
		await act.record({ firmId, subjectId: claimId, content: null })
	},
})
