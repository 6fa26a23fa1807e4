import { defineAct } from '#db'
import { notFound } from '#kernel'
import { introductionInput } from '../inputs.ts'
import { stepState } from '../states.ts'
import { failPath } from './end-introduction.ts'
import { checkPath, fetchIntroduction, fetchSteps } from './fetch-path.ts'
import { parametersOn } from './parameters.ts'
import { refuse } from './refusal.ts'

/** A clock's act: someone on the path changed what they allow; if it fell, another one is looked for. */
export const reviewPath = defineAct({
	name: 'ties.review-path',
	input: introductionInput,
	door: 'none',
	act: async (act, { introductionId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const introduction = await fetchIntroduction(tx, introductionId)
		const path = await tx
			.selectFrom('introductionPath')
			.select('pathNo')
			.where('introductionId', '=', introductionId)
			.where('state', '=', 'asking')
			.executeTakeFirst()
		if (!path) return refuse('ties.settled')
		const steps = await fetchSteps(tx, introductionId, path.pathNo)
		const waiting = steps.find((step) => step.askedAt && stepState(step) === 'waiting')
		if (!waiting) return refuse('ties.settled')
		const people = [introduction.askerId, ...steps.map(({ personId }) => personId)]
		const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
		const fault = await checkPath(tx, now, parameters, introduction, people, waiting.position)
		if (!fault) return refuse('ties.settled')
		await failPath(act, introductionId, path.pathNo)
		await record({ subjectId: introductionId, content: { fault } })
	},
})
