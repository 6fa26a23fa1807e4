import { sql } from 'kysely'
import { sealBatch } from '#db'
import type { Id } from '#kernel'
import { logger } from '#logs/server'
import { asSystem } from './as-system.ts'

/** One sealer at a time on the whole database, whatever the number of workers. */
const sealing = 7_160_119_060

/** As many rows as `sealBatch` takes at once; fewer mean that the network is sealed to its end. */
const fullBatch = 1000

/**
 * Seals what acts have left in the journal since the last time, network by network. Returns how many
 * rows were sealed; none when another worker is at it. Each batch commits alone, so that a long
 * absence is caught up without a long transaction.
 */
export async function sealJournal(now = Temporal.Now.instant()): Promise<number> {
	const networks = await asSystem(null, async (tx) => {
		const { rows } = await sql<{ networkId: Id }>`select distinct network_id from journal
			where sealed_in is null`.execute(tx)
		return rows.map((row) => row.networkId)
	})
	let sealed = 0
	for (const networkId of networks) {
		for (let rows = fullBatch; rows >= fullBatch; sealed += rows)
			rows = await sealOneBatch(networkId, now)
	}
	return sealed
}

/** The lock falls with the transaction: a worker that dies never holds the others back. */
function sealOneBatch(networkId: Id, now: Temporal.Instant): Promise<number> {
	return asSystem(networkId, async (tx) => {
		const { rows } = await sql<{ mine: boolean }>`
			select pg_try_advisory_xact_lock(${sealing}) as mine`.execute(tx)
		return rows[0]?.mine ? sealBatch(tx, networkId, now) : 0
	})
}

/**
 * Seals every `everySeconds` until stopped. A timer and not a crontab, whose grain is the minute: the
 * unsealed tail is what could still be altered unseen. A failure is logged and the next turn tries again.
 */
export function keepSealing(everySeconds = 3): { stop(): Promise<void> } {
	let turn = Promise.resolve()
	let isBusy = false
	const timer = setInterval(() => {
		if (isBusy) return
		isBusy = true
		turn = sealJournal()
			.catch((error) => logger.warn({ err: error }, 'the journal could not be sealed'))
			.then(() => {
				isBusy = false
			})
	}, everySeconds * 1000)
	return {
		async stop() {
			clearInterval(timer)
			await turn
		},
	}
}
