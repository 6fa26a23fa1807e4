import { defineAct } from '#db'
import { notFound } from '#kernel'
import { stepInput } from '../inputs.ts'
import { stepState } from '../states.ts'
import { failPath } from './end-introduction.ts'
import { checkPath, fetchIntroduction, fetchStep, fetchSteps } from './fetch-path.ts'
import { writeReminder } from './introduction-letters.ts'
import { backFromLeave } from './on-leave.ts'
import { parametersOn } from './parameters.ts'
import { refuse } from './refusal.ts'

/**
 * A clock's act: reminds once the person who has not answered, unless the path fell meanwhile. Who is away is
 * reminded once back, if their silence has not been taken for an answer by then.
 */
export const remindStep = defineAct({
	name: 'ties.remind-step',
	input: stepInput,
	door: 'none',
	act: async (act, { stepId }) => {
		const { tx, actor, now, record, enqueue } = act
		if (actor.kind !== 'system') notFound()
		const step = await fetchStep(tx, stepId)
		if (!step || stepState(step) !== 'waiting' || step.remindedAt) return refuse('ties.settled')
		const { introductionId, pathNo, position, personId } = step
		const backAt = await backFromLeave(tx, personId, now)
		if (backAt) {
			await enqueue('ties.remind', { stepId }, { at: backAt, key: `remind:${stepId}` })
			return record({ subjectId: introductionId, content: { stepId, backAt } })
		}
		const introduction = await fetchIntroduction(tx, introductionId)
		const steps = await fetchSteps(tx, introductionId, pathNo)
		const people = [introduction.askerId, ...steps.map(({ personId }) => personId)]
		const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
		const fault = await checkPath(tx, now, parameters, introduction, people, position)
		if (fault) await failPath(act, introductionId, pathNo)
		else {
			await tx
				.updateTable('introductionStep')
				.set({ remindedAt: now })
				.where('id', '=', stepId)
				.execute()
			await writeReminder(act, stepId, parameters)
		}
		await record({ subjectId: introductionId, content: { stepId, fault } })
	},
})
