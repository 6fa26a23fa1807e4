import { type Act, defineAct } from '#db'
import { notFound } from '#kernel'
import { tellCallInput } from '../inputs.ts'
import {
	writeCallAnswered,
	writeCallChosen,
	writeCallClosed,
	writeCallPublished,
	writeCallReminder,
} from './call-letters.ts'
import { refuse } from './refusal.ts'

/** A clock's act: writes what happened to a published need to those it concerns, each thing once. */
export const tellCall = defineAct({
	name: 'ties.tell-call',
	input: tellCallInput,
	door: 'none',
	act: async (act, { networkId, callId, what, answerId }) => {
		const { tx, actor, record } = act
		if (actor.kind !== 'system') notFound()
		const call = await tx
			.selectFrom('needCall')
			.selectAll()
			.where('networkId', '=', networkId)
			.where('callId', '=', callId)
			.executeTakeFirst()
		if (!call) return refuse('ties.settled')
		const letters = answerId
			? await lettersOfAnswer(act, call, what, answerId)
			: await lettersOfCall(act, call, what)
		if (letters === null) return refuse('ties.settled')
		await record({ networkId, subjectId: callId, content: { what, letters } })
	},
})

type Call = Parameters<typeof writeCallReminder>[1]
type What = 'published' | 'answered' | 'chosen' | 'reminder' | 'closed'

/** How many letters left; null when they had left already, or when there is no one left to tell. */
async function lettersOfCall(act: Act, call: Call, what: What): Promise<number | null> {
	if (what !== 'closed' && call.closedAt) return null
	const said = {
		published: { column: 'toldAt', set: { toldAt: act.now } },
		reminder: { column: 'remindedAt', set: { remindedAt: act.now } },
		closed: { column: 'endToldAt', set: { endToldAt: act.now } },
	} as const
	if (!(what in said)) return null
	const { column, set } = said[what as keyof typeof said]
	const { numUpdatedRows } = await act.tx
		.updateTable('needCall')
		.set(set)
		.where('networkId', '=', call.networkId)
		.where('callId', '=', call.callId)
		.where(column, 'is', null)
		.executeTakeFirst()
	if (numUpdatedRows === 0n) return null
	if (what === 'published') return writeCallPublished(act, call)
	return what === 'reminder' ? writeCallReminder(act, call) : writeCallClosed(act, call)
}

async function lettersOfAnswer(
	act: Act,
	call: Call,
	what: What,
	answerId: string,
): Promise<number | null> {
	const isNew = what === 'answered'
	const answer = await act.tx
		.updateTable('callAnswer')
		.set(isNew ? { toldAt: act.now } : { choiceToldAt: act.now })
		.where('networkId', '=', call.networkId)
		.where('answerId', '=', answerId)
		.where('withdrawnAt', 'is', null)
		.where(isNew ? 'toldAt' : 'choiceToldAt', 'is', null)
		.returningAll()
		.executeTakeFirst()
	if (!answer) return null
	return isNew ? writeCallAnswered(act, call, answer) : writeCallChosen(act, call, answer)
}
