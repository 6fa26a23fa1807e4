import { defineAct } from '#db'
import { actionInput } from '../../minutes/inputs.ts'
import { accessAction } from './access-action.ts'

/** An action was ended by mistake, or is not done after all: it comes back. */
export const reopenAction = defineAct({
	name: 'meetings.reopen-action',
	input: actionInput,
	door: 'none',
	act: async (act, { actionId }) => {
		const { tx, now, record } = act
		const { networkId } = await accessAction(act, actionId)
		await tx
			.updateTable('meetingAction')
			.set({ endedAt: null, endedBy: null, ending: null, reopenedAt: now })
			.where('networkId', '=', networkId)
			.where('actionId', '=', actionId)
			.execute()
		await record({ networkId, subjectId: actionId, content: null })
	},
})
