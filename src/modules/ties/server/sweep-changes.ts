import { sql } from 'kysely'
import { asSystem } from '#jobs/server'

/** As long as a process that answers nobody may rest without reading all ties again. */
const keptHours = 24

/**
 * Deletes the notes of changes that are a day old, but for the last of them: a copy of the graph that has not seen
 * that one may have missed others, and is made anew. Nothing that a transaction still under way
 * might not have seen is deleted, so one that hangs for days does not make every copy begin again.
 */
export async function sweepTieChanges(now: Temporal.Instant): Promise<void> {
	await asSystem(null, (tx) =>
		sql`delete from tie_change where xid < (
			select max(xid) from tie_change where at < ${now.subtract({ hours: keptHours })}
				and xid < pg_snapshot_xmin(pg_current_snapshot())
		)`.execute(tx),
	)
}
