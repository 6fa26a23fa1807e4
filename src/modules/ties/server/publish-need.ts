import { defineAct, type Tx } from '#db'
import { assert, type Id, newId, notFound, personOf } from '#kernel'
import { publishInput } from '../inputs.ts'
import { accessNeed, requireLooking } from './access-asking-firm.ts'
import { takesPart } from './access-call.ts'
import { type Parameters, parameter, parametersOn } from './parameters.ts'
import { refuse, slowDown } from './refusal.ts'

/**
 * A need that found nobody is told to one network of the asker's choice, in words meant for all of it. Its
 * members may answer until a day; those whose card fits are written to. Competitors never see it.
 */
export const publishNeed = defineAct({
	name: 'ties.publish-need',
	input: publishInput,
	door: 'none',
	act: async ({ tx, actor, now, record, enqueue }, { firmId, needId, networkId, words }) => {
		await requireLooking(tx, actor, firmId, now)
		const personId = personOf(actor)
		assert(personId, 'a need is published by someone')
		const need = await accessNeed(tx, firmId, needId)
		if (need.closedAt) refuse('ties.needClosed')
		if (!(await takesPart(tx, actor, networkId, firmId))) notFound()
		const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
		await requireCallLeft(tx, firmId, needId, networkId, parameters, now)
		const callId = newId()
		const expiresAt = now.add({ hours: 24 * parameter(parameters, 'need.call_days') })
		const remindAt = expiresAt.subtract({
			hours: 24 * parameter(parameters, 'need.call_reminder_days'),
		})
		const { tradeLabel, communeCode, startsOn, endsOn } = need
		await tx
			.insertInto('needCall')
			.values({
				networkId,
				callId,
				needId,
				firmId,
				personId,
				words,
				tradeLabel,
				communeCode,
				startsOn,
				endsOn,
				publishedAt: now,
				expiresAt,
			})
			.execute()
		const told = { networkId, callId }
		await enqueue('ties.tell-call', { ...told, what: 'published' }, { key: `call:${callId}` })
		await enqueue(
			'ties.tell-call',
			{ ...told, what: 'reminder' },
			{ at: remindAt, key: `call-reminder:${callId}` },
		)
		await enqueue('ties.lapse-call', told, { at: expiresAt, key: `call-end:${callId}` })
		await record({ networkId, firmId, subjectId: callId, content: { needId, words } })
		return { callId }
	},
})

async function requireCallLeft(
	tx: Tx,
	firmId: Id,
	needId: Id,
	networkId: Id,
	parameters: Parameters,
	now: Temporal.Instant,
): Promise<void> {
	const recent = await tx
		.selectFrom('needCall')
		.select(['needId', 'networkId', 'closedAt', 'publishedAt'])
		.where('firmId', '=', firmId)
		.where((eb) =>
			eb.or([eb('closedAt', 'is', null), eb('publishedAt', '>', now.subtract({ hours: 24 }))]),
		)
		.execute()
	const isSame = (one: (typeof recent)[number]) =>
		one.needId === needId && one.networkId === networkId && !one.closedAt
	if (recent.some(isSame)) refuse('ties.alreadyPublished')
	const today = recent.filter(
		({ publishedAt }) => Temporal.Instant.compare(publishedAt, now.subtract({ hours: 24 })) > 0,
	)
	const most = parameter(parameters, 'need.calls_per_day')
	if (today.length >= most) slowDown('ties.callsSpent', { most })
}
