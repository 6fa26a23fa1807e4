import { defineAct } from '#db'
import { notFound } from '#kernel'
import { stepInput } from '../inputs.ts'
import { stepState } from '../states.ts'
import { failPath } from './end-introduction.ts'
import { fetchStep } from './fetch-path.ts'
import { refuse } from './refusal.ts'

/** A clock's act: silence for so many days is « not possible », and another path is looked for. */
export const lapseStep = defineAct({
	name: 'ties.lapse-step',
	input: stepInput,
	door: 'none',
	act: async (act, { stepId }) => {
		const { tx, actor, record } = act
		if (actor.kind !== 'system') notFound()
		const step = await fetchStep(tx, stepId)
		if (!step || stepState(step) !== 'waiting') return refuse('ties.settled')
		await failPath(act, step.introductionId, step.pathNo)
		await record({ subjectId: step.introductionId, content: { stepId } })
	},
})
