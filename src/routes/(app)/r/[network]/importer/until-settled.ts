import { setTimeout as pause } from 'node:timers/promises'
import type { RequestEvent } from '@sveltejs/kit'
import { reading } from '#db'
import type { Id } from '#kernel'
import { membersFileSheet } from '#networks/server'

const tries = 20
const everyMs = 100

/**
 * Gives the work on a file two seconds before the next page is asked for: a short file is ready by then, a
 * long one shows how far it is.
 */
export async function untilSettled(
	event: RequestEvent,
	ids: { networkId: Id; fileId: Id },
): Promise<void> {
	const { actor } = event.locals
	for (let n = 0; n < tries; n++) {
		await pause(everyMs)
		const now = Temporal.Now.instant()
		const { isAtWork } = await reading(actor, (tx) => membersFileSheet({ tx, actor, now }, ids))
		if (!isAtWork) return
	}
}
