import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { declarationInput } from '../inputs.ts'
import { mayWithdrawTie } from '../policy.ts'
import { accessDeclaration } from './access-declaration.ts'
import { refuse } from './refusal.ts'
import { reviewIntroductionsOf } from './review-introductions.ts'

/** Takes back a declared tie, by either end, without a reason. What happened between the two stays. */
export const withdrawTie = defineAct({
	name: 'ties.withdraw-tie',
	input: declarationInput,
	door: 'none',
	act: async (act, { declarationId }) => {
		const { tx, actor, now, record } = act
		const declaration = await accessDeclaration(tx, declarationId)
		const personId = personOf(actor)
		if (!personId || !mayWithdrawTie(personId, declaration)) notFound()
		if (declaration.withdrawnAt) refuse('ties.tieSettled')
		await tx
			.updateTable('tieDeclaration')
			.set({ withdrawnAt: now })
			.where('id', '=', declarationId)
			.execute()
		await reviewIntroductionsOf(act, personId)
		await record({ subjectId: declarationId, content: {} })
	},
})
