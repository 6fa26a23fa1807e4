import { defineAct } from '#db'
import { notFound } from '#kernel'
import { registerAnswerInput } from '../inputs.ts'
import { keepAnswer } from './keep-register-answer.ts'

/**
 * A clock's act: keeps what the register says now of a firm whose people asked it once. What it says is
 * proposed to them, as when they ask, and changes nothing by itself.
 */
export const refreshRegisterAnswer = defineAct({
	name: 'firms.refresh-register-answer',
	input: registerAnswerInput,
	door: 'none',
	act: async (act, { firmId, ...answer }) => {
		const { tx, actor, record } = act
		if (actor.kind !== 'system') notFound()
		const firm = await tx
			.selectFrom('firm')
			.innerJoin('registerAnswer', 'registerAnswer.firmId', 'firm.id')
			.select(['firm.id', 'firm.siren'])
			.where('firm.id', '=', firmId)
			.where('firm.country', '=', 'FR')
			.executeTakeFirst()
		// Its number may have gone meanwhile: there is nothing to keep.
		const proposal = firm?.siren
			? await keepAnswer(act, { ...firm, siren: firm.siren }, answer)
			: null
		await record({ firmId, subjectId: firmId, content: { state: answer.state } })
		return { isProposed: proposal !== null }
	},
})
