import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { OutboundRefused, outbound } from '#outbound/server'
import { type RegisterReading, readRegisterAnswer } from '../register/read-answer.ts'

/** Where the register is asked: the public one by default, or a file of its firms for a machine without network. */
export type RegisterDoor = {
	address?: string
	/** One firm a line, each as the register's `results` hold it. */
	file?: string | undefined
	timeoutMs?: number
	allowedForTests?: readonly string[]
}

type Asked = Exclude<RegisterReading, { state: 'hidden' | 'unknown' | 'malformed' }>

/** What came of a question: the firm, no firm to read, or no answer to speak of. */
export type RegisterAnswer = Asked | { state: 'hidden' | 'unknown' | 'away' }

/** The register said that it was asked too much, and for how long to leave it alone. */
type TooMany = { state: 'busy'; retryAfterSeconds: number }

const publicRegister = 'https://recherche-entreprises.api.gouv.fr'
/** One firm takes some ten kilobytes. */
const mostBytes = 500_000

/**
 * Asks the register of French firms about a SIREN, outside any transaction. Slow, empty, too large, redirected
 * inside a private network, not JSON: all are `away`, and one goes on by hand. Never throws for those. It keeps
 * no pace of its own: pages and clocks go through `askRegisterInTurn`.
 */
export async function askRegister(
	siren: string,
	door: RegisterDoor = { file: process.env.REGISTER_FILE || undefined },
): Promise<RegisterAnswer | TooMany> {
	const body = door.file ? await inFile(door.file, siren) : await overNetwork(siren, door)
	if (body === null) return { state: 'away' }
	if (typeof body !== 'string') return body
	const read = readRegisterAnswer(body, siren)
	if (read.state === 'malformed') return { state: 'away' }
	return read as RegisterAnswer
}

async function overNetwork(siren: string, door: RegisterDoor): Promise<string | TooMany | null> {
	const { address = publicRegister, timeoutMs = 6000, allowedForTests } = door
	try {
		const { status, body, headers } = await outbound(
			`${address}/search?q=${siren}&page=1&per_page=1`,
			{
				timeoutMs,
				maxBytes: mostBytes,
				headers: { accept: 'application/json' },
				...(allowedForTests && { allowedForTests }),
			},
		)
		if (status === 429)
			return { state: 'busy', retryAfterSeconds: secondsIn(headers['retry-after']) }
		return status === 200 ? body.toString('utf8') : null
	} catch (error) {
		if (error instanceof OutboundRefused) return null
		throw error
	}
}

/** « Retry-After » in seconds, between one and an hour; a minute when it is a day, or nothing we read. */
function secondsIn(header: string | undefined): number {
	return /^\d{1,6}$/.test(header ?? '') ? Math.min(3600, Math.max(1, Number(header))) : 60
}

/** The line of a firm, found without reading the others as JSON. */
async function inFile(file: string, siren: string): Promise<string | null> {
	const mark = `"${siren}"`
	const stream = createReadStream(file, 'utf8')
	try {
		for await (const line of createInterface({ input: stream })) {
			if (!line.includes(mark)) continue
			const body = `{"results":[${line}]}`
			if (readRegisterAnswer(body, siren).state !== 'unknown') return body
		}
		return '{"results":[]}'
	} catch {
		return null
	} finally {
		stream.destroy()
	}
}
