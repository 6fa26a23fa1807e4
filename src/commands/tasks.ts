import { accountsTasks } from '#accounts/server'
import { consentsTasks } from '#consents/server'
import { everydayTasks } from '#everyday/server'
import { filesTasks } from '#files/server'
import { certificationTasks, firmsTasks, registerTasks } from '#firms/server'
import type { Task } from '#jobs/server'
import { listingsTasks } from '#listings/server'
import { mailClocks, mailTasks, type Post } from '#mail/server'
import { meetingsTasks } from '#meetings/server'
import { networksTasks } from '#networks/server'
import { oneToOnesTasks } from '#one-to-ones/server'
import { peerHelpTasks } from '#peer-help/server'
import { recordsTasks } from '#records/server'
import { referralsTasks } from '#referrals/server'
import { tiesTasks } from '#ties/server'

/** Everything the worker can do: each module's tasks, gathered. */
export function allTasks(post: Post | null): Task[] {
	return [
		...mailTasks(post),
		...mailClocks,
		...consentsTasks,
		...accountsTasks,
		...filesTasks,
		...firmsTasks,
		...certificationTasks,
		...registerTasks,
		...networksTasks,
		...listingsTasks,
		...tiesTasks,
		...recordsTasks,
		...everydayTasks,
		...meetingsTasks,
		...referralsTasks,
		...oneToOnesTasks,
		...peerHelpTasks,
	]
}
