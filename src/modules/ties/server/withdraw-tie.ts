import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { declarationInput } from '../inputs.ts'
import { mayWithdrawTie } from '../policy.ts'
import { accessDeclaration } from './access-declaration.ts'
import { refuse } from './refusal.ts'

/** Takes back a declared tie, by either end, without a reason. What happened between the two stays. */
export const withdrawTie = defineAct({
	name: 'ties.withdraw-tie',
	input: declarationInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { declarationId }) => {
		const declaration = await accessDeclaration(tx, declarationId)
		if (!mayWithdrawTie(personOf(actor), declaration)) notFound()
		if (declaration.withdrawnAt) refuse('ties.tieSettled')
		await tx
			.updateTable('tieDeclaration')
			.set({ withdrawnAt: now })
			.where('id', '=', declarationId)
			.execute()
		await record({ subjectId: declarationId, content: {} })
	},
})
