import type { Act } from '#db'
import { type Id, newId } from '#kernel'
import type { Locale } from '#phrases'
import { checkLetter, type Letter } from '../letter.ts'
import { jobKeyOf } from './job-key.ts'
import { renderLetter } from './render-letter.ts'

/** A mail to send: to whom, of which kind, in which name, and the letter its module has worded. */
export type Mail = {
	kind: string
	/** The person it is for, or null for a third party, to whom daily ceilings apply. */
	personId: Id | null
	recipient: string
	locale: Locale
	/** The network that writes; the instance's name when nobody in particular does. */
	from?: string
	/** The colour of the network that writes, as a line above the letter. */
	accent?: string
	/** To a third party: the person who makes it leave and the network it leaves for, for their daily ceilings. */
	sentBy?: { personId: Id; networkId: Id }
	letter: Letter
	/** After this instant it is withdrawn instead of sent: its link would open nothing. */
	uselessAfter?: Temporal.Instant
	/** For collective mail only (a digest, an announcement): where one click stops them. */
	unsubscribeUrl?: string
	/** The event it is about, in iCalendar: attached for the reader's own calendar. */
	calendar?: string
}

/**
 * Puts a mail in the outbox, within the act: if the act is rolled back it never existed, if it commits
 * it will leave, once, as soon as a mail server takes it. Answers its id. Never refuses: ceilings delay.
 */
export async function sendMail(act: Pick<Act, 'tx' | 'now' | 'enqueue'>, mail: Mail): Promise<Id> {
	checkLetter(mail.letter)
	const { tx, now } = act
	const sender = mail.from ?? (await instanceName(act))
	const { html, bodyText } = await renderLetter(mail.letter, {
		locale: mail.locale,
		sender,
		accent: mail.accent,
	})
	const id = newId()
	await tx
		.insertInto('mail')
		.values({
			id,
			kind: mail.kind,
			personId: mail.personId,
			recipient: mail.recipient,
			writtenBy: mail.sentBy?.personId ?? null,
			sentByNetwork: mail.sentBy?.networkId ?? null,
			uselessAfter: mail.uselessAfter ?? null,
			createdAt: now,
		})
		.execute()
	await tx
		.insertInto('mailBody')
		.values({
			mailId: id,
			subject: oneLine(mail.letter.subject),
			html,
			bodyText,
			sender,
			unsubscribeUrl: mail.unsubscribeUrl ?? null,
			calendar: mail.calendar ?? null,
		})
		.execute()
	await act.enqueue('mail.send', { mailId: id }, { key: jobKeyOf(id) })
	return id
}

async function instanceName({ tx }: Pick<Act, 'tx'>): Promise<string> {
	const instance = await tx.selectFrom('instance').select('name').executeTakeFirst()
	return instance?.name ?? 'Maillage'
}

/** A line break in a subject would let a member's words write headers. */
function oneLine(text: string): string {
	return text.replaceAll(/\s+/g, (spaces) => (/[\r\n\t]/.test(spaces) ? ' ' : spaces))
}
