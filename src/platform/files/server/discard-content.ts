import { sql } from 'kysely'
import { addJob, type Tx } from '#db'
import { asSystem } from '#jobs/server'
import { seizeContent } from './content-lock.ts'
import { contentsBefore, removeContent, removeUnfinished } from './content-store.ts'

/** Held by a backup while it reads the contents: nothing it has seen in the tables leaves the disk meanwhile. */
const removals = 7_160_119_061

/** Within a backup's transaction: no content is removed until it ends. */
export const holdRemovals = `select pg_advisory_xact_lock_shared(${removals})`

/** Removes a content from the disk once nobody owns it; later, while a backup reads. */
export async function discardContent(hash: string, now: Temporal.Instant): Promise<boolean> {
	return asSystem(null, async (tx) => {
		const { rows } = await sql<{ free: boolean }>`
			select pg_try_advisory_xact_lock(${removals}) as free`.execute(tx)
		if (!rows[0]?.free) {
			await addJob(
				tx,
				'files.discard',
				{ hash },
				{ at: now.add({ minutes: 10 }), key: `discard ${hash}` },
			)
			return false
		}
		await seizeContent(tx, hash)
		if (await isOwned(tx, hash)) return false
		await removeContent(hash)
		return true
	})
}

async function isOwned(tx: Tx, hash: string): Promise<boolean> {
	const bytes = Buffer.from(hash, 'hex')
	const { rows } = await sql<{ owned: boolean }>`select
		exists (select from network_file where sha256 = ${bytes})
		or exists (select from network_file where thumbnail_sha256 = ${bytes})
		or exists (select from party_file where sha256 = ${bytes})
		or exists (select from party_file where thumbnail_sha256 = ${bytes}) as owned`.execute(tx)
	return rows[0]?.owned ?? true
}

/** What an act was doing when its process died may still be written: younger contents are left alone. */
const spared = Temporal.Duration.from({ hours: 24 })

/** Removes what acts that never ended have left on the disk. Answers how many contents went. */
export async function sweepContents(now: Temporal.Instant): Promise<number> {
	const { hashes, unfinished } = await contentsBefore(now.subtract(spared))
	for (const path of unfinished) await removeUnfinished(path)
	let removed = 0
	for (const hash of hashes) if (await discardContent(hash, now)) removed += 1
	return removed
}
