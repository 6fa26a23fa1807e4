import type { Act } from '#db'
import type { Id } from '#kernel'
import { type Parameters, parameter } from './parameters.ts'

/** When the person asked is reminded, once. */
export function remindAt(askedAt: Temporal.Instant, parameters: Parameters): Temporal.Instant {
	return askedAt.add({ hours: 24 * parameter(parameters, 'introduction.reminder_days') })
}

/** When silence counts as « not possible » and another path is asked. */
export function lapseAt(askedAt: Temporal.Instant, parameters: Parameters): Temporal.Instant {
	return askedAt.add({ hours: 24 * parameter(parameters, 'introduction.answer_days') })
}

/** Sets the two clocks of a step that was just asked. */
export async function setClocks(
	{ enqueue, now }: Pick<Act, 'enqueue' | 'now'>,
	stepId: Id,
	parameters: Parameters,
): Promise<void> {
	const reminder = { at: remindAt(now, parameters), key: `remind:${stepId}` }
	await enqueue('ties.remind', { stepId }, reminder)
	await enqueue('ties.lapse', { stepId }, { at: lapseAt(now, parameters), key: `lapse:${stepId}` })
}
