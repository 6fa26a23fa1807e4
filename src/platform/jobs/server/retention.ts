import type { Tx } from '#db'
import { parameter, parametersOn } from '#db'
import { assert, dayAt } from '#kernel'
import { logger } from '#logs/server'
import { asSystem } from './as-system.ts'
import { defineNightlyTask, type Task } from './task.ts'

/** A clock of retention: its name, and the night's task that goes by it. */
export type RetentionTask = Task & { retention: string; forget: Forget }

/** Forgets what is older than an instant, as the system, and answers how many rows it touched. */
type Forget = (tx: Tx, before: Temporal.Instant, now: Temporal.Instant) => Promise<number>

/**
 * Declares how long something is kept: `retention.<name>_days`, a dated parameter, and what is forgotten
 * each night of what is older. A module puts it among its tasks, its words among those of `#privacy`; the
 * page of what is kept and the test that holds both then know it. `forget` must be harmless to repeat.
 */
export function defineRetention(name: string, forget: Forget): RetentionTask {
	const task = defineNightlyTask(`retention.${name}`, async ({ now }) => {
		const forgotten = await runRetention({ retention: name, forget }, now)
		if (forgotten > 0) logger.info({ retention: name, forgotten }, 'what had served was forgotten')
	})
	return { ...task, retention: name, forget }
}

/** Runs one clock at an instant; answers how many rows it touched. */
export function runRetention(
	{ retention, forget }: Pick<RetentionTask, 'retention' | 'forget'>,
	now: Temporal.Instant,
): Promise<number> {
	return asSystem(null, async (tx) => {
		const days = parameter(await parametersOn(tx, dayAt(now, 'UTC')), `retention.${retention}_days`)
		return forget(tx, now.subtract({ hours: 24 * days }), now)
	})
}

/** Whether a task is a clock of retention. */
export function isRetention(task: Task): task is RetentionTask {
	return 'retention' in task
}

/** How many days each thing with a clock is kept, as of a day: every parameter `retention.…_days`. */
export async function keptDaysOn(tx: Tx, on: Temporal.PlainDate): Promise<Record<string, number>> {
	const days: Record<string, number> = {}
	for (const [name, value] of await parametersOn(tx, on)) {
		const [, kept] = /^retention\.(\w+)_days$/.exec(name) ?? []
		if (kept) days[kept] = value
	}
	assert(Object.keys(days).length > 0, 'the clocks of retention have their days')
	return days
}

/** How many rows a deletion took, for the night's count. */
export function deleted(result: { numDeletedRows: bigint } | undefined): number {
	return Number(result?.numDeletedRows ?? 0)
}
