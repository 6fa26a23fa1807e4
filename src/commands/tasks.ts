import { accountsTasks } from '#accounts/server'
import { everydayTasks } from '#everyday/server'
import { filesTasks } from '#files/server'
import { certificationTasks, firmsTasks } from '#firms/server'
import type { Task } from '#jobs/server'
import { listingsTasks } from '#listings/server'
import { mailTasks, type Post } from '#mail/server'
import { networksTasks } from '#networks/server'
import { oneToOnesTasks } from '#one-to-ones/server'
import { recordsTasks } from '#records/server'
import { tiesTasks } from '#ties/server'

/** Everything the worker can do: each module's tasks, gathered. */
export function allTasks(post: Post | null): Task[] {
	return [
		...mailTasks(post),
		...accountsTasks,
		...filesTasks,
		...firmsTasks,
		...certificationTasks,
		...networksTasks,
		...listingsTasks,
		...tiesTasks,
		...recordsTasks,
		...everydayTasks,
		...oneToOnesTasks,
	]
}
