import { createTransport } from 'nodemailer'

/** A mail ready for the server. */
export type Outgoing = {
	/** The outbox's id; the Message-ID is made from it, so that a second copy is known for one. */
	id: string
	domain: string
	senderName: string
	recipient: string
	subject: string
	html: string
	text: string
	at: Temporal.Instant
	unsubscribeUrl: string | null
	/** An event for the reader's calendar, in iCalendar. */
	calendar: string | null
}

/** How a mail server answered: taken, never (this recipient, this mail), or not now. */
export type Delivery =
	| { outcome: 'sent' }
	| { outcome: 'refused'; reason: string }
	| { outcome: 'later'; reason: string }

/** A mail server we can give mails to. */
export type Post = { deliver(mail: Outgoing): Promise<Delivery>; close(): void }

/** Whether mails leave from this process at all; otherwise the pages offer links to copy. */
export function mailLeaves(): boolean {
	return Boolean(process.env.SMTP_URL)
}

/**
 * Opens the mail server of an SMTP_URL (`smtp://`, `smtps://`, user and password inside). Connections
 * are kept for the next mails. `?from=address` says the sender's address; else the user's name when it
 * is an address, else `maillage@` the instance's host.
 */
export function openPost(smtpUrl: string): Post {
	const url = new URL(smtpUrl)
	const fromAddress = url.searchParams.get('from')
	url.searchParams.delete('from')
	const user = decodeURIComponent(url.username)
	const transport = createTransport({
		url: url.toString(),
		pool: true,
		maxConnections: 2,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 30_000,
		disableFileAccess: true,
		disableUrlAccess: true,
	} as Parameters<typeof createTransport>[0])
	// An idle connection that the server closes is no event of ours.
	transport.on('error', () => {})
	return {
		async deliver(mail) {
			const address = fromAddress ?? (user.includes('@') ? user : `maillage@${mail.domain}`)
			try {
				await transport.sendMail({
					from: { name: mail.senderName, address },
					// An object, not a text: a comma in it must not make two recipients.
					to: { name: '', address: mail.recipient },
					subject: mail.subject,
					html: mail.html,
					text: mail.text,
					date: new Date(mail.at.epochMilliseconds),
					messageId: `<${mail.id}@${mail.domain}>`,
					...(mail.calendar && {
						attachments: [
							{
								filename: 'rendez-vous.ics',
								content: mail.calendar,
								contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
							},
						],
					}),
					headers: { 'Auto-Submitted': 'auto-generated', ...unsubscription(mail.unsubscribeUrl) },
				})
				return { outcome: 'sent' }
			} catch (error) {
				return wordFailure(error)
			}
		},
		close: () => transport.close(),
	}
}

/**
 * RFC 8058: a mail program's own button stops these mails by one POST, where the way there is encrypted;
 * opened in a browser, the same address leads to the page that asks.
 */
function unsubscription(url: string | null): Record<string, string> {
	if (!url) return {}
	return {
		'List-Unsubscribe': `<${url}/un-clic>`,
		...(url.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
	}
}

type SmtpError = { code?: string; command?: string; responseCode?: number; response?: string }

/**
 * Only a 5xx about this recipient or these words is for ever. A refused sign-in or sender is a setting to
 * mend: the mails wait for it, as they wait for a server that is down.
 */
function wordFailure(error: unknown): Delivery {
	const { code, command, responseCode = 0, response } = error as SmtpError
	const reason = (response ?? (error as Error).message ?? String(error)).slice(0, 480)
	const isAboutThisMail = code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM')
	const isForEver = responseCode >= 500 && responseCode < 600
	return isAboutThisMail && isForEver
		? { outcome: 'refused', reason }
		: { outcome: 'later', reason: code && !response ? `${code}: ${reason}` : reason }
}
