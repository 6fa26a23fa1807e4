import { defineAct } from '#db'
import { personOf } from '#kernel'
import { endActionInput } from '../../minutes/inputs.ts'
import { refuse } from '../refusal.ts'
import { accessAction } from './access-action.ts'

/** An action is done, or given up: it comes back no more. */
export const endAction = defineAct({
	name: 'meetings.end-action',
	input: endActionInput,
	door: 'none',
	act: async (act, { actionId, ending }) => {
		const { tx, actor, now, record } = act
		const { networkId, endedAt } = await accessAction(act, actionId)
		if (endedAt) refuse('meetings.settled')
		await tx
			.updateTable('meetingAction')
			.set({ endedAt: now, endedBy: personOf(actor), ending })
			.where('networkId', '=', networkId)
			.where('actionId', '=', actionId)
			.execute()
		await record({ networkId, subjectId: actionId, content: { ending } })
	},
})
