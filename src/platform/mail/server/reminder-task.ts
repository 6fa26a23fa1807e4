import { addJob } from '#db'
import { asSystem, defineTask, type Run, type Task } from '#jobs/server'
import type { Id } from '#kernel'
import { courteousAfter } from '../courteous-time.ts'
import { courtesyIn } from './holidays.ts'

/**
 * Declares a task that reminds people of a network. Its hour is looked at when it is done and not only when it is
 * planned: one that comes late, after a stop of the machine, waits for the next hour at which it may.
 */
export function defineReminder<Ids extends Record<string, Id> & { networkId: Id }>(
	name: string,
	run: (ids: Ids, run: Run) => Promise<void>,
): Task {
	return defineTask<Ids>(name, async (ids, at) => {
		const isLate = await asSystem(ids.networkId, async (tx) => {
			const { timeZone } = await tx
				.selectFrom('network')
				.select('timeZone')
				.where('networkId', '=', ids.networkId)
				.executeTakeFirstOrThrow()
			const mayLeaveAt = courteousAfter(at.now, courtesyIn(timeZone))
			if (Temporal.Instant.compare(mayLeaveAt, at.now) <= 0) return false
			const key = at.jobKey ?? `${name} ${Object.values(ids).join(' ')}`
			await addJob(tx, name, ids, { at: mayLeaveAt, key })
			return true
		})
		if (!isLate) await run(ids, at)
	})
}
