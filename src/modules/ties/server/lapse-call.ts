import { defineAct } from '#db'
import { notFound } from '#kernel'
import { callIdInput } from '../inputs.ts'
import { refuse } from './refusal.ts'
import { endCall } from './settle-call.ts'

/** A clock's act: a published need has waited its days. */
export const lapseCall = defineAct({
	name: 'ties.lapse-call',
	input: callIdInput,
	door: 'none',
	act: async (act, { networkId, callId }) => {
		const { actor, record } = act
		if (actor.kind !== 'system') notFound()
		if (!(await endCall(act, { networkId, callId }, 'expired'))) refuse('ties.settled')
		await record({ networkId, subjectId: callId, content: {} })
	},
})
