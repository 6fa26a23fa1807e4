import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { ceilings } from '../ceilings.ts'

/** Why a mail must wait, and until when. */
export type Held = { why: 'writer' | 'network' | 'recipient'; until: Temporal.Instant }

type ThirdPartyMail = {
	personId: Id | null
	writtenBy: Id | null
	sentByNetwork: Id | null
	recipient: string
}

/**
 * Whether a mail to a third party passes the ceilings at `now`. Writer, network and recipient are locked
 * until the end of the transaction: two workers never both take the last place.
 */
export async function heldBack(
	tx: Tx,
	mail: ThirdPartyMail,
	now: Temporal.Instant,
): Promise<Held | null> {
	if (mail.personId) return null
	const counted = [
		['writer', 'writtenBy', mail.writtenBy, ceilings.perWriter],
		['network', 'sentByNetwork', mail.sentByNetwork, ceilings.perNetwork],
		['recipient', 'recipient', mail.recipient, ceilings.perRecipient],
	] as const
	for (const [why, column, value, ceiling] of counted) {
		if (!value) continue
		await lock(tx, `${why} ${value}`)
		const until = await freedAt(tx, column, value, ceiling, now)
		if (until) return { why, until }
	}
	return null
}

/** The instant at which one more may leave; null when it may now. */
async function freedAt(
	tx: Tx,
	column: 'writtenBy' | 'sentByNetwork' | 'recipient',
	value: string,
	ceiling: number,
	now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
	const row = await tx
		.selectFrom('mail')
		.select('sentAt')
		.where(column, '=', value)
		.where('personId', 'is', null)
		.where('sentAt', '>', now.subtract({ hours: 24 }))
		.orderBy('sentAt', 'desc')
		.offset(ceiling - 1)
		.limit(1)
		.executeTakeFirst()
	return row?.sentAt?.add({ hours: 24 }) ?? null
}

async function lock(tx: Tx, what: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${what}`}, 0))`.execute(tx)
}
