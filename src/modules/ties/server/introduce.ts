import type { Act } from '#db'
import type { Id } from '#kernel'
import { fetchSteps } from './fetch-path.ts'
import { writeIntroduced } from './introduction-letters.ts'
import { setOutcomeClock } from './outcome-clock.ts'
import { writeFacts } from './tie-facts.ts'

type Introduction = {
	id: Id
	askerId: Id
	askerFirmId: Id
	targetFirmId: Id
	needId: Id
	message: string
}

/**
 * Both said yes: each gets the other's card, those who led there learn what came of it, and the two have
 * a first fact in common.
 */
export async function introduce(
	act: Act,
	introduction: Introduction,
	{ pathNo, targetId }: { pathNo: number; targetId: Id },
): Promise<void> {
	const { tx, now } = act
	const { id: introductionId, askerId } = introduction
	await tx
		.updateTable('introduction')
		.set({ state: 'introduced', targetId, endedAt: now })
		.where('id', '=', introductionId)
		.execute()
	await tx
		.updateTable('introductionPath')
		.set({ state: 'introduced', endedAt: now })
		.where('introductionId', '=', introductionId)
		.where('pathNo', '=', pathNo)
		.execute()
	await tx
		.updateTable('introductionStep')
		.set({ concluded: 'introduced' })
		.where('introductionId', '=', introductionId)
		.where('pathNo', '=', pathNo)
		.execute()
	// All at once and of this instant: when each said yes is nobody's business.
	const led = await fetchSteps(tx, introductionId, pathNo)
	await tx
		.insertInto('introductionAcceptance')
		.values(
			led.map(({ position, personId }) => ({
				introductionId,
				position,
				personId,
				acceptedAt: now,
			})),
		)
		.execute()
	await writeFacts(act, {
		kind: 'introduction',
		subjectId: introductionId,
		people: [askerId, targetId],
		happenedOn: now.toZonedDateTimeISO('UTC').toPlainDate(),
	})
	await writeIntroduced(act, introduction, targetId)
	for (const personId of [askerId, targetId]) await setOutcomeClock(act, introductionId, personId)
}
