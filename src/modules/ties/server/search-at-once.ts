import { setTimeout as pause } from 'node:timers/promises'
import type { Id } from '#kernel'
import { logger } from '#logs/server'
import { findNextPath } from './find-next-path.ts'

/** As long as a person waits for the next page, and as many searches as this process begins for pages at once. */
const patienceMs = 1500
const mostAtOnce = 2

let searching = 0

/**
 * Looks for the first path as soon as an introduction was asked, so that the next page tells whose turn it is.
 * Only a convenience: the act left a job, which finds this done or does it. Never refuses; past its limits, or
 * when the search fails, the job remains.
 */
export async function searchAtOnce(
	introductionId: Id,
	firstPersonId: Id | null,
	now: Temporal.Instant,
): Promise<void> {
	if (searching >= mostAtOnce) return
	searching += 1
	const search = findNextPath(introductionId, firstPersonId, now)
		.catch((err) => logger.info({ err, introductionId }, 'the search is left to its job'))
		.finally(() => {
			searching -= 1
		})
	await Promise.race([search, pause(patienceMs, undefined, { ref: false })])
}
