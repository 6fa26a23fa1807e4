import { sql } from 'kysely'
import type { Look } from '#db'
import { type Id, notFound } from '#kernel'
import type { MailState } from '../index.ts'
import { requireAdministrator } from './require-administrator.ts'

/** One line of the outbox: never its words, never its links. */
export type OutboxLine = {
	id: Id
	kind: string
	recipient: string
	state: MailState
	createdAt: Temporal.Instant
	endedAt: Temporal.Instant | null
	attempts: number
	lastError: string | null
	/** Whether the reader may open it: it is theirs, or the instance is the demonstration. */
	isReadable: boolean
}

/** What the administrator sees of the outbox. */
export type Outbox = { lines: OutboxLine[]; counts: Record<MailState, number>; isDemo: boolean }

const shown = 200

const stateOf = sql<MailState>`case when sent_at is not null then 'sent'
	when given_up_at is not null then 'given_up'
	when withdrawn_at is not null then 'withdrawn' else 'waiting' end`

/** The latest mails and their state, those of one state when `state` says so. Administrators only (404). */
export async function outbox(
	{ tx, actor }: Look,
	{ state }: { state: MailState | null },
): Promise<Outbox> {
	await requireAdministrator(tx, actor)
	const { isDemo } = await tx.selectFrom('instance').select('isDemo').executeTakeFirstOrThrow()
	const counted = await sql<{ state: MailState; mails: number }>`
		select ${stateOf} as state, count(*) as mails from mail group by 1`.execute(tx)
	const counts = { waiting: 0, sent: 0, given_up: 0, withdrawn: 0 }
	for (const row of counted.rows) counts[row.state] = row.mails
	const { rows } = await sql<OutboxLine>`select * from (
		select id, kind, recipient, ${stateOf} as state, created_at, attempts, last_error,
			coalesce(sent_at, given_up_at, withdrawn_at) as ended_at,
			exists (select from mail_body where mail_id = mail.id) as is_readable
		from mail) one
		where ${state}::text is null or state = ${state}
		order by created_at desc, id desc limit ${shown}`.execute(tx)
	return { lines: rows, counts, isDemo }
}

/** The words of one mail, for its own recipient, or for the demonstration's administrator; else 404. */
export async function mailWords(
	{ tx, actor }: Look,
	{ mailId }: { mailId: Id },
): Promise<{ recipient: string; subject: string; text: string; createdAt: Temporal.Instant }> {
	await requireAdministrator(tx, actor)
	const row = await tx
		.selectFrom('mail')
		.innerJoin('mailBody', 'mailBody.mailId', 'mail.id')
		.select(['mail.recipient', 'mail.createdAt', 'mailBody.subject', 'mailBody.bodyText as text'])
		.where('mail.id', '=', mailId)
		.executeTakeFirst()
	return row ?? notFound()
}
