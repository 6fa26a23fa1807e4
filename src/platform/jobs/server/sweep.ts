import { addJob, type Parameters, parameter, parametersOn, type Tx } from '#db'
import { dayAt } from '#kernel'
import { logger } from '#logs/server'
import { asSystem } from './as-system.ts'
import { defineNightlyTask, type Task } from './task.ts'

/**
 * Deletes what has served: answers kept for double clicks, used or expired links and the words of mails
 * after the days that parameters say; sessions, questions to passkeys and visits to the provider of
 * identities at their end. Harmless to repeat. Returns the counts, for the log.
 */
export function sweep(now: Temporal.Instant): Promise<Record<string, number>> {
	return asSystem(null, async (tx) => sweptFrom(tx, now, await parametersOn(tx, dayAt(now, 'UTC'))))
}

async function sweptFrom(tx: Tx, now: Temporal.Instant, keptDays: Parameters) {
	const since = (name: string) =>
		now.subtract({ hours: 24 * parameter(keptDays, `retention.${name}_days`) })
	return {
		answeredRequests: await count(
			tx.deleteFrom('answeredRequest').where('at', '<', since('answered_request')),
		),
		links: await count(
			tx
				.deleteFrom('oneTimeLink')
				.where((eb) =>
					eb.or([eb('usedAt', '<', since('link')), eb('expiresAt', '<', since('link'))]),
				),
		),
		mailBodies: await deleteMailBodies(tx, since('mail_body')),
		sessions: await count(tx.deleteFrom('session').where('expiresAt', '<', now)),
		rateLimits: await count(
			tx.deleteFrom('rateLimit').where('windowEndsAt', '<', since('rate_limit')),
		),
		signInRequests: await count(
			tx.deleteFrom('signInRequest').where('askedAt', '<', since('sign_in_request')),
		),
		passkeyQuestions: await count(tx.deleteFrom('passkeyChallenge').where('expiresAt', '<', now)),
		identityVisits: await count(tx.deleteFrom('identityVisit').where('expiresAt', '<', now)),
	}
}

/** Recipient, kind and state stay: they answer « have you received it? » ; the words and links go. */
function deleteMailBodies(tx: Tx, before: Temporal.Instant): Promise<number> {
	return count(
		tx
			.deleteFrom('mailBody')
			.using('mail')
			.whereRef('mail.id', '=', 'mailBody.mailId')
			.where((eb) =>
				eb.or([
					eb('mail.sentAt', '<', before),
					eb('mail.givenUpAt', '<', before),
					eb('mail.withdrawnAt', '<', before),
				]),
			),
	)
}

async function count(deletion: {
	executeTakeFirst(): Promise<{ numDeletedRows: bigint } | undefined>
}): Promise<number> {
	return Number((await deletion.executeTakeFirst())?.numDeletedRows ?? 0)
}

export const sweeping = defineNightlyTask('sweep', async ({ now }) => {
	logger.info(await sweep(now), 'what had served was swept')
})

/** The hour of what is done at night, in UTC. */
const nightAt = Temporal.PlainTime.from('02:17')

/**
 * Plans the coming night's tasks, each under one key: asked at each start and every hour, it is there once. Our
 * own clock, because the queue's reads dates its own way, which is not that of our connections.
 */
export function planNight(tasks: Task[], now = Temporal.Now.instant()): Promise<void> {
	const today = now.toZonedDateTimeISO('UTC').toPlainDate()
	const tonight = today.toZonedDateTime({ timeZone: 'UTC', plainTime: nightAt }).toInstant()
	const at = Temporal.Instant.compare(now, tonight) < 0 ? tonight : tonight.add({ hours: 24 })
	return asSystem(null, async (tx) => {
		for (const { name, isNightly } of tasks)
			if (isNightly) await addJob(tx, name, {}, { at, key: name })
	})
}
