import { defineAct, type Tx } from '#db'
import { mandatesIn } from '#firms/server'
import { assert, type Id, newId, notFound, personOf, refusing } from '#kernel'
import type { ShellPhrases } from '#phrases'
import { askInput } from '../inputs.ts'
import { accessNeed, requireAsking } from './access-asking-firm.ts'
import { refuse } from './refusal.ts'

const { slowDown } = refusing<ShellPhrases['refusals']>()

/** Requests of one firm in any 24 hours, withdrawn ones included: each has written to somebody. */
const mostAsked = 30

/**
 * Asks to meet a firm. Only the request is written here: a job looks for the path, through the first
 * contact chosen when that still holds, and asks its first person. Computing it in this transaction would
 * make it read every tie, and give way to every tie that changes meanwhile.
 */
export const askIntroduction = defineAct({
	name: 'ties.ask-introduction',
	input: askInput,
	door: 'none',
	// Introductions are written by the system alone; the actor is checked by requireAsking.
	asSystem: true,
	act: async ({ tx, actor, now, record, enqueue }, input) => {
		const { firmId, needId, targetFirmId, firstPersonId, message } = input
		await requireAsking(tx, actor, firmId, now)
		const askerId = personOf(actor)
		assert(askerId, 'someone asks')
		const need = await accessNeed(tx, firmId, needId)
		if (need.closedAt) refuse('ties.needClosed')
		await requireFirm(tx, targetFirmId)
		const own = await mandatesIn(tx, actor, targetFirmId, now)
		if (own.length > 0) refuse('ties.ownFirm')
		await refuseSecondAsking(tx, needId, targetFirmId)
		await requireAskingLeft(tx, firmId, now)
		const introductionId = newId()
		await tx
			.insertInto('introduction')
			.values({
				id: introductionId,
				needId,
				askerId,
				askerFirmId: firmId,
				targetFirmId,
				message,
				state: 'asking',
				askedAt: now,
			})
			.execute()
		await enqueue(
			'ties.find-path',
			{ introductionId, ...(firstPersonId && { firstPersonId }) },
			{ key: `find-path:${introductionId}` },
		)
		await record({ firmId, subjectId: introductionId, content: input })
		return { introductionId }
	},
})

async function requireFirm(tx: Tx, firmId: Id): Promise<void> {
	const firm = await tx.selectFrom('firm').select('id').where('id', '=', firmId).executeTakeFirst()
	if (!firm) notFound()
}

async function requireAskingLeft(tx: Tx, firmId: Id, now: Temporal.Instant): Promise<void> {
	const spent = await tx
		.selectFrom('introduction')
		.select('askedAt')
		.where('askerFirmId', '=', firmId)
		.where('askedAt', '>', now.subtract({ hours: 24 }))
		.orderBy('askedAt', 'desc')
		.offset(mostAsked - 1)
		.limit(1)
		.executeTakeFirst()
	if (!spent) return
	const freed = spent.askedAt.add({ hours: 24 })
	slowDown('request.tooOften', { minutes: Math.ceil(now.until(freed).total('minutes')) })
}

async function refuseSecondAsking(tx: Tx, needId: Id, targetFirmId: Id): Promise<void> {
	const before = await tx
		.selectFrom('introduction')
		.select('id')
		.where('needId', '=', needId)
		.where('targetFirmId', '=', targetFirmId)
		.where('state', 'in', ['asking', 'introduced'])
		.executeTakeFirst()
	if (before) refuse('ties.alreadyAsking')
}
