import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { declarationInput } from '../inputs.ts'
import { maySettle } from '../policy.ts'
import { accessDeclaration, isWaiting } from './access-declaration.ts'
import { refuse } from './refusal.ts'

/** Says that one knows the person who declared the tie: from now on it serves both, and paths through them. */
export const confirmTie = defineAct({
	name: 'ties.confirm-tie',
	input: declarationInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { declarationId }) => {
		const declaration = await accessDeclaration(tx, declarationId)
		if (!maySettle(personOf(actor), declaration)) notFound()
		if (!isWaiting(declaration)) refuse('ties.tieSettled')
		await tx
			.updateTable('tieDeclaration')
			.set({ confirmedAt: now })
			.where('id', '=', declarationId)
			.execute()
		await record({ subjectId: declarationId, content: {} })
	},
})
