import { runDueJobs } from '#jobs/server'
import { type Actor, newId } from '#kernel'
import { recordsTasks } from '#records/server'
import { type PersonKey, worldPerson } from '#world'

export const now: Temporal.Instant = Temporal.Instant.from('2026-11-25T08:00:00Z')

/** Somebody of the named world, signed in. */
export const as = (key: PersonKey): Actor => ({
	kind: 'person',
	personId: worldPerson(key).id,
	sessionId: newId(),
})

export { recordsTasks, runDueJobs }
