import { addJob, type Tx } from '#db'
import { asSystem, defineTask, type Task } from '#jobs/server'
import type { Id } from '#kernel'
import { logger, redactText } from '#logs/server'
import { isLocale } from '#phrases'
import { mailPhrases } from '../index.ts'
import { topicOf } from '../topics.ts'
import { heldBack } from './ceilings.ts'
import { jobKeyOf } from './job-key.ts'
import type { Post } from './post.ts'
import { isStopped } from './stops.ts'

/** How long a mail is offered to servers that do not take it. */
const patienceDays = 5

/**
 * The worker's part of the mail. Without a mail server there is no task: the jobs wait in the queue for
 * the start that will have one.
 */
export function mailTasks(post: Post | null): Task[] {
	if (!post) return []
	return [
		defineTask<{ mailId: Id }>('mail.send', ({ mailId }, { now }) =>
			asSystem(null, (tx) => deliverMail(tx, post, mailId, now)),
		),
	]
}

/**
 * Gives one mail to the server and writes that it left. Its row is locked meanwhile: a second job for
 * the same mail waits, then sees it gone. A process that dies after the server's yes and before our
 * commit sends it again at the next start, under the same Message-ID; no protocol can do better.
 */
async function deliverMail(tx: Tx, post: Post, mailId: Id, now: Temporal.Instant): Promise<void> {
	const mail = await tx
		.selectFrom('mail')
		.innerJoin('mailBody', 'mailBody.mailId', 'mail.id')
		.leftJoin('person', 'person.id', 'mail.personId')
		.selectAll(['mail', 'mailBody'])
		.select('person.locale')
		.where('mail.id', '=', mailId)
		.forUpdate('mail')
		.executeTakeFirst()
	if (!mail || mail.sentAt || mail.givenUpAt || mail.withdrawnAt) return
	if (mail.uselessAfter && Temporal.Instant.compare(mail.uselessAfter, now) < 0)
		return write(tx, mailId, { withdrawnAt: now })
	if (await isStopped(tx, mail.recipient, topicOf(mail.kind), mail.sentByNetwork))
		return write(tx, mailId, { withdrawnAt: now, lastError: 'stopped' })
	const held = await heldBack(tx, mail, now)
	if (held) {
		await write(tx, mailId, { lastError: `held:${held.why}` })
		return planAgain(tx, mailId, held.until)
	}

	const delivery = await post.deliver({
		id: mailId,
		domain: await instanceHost(tx),
		senderName: mailPhrases(isLocale(mail.locale) ? mail.locale : 'fr').senderName(mail),
		recipient: mail.recipient,
		subject: mail.subject,
		html: mail.html,
		text: mail.bodyText,
		at: now,
		unsubscribeUrl: mail.unsubscribeUrl,
		calendar: mail.calendar,
	})
	const attempts = mail.attempts + 1
	if (delivery.outcome === 'sent')
		return write(tx, mailId, { sentAt: now, attempts, lastError: null })
	const lastError = redactText(delivery.reason).slice(0, 500)
	logger.warn({ mailId, attempts, outcome: delivery.outcome, reason: lastError }, 'a mail waits')
	if (delivery.outcome === 'refused')
		return write(tx, mailId, { givenUpAt: now, attempts, lastError })
	const tooLate = mail.createdAt.add({ hours: 24 * patienceDays })
	if (Temporal.Instant.compare(now, tooLate) > 0)
		return write(tx, mailId, { givenUpAt: now, attempts, lastError: 'too-long' })
	await write(tx, mailId, { attempts, lastError })
	await planAgain(tx, mailId, now.add({ seconds: retrySeconds(attempts) }))
}

/** 30 s, 1 min, 2, 4, 8, then every 15: a server that comes back is noticed within a quarter of an hour. */
function retrySeconds(attempts: number): number {
	return Math.min(900, 30 * 2 ** (attempts - 1))
}

function planAgain(tx: Tx, mailId: Id, at: Temporal.Instant): Promise<void> {
	return addJob(tx, 'mail.send', { mailId }, { at, key: jobKeyOf(mailId) })
}

type State = {
	sentAt?: Temporal.Instant
	givenUpAt?: Temporal.Instant
	withdrawnAt?: Temporal.Instant
	attempts?: number
	lastError?: string | null
}

async function write(tx: Tx, mailId: Id, state: State): Promise<void> {
	await tx.updateTable('mail').set(state).where('id', '=', mailId).execute()
}

async function instanceHost(tx: Tx): Promise<string> {
	const row = await tx.selectFrom('instance').select('publicAddress').executeTakeFirst()
	return row?.publicAddress ? new URL(row.publicAddress).hostname : 'localhost'
}
