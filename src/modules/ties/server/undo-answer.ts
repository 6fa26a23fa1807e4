import { endConsent } from '#consents/server'
import { defineAct, removeJob } from '#db'
import { stepInput } from '../inputs.ts'
import { stepState } from '../states.ts'
import { accessStep } from './access-step.ts'
import { parameter, parametersOn } from './parameters.ts'
import { refuse } from './refusal.ts'

/** Takes one's answer back before it has left: the request waits again, until the day it had. */
export const undoAnswer = defineAct({
	name: 'ties.undo-answer',
	input: stepInput,
	door: 'link',
	act: async ({ tx, actor, now, record, enqueue }, { stepId }) => {
		const step = await accessStep(tx, actor, stepId)
		const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
		const minutes = parameter(parameters, 'introduction.undo_minutes')
		if (stepState(step) !== 'answered' || !step.answeredAt || !step.lapsesAt)
			return refuse('ties.answerLeft')
		if (Temporal.Instant.compare(now, step.answeredAt.add({ minutes })) >= 0)
			refuse('ties.answerLeft')
		await tx
			.updateTable('introductionStep')
			.set({ answer: null, answeredAt: null })
			.where('id', '=', stepId)
			.execute()
		await endConsent(
			{ tx, now },
			{ purposes: ['introduction.pass-on', 'introduction.meet'], subjectId: stepId },
		)
		await removeJob(tx, `pass-on:${stepId}`)
		// Its day may have come between the answer and now: the clock is set again.
		await enqueue('ties.lapse', { stepId }, { at: step.lapsesAt, key: `lapse:${stepId}` })
		await record({ subjectId: stepId, content: {} })
	},
})
