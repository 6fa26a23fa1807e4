import { defineAct } from '#db'
import { firmIntroductionInput } from '../inputs.ts'
import { introductionMayPass } from '../states.ts'
import { accessIntroduction, requireAsking } from './access-asking-firm.ts'
import { withdrawFrom } from './end-introduction.ts'
import { refuse } from './refusal.ts'

/** The firm that asked takes its request back: whoever was asked sees that nobody waits any more. */
export const withdrawIntroduction = defineAct({
	name: 'ties.withdraw-introduction',
	input: firmIntroductionInput,
	door: 'none',
	// The steps to end are other people's rows; the actor is checked by requireAsking.
	asSystem: true,
	act: async (act, { firmId, introductionId }) => {
		const { tx, actor, now, record } = act
		await requireAsking(tx, actor, firmId, now)
		const introduction = await accessIntroduction(tx, firmId, introductionId)
		if (!introductionMayPass(introduction.state, 'withdrawn')) refuse('ties.notAsking')
		await withdrawFrom(act, introductionId)
		await record({ firmId, subjectId: introductionId, content: {} })
	},
})
