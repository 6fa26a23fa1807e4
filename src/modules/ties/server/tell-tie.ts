import { defineAct } from '#db'
import { notFound } from '#kernel'
import { declarationInput } from '../inputs.ts'
import { isWaiting } from './access-declaration.ts'
import { writeTieToConfirm } from './introduction-letters.ts'
import { refuse } from './refusal.ts'

/** A clock's act: tells somebody that they were declared as known, unless they blocked who says so. */
export const tellTie = defineAct({
	name: 'ties.tell-tie',
	input: declarationInput,
	door: 'none',
	act: async (act, { declarationId }) => {
		const { tx, actor, record } = act
		if (actor.kind !== 'system') notFound()
		const declaration = await tx
			.selectFrom('tieDeclaration')
			.selectAll()
			.where('id', '=', declarationId)
			.executeTakeFirst()
		if (!declaration || !isWaiting(declaration)) return refuse('ties.settled')
		const { fromPerson, toPerson } = declaration
		const user = await tx
			.selectFrom('account')
			.select('personId')
			.where('personId', '=', toPerson)
			.executeTakeFirst()
		const block = await tx
			.selectFrom('tieBlock')
			.select('since')
			.where('personId', '=', toPerson)
			.where('blockedId', '=', fromPerson)
			.executeTakeFirst()
		if (!user || block) return refuse('ties.settled')
		await writeTieToConfirm(act, declaration)
		await record({ subjectId: declarationId, content: {} })
	},
})
