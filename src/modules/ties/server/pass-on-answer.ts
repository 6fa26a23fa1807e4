import { defineAct } from '#db'
import { notFound } from '#kernel'
import { stepInput } from '../inputs.ts'
import { stepState } from '../states.ts'
import { askStep } from './ask-step.ts'
import { failPath } from './end-introduction.ts'
import { checkPath, fetchIntroduction, fetchStep, fetchSteps } from './fetch-path.ts'
import { introduce } from './introduce.ts'
import { parametersOn } from './parameters.ts'
import { refuse } from './refusal.ts'
import { spendLinks } from './spend-links.ts'
import { hasTimeLeft } from './step-clocks.ts'

/**
 * A clock's act: an answer leaves, once it can no longer be undone. A yes opens the next step, or makes the
 * introduction when the one to meet said it; a no, a path that fell meanwhile or too short a time for the next
 * person gives way to another path. Done already: refuses, and nothing changes.
 */
export const passOnAnswer = defineAct({
	name: 'ties.pass-on-answer',
	input: stepInput,
	door: 'none',
	act: async (act, { stepId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const step = await fetchStep(tx, stepId)
		if (!step || stepState(step) !== 'answered') return refuse('ties.settled')
		const { introductionId, pathNo, position } = step
		const introduction = await fetchIntroduction(tx, introductionId)
		const steps = await fetchSteps(tx, introductionId, pathNo)
		const people = [introduction.askerId, ...steps.map(({ personId }) => personId)]
		const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
		await spendLinks(tx, stepId, now)
		const next = steps[position]
		const holds =
			step.answer === 'yes' &&
			(!next || hasTimeLeft(now, introduction.endsAt, parameters)) &&
			(await checkPath(tx, now, parameters, introduction, people, position)) === null
		if (step.answer === 'no' || holds)
			await tx
				.updateTable('introductionStep')
				.set({ passedOnAt: now })
				.where('id', '=', stepId)
				.execute()
		if (holds) {
			if (next) await askStep(act, next.id, introduction.endsAt, parameters)
			else await introduce(act, introduction, { pathNo, targetId: step.personId })
		} else await failPath(act, introductionId, pathNo)
		await record({ subjectId: introductionId, content: { stepId, answer: step.answer, holds } })
	},
})
