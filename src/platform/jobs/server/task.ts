import type { Id } from '#kernel'

/** What a task knows besides its ids: the instant, and the key under which its job waits, if any. */
export type Run = { now: Temporal.Instant; jobKey: string | null }

/** What the worker can do: a name, as acts enqueue it, and the work. */
export type Task = {
	name: string
	run(ids: Record<string, Id | number>, run: Run): Promise<void>
	/** Run once each night by itself, with no ids, besides being enqueued by acts. */
	isNightly?: boolean
}

/**
 * Declares a task. It receives ids only and reads the rest itself, because the world has changed since
 * it was enqueued. It may run twice (a process dies between the effect and its record): each effect
 * has a key, an act is run with one or looks first at what is done. It works through `runAct` with a
 * `system` actor, or through `asSystem`.
 */
export function defineTask<Ids extends Record<string, Id | number>>(
	name: string,
	run: (ids: Ids, run: Run) => Promise<void>,
): Task {
	return { name, run: run as Task['run'] }
}

/** Declares a task that the worker also plans for each night: what it does at night is due to nobody's act. */
export function defineNightlyTask(name: string, run: (run: Run) => Promise<void>): Task {
	return { name, run: (_ids, at) => run(at), isNightly: true }
}
