import type { Act } from '#db'
import { type Id, newId } from '#kernel'
import type { Locale } from '#phrases'
import { mailPhrases } from '../index.ts'
import { checkLetter, type Letter } from '../letter.ts'
import { topicOf } from '../topics.ts'
import { jobKeyOf } from './job-key.ts'
import { renderLetter } from './render-letter.ts'
import { stopToken } from './stops.ts'

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
	sentBy?: { personId: Id; networkId: Id | null }
	letter: Letter
	/** The network it is about, so that its reader may stop what this network writes and nothing else. */
	networkId?: Id
	/** After this instant it is withdrawn instead of sent: its link would open nothing. */
	uselessAfter?: Temporal.Instant
	/** The event it is about, in iCalendar: attached for the reader's own calendar. */
	calendar?: string
}

/**
 * Puts a mail in the outbox, within the act: if the act is rolled back it never existed, if it commits
 * it will leave, once, as soon as a mail server takes it. Answers its id. Never refuses: ceilings delay,
 * and what its reader does not want is withdrawn instead of sent. Each mail that one may stop says where.
 */
export async function sendMail(act: Pick<Act, 'tx' | 'now' | 'enqueue'>, mail: Mail): Promise<Id> {
	const { tx, now } = act
	const networkId = mail.networkId ?? mail.sentBy?.networkId ?? null
	const { name, publicAddress } = await instanceOf(act)
	const stopUrl = publicAddress && (await stopAddress(tx, mail, networkId, publicAddress))
	const letter = stopUrl ? withStop(mail, stopUrl) : mail.letter
	checkLetter(letter)
	const sender = mail.from ?? name
	const { html, bodyText } = await renderLetter(letter, {
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
			sentByNetwork: networkId,
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
			unsubscribeUrl: stopUrl,
			calendar: mail.calendar ?? null,
		})
		.execute()
	await act.enqueue('mail.send', { mailId: id }, { key: jobKeyOf(id) })
	return id
}

async function instanceOf({ tx }: Pick<Act, 'tx'>) {
	const instance = await tx
		.selectFrom('instance')
		.select(['name', 'publicAddress'])
		.executeTakeFirst()
	return instance ?? { name: 'Maillage', publicAddress: null }
}

/** Where this mail is stopped; null for what nothing stops. */
async function stopAddress(
	tx: Act['tx'],
	mail: Mail,
	networkId: Id | null,
	publicAddress: string,
): Promise<string | null> {
	const topic = topicOf(mail.kind)
	if (!topic) return null
	return `${publicAddress}/ne-plus-ecrire/${await stopToken(tx, mail.recipient, topic, networkId)}`
}

function withStop({ letter, locale }: Mail, url: string): Letter {
	const { label } = mailPhrases(locale).stops
	return { ...letter, links: [...(letter.links ?? []), { label, url }] }
}

/** A line break in a subject would let a member's words write headers. */
function oneLine(text: string): string {
	return text.replaceAll(/\s+/g, (spaces) => (/[\r\n\t]/.test(spaces) ? ' ' : spaces))
}
