import { type Act, addJob, type Tx } from '#db'
import { setOutcomeClock } from './outcome-clock.ts'
import { parametersOn } from './parameters.ts'
import { setClocks } from './step-clocks.ts'

/**
 * Winds the clocks of introductions that were written whole, as the demonstration's are: each person who is asked is
 * reminded, each silence ends, each of two who were introduced is asked what came of it, each published need comes
 * to its end. Runs as the system.
 */
export async function windClocks(tx: Tx, now: Temporal.Instant): Promise<void> {
	const parameters = await parametersOn(tx, now.toZonedDateTimeISO('UTC').toPlainDate())
	const enqueue: Act['enqueue'] = (...job) => addJob(tx, ...job)
	const waiting = await tx
		.selectFrom('introductionStep')
		.select(['id', 'askedAt', 'lapsesAt'])
		.where('askedAt', 'is not', null)
		.where('answer', 'is', null)
		.where('concluded', 'is', null)
		.execute()
	for (const { id, askedAt, lapsesAt } of waiting)
		if (askedAt && lapsesAt) await setClocks({ enqueue }, id, { askedAt, lapsesAt }, parameters)
	const met = await tx
		.selectFrom('introduction')
		.select(['id', 'askerId', 'targetId', 'endedAt'])
		.where('state', '=', 'introduced')
		.execute()
	for (const { id, askerId, targetId, endedAt } of met)
		for (const personId of [askerId, targetId])
			if (personId && endedAt) await setOutcomeClock({ tx, enqueue, now: endedAt }, id, personId)
	const published = await tx
		.selectFrom('needCall')
		.select(['networkId', 'callId', 'expiresAt'])
		.where('closedAt', 'is', null)
		.execute()
	for (const { networkId, callId, expiresAt } of published)
		await enqueue(
			'ties.lapse-call',
			{ networkId, callId },
			{ at: expiresAt, key: `call-end:${callId}` },
		)
}
