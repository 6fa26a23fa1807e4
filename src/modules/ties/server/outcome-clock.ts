import type { Act } from '#db'
import type { Id } from '#kernel'
import { parameter, parametersOn } from './parameters.ts'

/** The one clock of a person for an introduction. */
export const outcomeKey = (introductionId: Id, personId: Id) =>
	`outcome:${introductionId}:${personId}`

/**
 * In some days, one of the two is asked what came of the introduction. A person has one such clock for it:
 * setting it again moves it, and when it rings it asks what they have not said yet, or nothing.
 */
export async function setOutcomeClock(
	{ tx, enqueue, now }: Pick<Act, 'tx' | 'enqueue' | 'now'>,
	introductionId: Id,
	personId: Id,
): Promise<void> {
	const today = now.toZonedDateTimeISO('UTC').toPlainDate()
	const days = parameter(await parametersOn(tx, today), 'introduction.outcome_days')
	await enqueue(
		'ties.ask-outcome',
		{ introductionId, personId },
		{ at: now.add({ hours: 24 * days }), key: outcomeKey(introductionId, personId) },
	)
}
