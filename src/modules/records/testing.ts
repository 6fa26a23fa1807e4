import { runDueJobs } from '#jobs/server'
import { recordsTasks } from '#records/server'

export const now: Temporal.Instant = Temporal.Instant.from('2026-11-25T08:00:00Z')

export { signedIn as as } from '#world/testing'
export { recordsTasks, runDueJobs }
