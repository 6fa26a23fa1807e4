/** A real SMTP server for tests: what it took, and what it is told to answer. */
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type Received = Email & { envelopeTo: string[]; raw: string }

export type MailServer = {
	url: string
	received: Received[]
	/** Says no to the next recipients: a code and a sentence, or nothing to take all again. */
	refuse(answer: { code: number; words: string; at: 'recipient' | 'words' } | null): void
	stop(): Promise<void>
}

/** Opens one on a free port, or on the port where a former one was, as a server that comes back. */
export async function openMailServer(port = 0): Promise<MailServer> {
	const received: Received[] = []
	let answer: { code: number; words: string; at: 'recipient' | 'words' } | null = null
	const no = ({ code, words }: { code: number; words: string }) =>
		Object.assign(new Error(words), { responseCode: code })
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		// Kept connections are cut at once, as by a server that is switched off.
		closeTimeout: 20,
		onRcptTo: (_address, _session, done) =>
			done(answer?.at === 'recipient' ? no(answer) : undefined),
		onData: (stream, session, done) => {
			const parts: Buffer[] = []
			stream.on('data', (part: Buffer) => parts.push(part))
			stream.on('end', async () => {
				if (answer?.at === 'words') return done(no(answer))
				const raw = Buffer.concat(parts)
				const email = await PostalMime.parse(raw)
				const envelopeTo = session.envelope.rcptTo.map((to) => to.address)
				received.push({ ...email, envelopeTo, raw: raw.toString('latin1') })
				done()
			})
		},
	})
	server.on('error', () => {})
	await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
	const address = server.server.address() as AddressInfo
	return {
		url: `smtp://127.0.0.1:${address.port}`,
		received,
		refuse: (next) => {
			answer = next
		},
		stop: () => new Promise((done) => server.close(done)),
	}
}
