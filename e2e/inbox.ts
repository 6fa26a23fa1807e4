/** What people receive: a real SMTP server, whose mails an independent library reads back. */
import { setTimeout as pause } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail server of one's own; it can be closed, then listen again at the same address. */
export class Inbox {
	readonly received: Email[] = []
	/** Every mail ever received, those already handed out included. */
	readonly all: Email[] = []
	#server: SMTPServer | undefined
	#port = 0

	async listen(): Promise<string> {
		const server = new SMTPServer({
			authOptional: true,
			disabledCommands: ['STARTTLS'],
			closeTimeout: 200,
			onData: (stream, _session, done) => {
				const chunks: Buffer[] = []
				stream.on('data', (chunk: Buffer) => chunks.push(chunk))
				stream.on('end', () => {
					PostalMime.parse(Buffer.concat(chunks)).then((email) => {
						this.received.push(email)
						this.all.push(email)
						done()
					}, done)
				})
			},
		})
		server.on('error', () => {})
		this.#server = server
		await new Promise<void>((ready) => server.listen(this.#port, '127.0.0.1', ready))
		this.#port = (server.server.address() as { port: number }).port
		return `smtp://127.0.0.1:${this.#port}`
	}

	/** The next mail to an address that this function has not given yet; waits for it. */
	async to(address: string, seconds = 20): Promise<Email> {
		const until = performance.now() + seconds * 1000
		while (performance.now() < until) {
			const i = this.received.findIndex((mail) => mail.to?.some((one) => one.address === address))
			if (i >= 0) return this.received.splice(i, 1)[0] as Email
			await pause(50)
		}
		throw new Error(`No mail to ${address} in ${seconds} s`)
	}

	/** Stops answering: the server is down, as its clients see it. */
	async close(): Promise<void> {
		const server = this.#server
		this.#server = undefined
		await new Promise<void>((closed) => {
			if (server) server.close(() => closed())
			else closed()
		})
	}
}

/** Every link of a mail that leads to the product, from its text part. */
export function linksIn(mail: Email): string[] {
	return mail.text?.match(/https?:\/\/[^\s>"]+/g) ?? []
}

/** The first link of a mail whose path starts so. */
export function linkIn(mail: Email, path: string): string {
	const found = linksIn(mail).find((link) => new URL(link).pathname.startsWith(path))
	if (!found) throw new Error(`No link to ${path} in: ${mail.text}`)
	return found
}
