import { sql } from 'kysely'
import { defineRetention, deleted } from '#jobs/server'

/** That a mail was sent, to whom and when, once nobody asks any more whether it arrived. */
const mail = defineRetention('mail', async (tx, before) => {
	const { numAffectedRows } = await sql`delete from mail
		where coalesce(sent_at, given_up_at, withdrawn_at) < ${before}::timestamptz`.execute(tx)
	return Number(numAffectedRows ?? 0)
})

/** A stop that was taken back; one in force is kept for as long as it is to be honoured. */
const mailStop = defineRetention('mail_stop', async (tx, before) =>
	deleted(await tx.deleteFrom('mailStop').where('endedAt', '<', before).executeTakeFirst()),
)

/** What the outbox forgets each night, whether or not mails leave from here. */
export const mailClocks = [mail, mailStop]
