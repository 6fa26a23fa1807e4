import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { declarationInput } from '../inputs.ts'
import { maySettle } from '../policy.ts'
import { accessDeclaration, isWaiting } from './access-declaration.ts'
import { refuse } from './refusal.ts'
import { reviewIntroductionsOf } from './review-introductions.ts'

/** Says that there is no such tie: it no longer serves its declarer either, who is told nothing. */
export const declineTie = defineAct({
	name: 'ties.decline-tie',
	input: declarationInput,
	door: 'none',
	act: async (act, { declarationId }) => {
		const { tx, actor, now, record } = act
		const declaration = await accessDeclaration(tx, declarationId)
		const personId = personOf(actor)
		if (!personId || !maySettle(personId, declaration)) notFound()
		if (!isWaiting(declaration)) refuse('ties.tieSettled')
		await tx
			.updateTable('tieDeclaration')
			.set({ declinedAt: now })
			.where('id', '=', declarationId)
			.execute()
		await reviewIntroductionsOf(act, personId)
		await record({ subjectId: declarationId, content: {} })
	},
})
