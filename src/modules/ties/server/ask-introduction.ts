import { defineAct, type Tx } from '#db'
import { mandatesIn } from '#firms/server'
import { assert, dayAt, type Id, newId, personOf, refusing } from '#kernel'
import type { ShellPhrases } from '#phrases'
import { mayBeProposed, type Search } from '../find-introductions.ts'
import { askInput } from '../inputs.ts'
import { accessNeed, requireLooking } from './access-asking-firm.ts'
import { gazetteer } from './gazetteer.ts'
import { loadTieWorld } from './load-graph.ts'
import { parametersOn } from './parameters.ts'
import { refuse } from './refusal.ts'
import { endOf } from './step-clocks.ts'

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
	// Introductions are written by the system alone; the actor is checked by requireLooking.
	asSystem: true,
	act: async ({ tx, actor, now, record, enqueue }, input) => {
		const { firmId, needId, targetFirmId, firstPersonId, message } = input
		const need = await accessNeed(tx, firmId, needId)
		await requireLooking(tx, actor, firmId, now)
		const askerId = personOf(actor)
		assert(askerId, 'someone asks')
		if (need.closedAt) refuse('ties.needClosed')
		const own = await mandatesIn(tx, actor, targetFirmId, now)
		if (own.length > 0) refuse('ties.ownFirm')
		await requireProposed(tx, now, { personId: askerId, firmId, criteria: need }, targetFirmId)
		await refuseSecondAsking(tx, needId, targetFirmId)
		await requireAskingLeft(tx, firmId, now)
		const introductionId = newId()
		const endsAt = endOf(now, await parametersOn(tx, dayAt(now, 'UTC')))
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
				endsAt,
				firstPerson: firstPersonId ?? null,
			})
			.execute()
		await enqueue(
			'ties.find-path',
			{ introductionId, ...(firstPersonId && { firstPersonId }) },
			{ key: `find-path:${introductionId}` },
		)
		await enqueue('ties.end-introductions', {}, { at: endsAt, key: `end:${introductionId}` })
		await record({ firmId, subjectId: introductionId, content: input })
		return { introductionId }
	},
})

/** The address of the page names the firm: one that the need's search may not propose is refused, known or not. */
async function requireProposed(
	tx: Tx,
	now: Temporal.Instant,
	search: Search,
	targetFirmId: Id,
): Promise<void> {
	const parameters = await parametersOn(tx, dayAt(now, 'UTC'))
	const acting = await tx
		.selectFrom('mandate')
		.select('personId')
		.where('firmId', '=', targetFirmId)
		.execute()
	const part = {
		people: [search.personId, ...acting.map(({ personId }) => personId)],
		firms: [search.firmId, targetFirmId],
	}
	const world = await loadTieWorld(tx, now, parameters, part, search)
	if (!mayBeProposed(world, await gazetteer(tx), search, targetFirmId)) refuse('ties.notProposed')
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
