import type { Act } from '#db'
import type { Id } from '#kernel'
import { type Parameters, parameter } from './parameters.ts'

const days = (count: number) => ({ hours: 24 * count })

/**
 * The day on which whoever asks is answered, told from the start and moved by nothing: as long as the longest path
 * may take. Until then a no, a silence and a request under way look alike.
 */
export function endOf(askedAt: Temporal.Instant, parameters: Parameters): Temporal.Instant {
	const hops = parameter(parameters, 'introduction.hops')
	return askedAt.add(days(hops * parameter(parameters, 'introduction.answer_days')))
}

/** When the person asked is reminded, once. */
export function remindAt(askedAt: Temporal.Instant, parameters: Parameters): Temporal.Instant {
	return askedAt.add(days(parameter(parameters, 'introduction.reminder_days')))
}

/** When silence counts as « not possible » and another path is asked: never beyond the end of the whole. */
export function lapseAt(
	askedAt: Temporal.Instant,
	endsAt: Temporal.Instant,
	parameters: Parameters,
): Temporal.Instant {
	const alone = askedAt.add(days(parameter(parameters, 'introduction.answer_days')))
	return Temporal.Instant.compare(alone, endsAt) < 0 ? alone : endsAt
}

/** Whether somebody asked now would have the time to be reminded before the end: else nobody more is asked. */
export function hasTimeLeft(
	now: Temporal.Instant,
	endsAt: Temporal.Instant,
	parameters: Parameters,
): boolean {
	return Temporal.Instant.compare(remindAt(now, parameters), endsAt) < 0
}

/** Sets the two clocks of a step that was asked. */
export async function setClocks(
	{ enqueue }: Pick<Act, 'enqueue'>,
	stepId: Id,
	{ askedAt, lapsesAt }: { askedAt: Temporal.Instant; lapsesAt: Temporal.Instant },
	parameters: Parameters,
): Promise<void> {
	const reminder = { at: remindAt(askedAt, parameters), key: `remind:${stepId}` }
	await enqueue('ties.remind', { stepId }, reminder)
	await enqueue('ties.lapse', { stepId }, { at: lapsesAt, key: `lapse:${stepId}` })
}
