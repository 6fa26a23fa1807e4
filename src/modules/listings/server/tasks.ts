import { runAct } from '#db'
import { defineTask, type Task } from '#jobs/server'
import type { Id } from '#kernel'
import { listingsClocks } from './clocks.ts'
import { remindAdviser } from './remind-adviser.ts'
import { sendConfirmation } from './send-confirmation.ts'

/** What the worker does for listed networks: the question of each year, and what follows its silence. */
export const listingsTasks: Task[] = [
	...listingsClocks,
	...[sendConfirmation, remindAdviser].map((clock) =>
		defineTask<{ sheetId: Id }>(clock.name, async (ids, { now }) => {
			await runAct(clock, { kind: 'system', networkId: null }, ids, { now })
		}),
	),
]
