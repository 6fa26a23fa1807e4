import { defineAct } from '#db'
import { firmNeedInput } from '../inputs.ts'
import { accessNeed, requireAsking } from './access-asking-firm.ts'
import { withdrawFrom } from './end-introduction.ts'
import { refuse } from './refusal.ts'
import { endCallsOf } from './settle-call.ts'

/** The firm no longer looks for it: what is being asked for it is withdrawn, where it was published it is
 * closed, nobody is asked in vain. */
export const closeNeed = defineAct({
	name: 'ties.close-need',
	input: firmNeedInput,
	door: 'none',
	// The steps to withdraw are other people's rows; the actor is checked by requireAsking.
	asSystem: true,
	act: async (act, { firmId, needId }) => {
		const { tx, actor, now, record } = act
		await requireAsking(tx, actor, firmId, now)
		const need = await accessNeed(tx, firmId, needId)
		if (need.closedAt) refuse('ties.needClosed')
		await tx.updateTable('need').set({ closedAt: now }).where('id', '=', needId).execute()
		const asking = await tx
			.selectFrom('introduction')
			.select('id')
			.where('needId', '=', needId)
			.where('state', '=', 'asking')
			.execute()
		for (const { id } of asking) await withdrawFrom(act, id)
		await endCallsOf(act, needId)
		await record({ firmId, subjectId: needId, content: { withdrawn: asking.length } })
	},
})
