import { giveConsent } from '#consents/server'
import { defineAct } from '#db'
import { answerInput } from '../inputs.ts'
import { stepState } from '../states.ts'
import { accessStep } from './access-step.ts'
import { parameter, parametersOn } from './parameters.ts'
import { refuse } from './refusal.ts'

/**
 * The person asked says yes or no, signed in or by their link. Nothing leaves for some minutes, during
 * which they may change their mind. Of two answers at once, one counts.
 */
export const answerIntroduction = defineAct({
	name: 'ties.answer-introduction',
	input: answerInput,
	door: 'link',
	act: async (act, { stepId, answer }) => {
		const { tx, actor, now, record, enqueue } = act
		const step = await accessStep(tx, actor, stepId)
		const state = stepState(step)
		if (state === 'ended' || state === 'introduced') refuse('ties.stepEnded')
		if (state !== 'waiting') refuse('ties.stepAnswered')
		const { numUpdatedRows } = await tx
			.updateTable('introductionStep')
			.set({ answer, answeredAt: now })
			.where('id', '=', stepId)
			.where('answer', 'is', null)
			.where('concluded', 'is', null)
			.executeTakeFirst()
		if (numUpdatedRows === 0n) refuse('ties.stepAnswered')
		if (answer === 'yes') {
			const purpose = step.nextPerson ? 'introduction.pass-on' : 'introduction.meet'
			await giveConsent(act, { purpose, subjectId: stepId })
		}
		const today = now.toZonedDateTimeISO('UTC').toPlainDate()
		const minutes = parameter(await parametersOn(tx, today), 'introduction.undo_minutes')
		const leavesAt = now.add({ minutes })
		await enqueue('ties.pass-on', { stepId }, { at: leavesAt, key: `pass-on:${stepId}` })
		await record({ subjectId: stepId, content: { answer } })
	},
})
