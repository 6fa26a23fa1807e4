import { addJob } from '#db'
import { asSystem, defineTask, type Task } from '#jobs/server'
import type { Id } from '#kernel'
import { atWork } from '../members-file-states.ts'
import { networksClocks } from './clocks.ts'
import { workOn } from './work-on-members-file.ts'

type FileIds = { networkId: Id; fileId: Id }

/** The work of networks that no page waits for: reading, checking and taking members' files, forgetting at night. */
export const networksTasks: Task[] = [
	...networksClocks,
	defineTask<FileIds>('networks.work-on-members-file', (file) => workOn(file)),
	defineTask<FileIds>('networks.watch-members-file', async (file, { now }) => {
		await workOn(file)
		await watchAgain(file, now.add({ seconds: 60 }))
	}),
	defineTask<FileIds>('networks.forget-members-file', ({ networkId, fileId }) =>
		asSystem(networkId, async (tx) => {
			await tx
				.deleteFrom('membersFile')
				.where('networkId', '=', networkId)
				.where('fileId', '=', fileId)
				.where('state', 'not in', ['imported', 'accepted'])
				.execute()
		}),
	),
]

/** While a file is still at work, in this process or another that may die, somebody keeps an eye on it. */
function watchAgain({ networkId, fileId }: FileIds, at: Temporal.Instant): Promise<void> {
	return asSystem(networkId, async (tx) => {
		const unfinished = await tx
			.selectFrom('membersFile')
			.select('fileId')
			.where('networkId', '=', networkId)
			.where('fileId', '=', fileId)
			.where('state', 'in', atWork)
			.executeTakeFirst()
		if (unfinished)
			await addJob(
				tx,
				'networks.watch-members-file',
				{ networkId, fileId },
				{ at, key: `watch-members-file:${fileId}` },
			)
	})
}
