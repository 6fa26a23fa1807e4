import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'

/** Mails to people without an account, in any 24 hours: from one firm, and to one address. */
export const ceilings = { perFirm: 100, perRecipient: 10 }

/** Why a mail must wait, and until when. */
export type Held = { why: 'firm' | 'recipient'; until: Temporal.Instant }

/**
 * Whether a mail to a third party passes the ceilings at `now`. Firm and recipient are locked until
 * the end of the transaction: two workers never both take the last place.
 */
export async function heldBack(
	tx: Tx,
	mail: { personId: Id | null; sentByFirm: Id | null; recipient: string },
	now: Temporal.Instant,
): Promise<Held | null> {
	if (mail.personId) return null
	if (mail.sentByFirm) {
		await lock(tx, `firm ${mail.sentByFirm}`)
		const until = await freedAt(tx, 'sentByFirm', mail.sentByFirm, ceilings.perFirm, now)
		if (until) return { why: 'firm', until }
	}
	await lock(tx, `recipient ${mail.recipient}`)
	const until = await freedAt(tx, 'recipient', mail.recipient, ceilings.perRecipient, now)
	return until ? { why: 'recipient', until } : null
}

/** The instant at which one more may leave; null when it may now. */
async function freedAt(
	tx: Tx,
	column: 'sentByFirm' | 'recipient',
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
