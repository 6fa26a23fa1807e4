import { runAct } from '#db'
import { defineTask } from '#jobs/server'
import type { Id } from '#kernel'
import { sendSignInLink } from './send-sign-in-link.ts'

/** What the worker does for accounts. */
export const accountsTasks = [
	defineTask<{ requestId: Id }>(sendSignInLink.name, async (ids, { now }) => {
		await runAct(sendSignInLink, { kind: 'system', networkId: null }, ids, { now })
	}),
]
