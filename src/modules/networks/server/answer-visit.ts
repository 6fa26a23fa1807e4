import { defineAct } from '#db'
import { notFound, personOf } from '#kernel'
import { mayRun } from '../policy.ts'
import { answerVisitInput } from '../sheets/inputs.ts'
import { forbid } from './refusal.ts'
import { accessNetwork, standingIn } from './standing.ts'

/** Who runs the network says that a request to visit was answered; it waits no longer. */
export const answerVisit = defineAct({
	name: 'networks.answer-visit',
	input: answerVisitInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { networkId, requestId }) => {
		await accessNetwork(tx, networkId)
		if (!mayRun(await standingIn(tx, actor, networkId, now))) forbid('networks.onlyRunners')
		const answered = await tx
			.updateTable('visitRequest')
			.set({ answeredAt: now, answeredBy: personOf(actor) })
			.where('networkId', '=', networkId)
			.where('requestId', '=', requestId)
			.where('answeredAt', 'is', null)
			.returning('requestId')
			.executeTakeFirst()
		if (!answered) notFound()
		await record({ networkId, subjectId: requestId, content: null })
	},
})
