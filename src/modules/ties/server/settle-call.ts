import { type Act, defineAct, removeJob, type Tx } from '#db'
import { type Id, notFound } from '#kernel'
import { callAnswerIdInput, closeCallInput } from '../inputs.ts'
import { requireAsking } from './access-asking-firm.ts'
import { accessCall } from './access-call.ts'
import { refuse } from './refusal.ts'

/** An answer as the firm that gave it, or that asked, may see it; else 404. */
async function accessAnswer(tx: Tx, networkId: Id, answerId: Id) {
	const answer = await tx
		.selectFrom('callAnswer')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('answerId', '=', answerId)
		.executeTakeFirst()
	return answer ?? notFound()
}

/**
 * The firm that answered takes its answer back: nobody waits for it any more. Like what follows, it is open to a
 * firm that left the network: its own, recorded as its own.
 */
export const withdrawCallAnswer = defineAct({
	name: 'ties.withdraw-call-answer',
	input: callAnswerIdInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { firmId, networkId, answerId }) => {
		await requireAsking(tx, actor, firmId, now)
		const answer = await accessAnswer(tx, networkId, answerId)
		if (answer.firmId !== firmId) notFound()
		if (answer.withdrawnAt) refuse('ties.settled')
		await tx
			.updateTable('callAnswer')
			.set({ withdrawnAt: now })
			.where('networkId', '=', networkId)
			.where('answerId', '=', answerId)
			.execute()
		await record({ firmId, subjectId: answerId, content: {} })
	},
})

/** The firm that published takes up an answer: both are told how to reach each other. */
export const chooseCallAnswer = defineAct({
	name: 'ties.choose-call-answer',
	input: callAnswerIdInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { firmId, networkId, answerId }) => {
		await requireAsking(tx, actor, firmId, now)
		const { callId, withdrawnAt, chosenAt } = await accessAnswer(tx, networkId, answerId)
		const call = await accessCall(tx, networkId, callId)
		if (call.firmId !== firmId) notFound()
		if (withdrawnAt || chosenAt) refuse('ties.settled')
		await tx
			.updateTable('callAnswer')
			.set({ chosenAt: now })
			.where('networkId', '=', networkId)
			.where('answerId', '=', answerId)
			.execute()
		await enqueue(
			'ties.tell-call',
			{ networkId, callId, what: 'chosen', answerId },
			{ key: `call-choice:${answerId}` },
		)
		await record({ firmId, subjectId: answerId, content: {} })
	},
})

/** The firm that published closes its call, and says why: whoever answered learns what came of it. */
export const closeCall = defineAct({
	name: 'ties.close-call',
	input: closeCallInput,
	door: 'none',
	act: async (act, { firmId, networkId, callId, because }) => {
		const { tx, actor, now, record } = act
		await requireAsking(tx, actor, firmId, now)
		const call = await accessCall(tx, networkId, callId)
		if (call.firmId !== firmId) notFound()
		if (!(await endCall(act, { networkId, callId }, because))) refuse('ties.callClosed')
		await record({ firmId, subjectId: callId, content: { because } })
	},
})

/** Closes a call once, stops its clocks and has its answerers told. Answers whether it was open. */
export async function endCall(
	{ tx, now, enqueue }: Pick<Act, 'tx' | 'now' | 'enqueue'>,
	{ networkId, callId }: { networkId: Id; callId: Id },
	because: string,
): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('needCall')
		.set({ closedAt: now, closedBecause: because })
		.where('networkId', '=', networkId)
		.where('callId', '=', callId)
		.where('closedAt', 'is', null)
		.executeTakeFirst()
	if (numUpdatedRows === 0n) return false
	for (const key of [`call-reminder:${callId}`, `call-end:${callId}`]) await removeJob(tx, key)
	await enqueue(
		'ties.tell-call',
		{ networkId, callId, what: 'closed' },
		{ key: `call-closed:${callId}` },
	)
	return true
}

/** Closes every open call of a need that is no longer looked for. */
export async function endCallsOf(
	act: Pick<Act, 'tx' | 'now' | 'enqueue'>,
	needId: Id,
): Promise<void> {
	const open = await act.tx
		.selectFrom('needCall')
		.select(['networkId', 'callId'])
		.where('needId', '=', needId)
		.where('closedAt', 'is', null)
		.execute()
	for (const call of open) await endCall(act, call, 'no_longer')
}
