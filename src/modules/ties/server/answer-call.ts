import { defineAct } from '#db'
import { assert, newId, personOf } from '#kernel'
import { callAnswerInput } from '../inputs.ts'
import { requireLooking } from './access-asking-firm.ts'
import { accessCallOfOthers } from './access-call.ts'
import { refuse } from './refusal.ts'

/**
 * A firm answers a published need: « je peux aider », or « je connais quelqu'un », without saying whom. Only
 * whoever published reads it. One answer a firm, as long as it is not taken back.
 */
export const answerCall = defineAct({
	name: 'ties.answer-call',
	input: callAnswerInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { kind, words, ...named }) => {
		const { firmId, networkId, callId } = named
		const personId = personOf(actor)
		assert(personId, 'an answer is somebody’s')
		const call = await accessCallOfOthers(tx, actor, now, named)
		await requireLooking(tx, actor, firmId, now)
		if (call.closedAt) refuse('ties.callClosed')
		const answered = await tx
			.selectFrom('callAnswer')
			.select('answerId')
			.where('networkId', '=', networkId)
			.where('callId', '=', callId)
			.where('withdrawnAt', 'is', null)
			.where((eb) => eb.or([eb('firmId', '=', firmId), eb('personId', '=', personId)]))
			.executeTakeFirst()
		if (answered) refuse('ties.callAnswered')
		const answerId = newId()
		await tx
			.insertInto('callAnswer')
			.values({
				networkId,
				answerId,
				callId,
				firmId,
				personId,
				kind,
				words: words || null,
				answeredAt: now,
			})
			.execute()
		await enqueue(
			'ties.tell-call',
			{ networkId, callId, what: 'answered', answerId },
			{ key: `call-answer:${answerId}` },
		)
		await record({ networkId, firmId, subjectId: answerId, content: { callId, kind, words } })
		return { answerId }
	},
})
