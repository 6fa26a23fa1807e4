import { pino } from 'pino'
import { redactText } from './redact.ts'

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** Whether a text names a level of the log; anything else is refused at start. */
export function isLogLevel(text: string): boolean {
	return levels.includes(text)
}

const asked = process.env.LOG_LEVEL ?? 'info'

/**
 * The technical log: one JSON line per event on standard output, level from LOG_LEVEL (`info`). It
 * never holds a token, a password or a member's words: errors keep message, stack and code, not the
 * detail in which PostgreSQL quotes the row.
 */
export const logger = pino({
	level: isLogLevel(asked) ? asked : 'info',
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	formatters: { level: (label) => ({ level: label }) },
	redact: { paths: secrets(), censor: '…' },
	serializers: { err: errorForLog },
})

function secrets(): string[] {
	const names = ['password', 'token', 'cookie', 'authorization', 'html', 'bodyText']
	return names.flatMap((name) => [name, `*.${name}`])
}

type Told = { type: string; message: string; stack?: string; code?: string; cause?: Told }

/** What a log keeps of an error, its causes included. */
export function errorForLog(error: unknown): Told {
	if (!(error instanceof Error)) return { type: typeof error, message: redactText(String(error)) }
	const { code, constraint, table } = error as {
		code?: string
		constraint?: string
		table?: string
	}
	return {
		type: error.name,
		message: redactText(error.message),
		...(error.stack && { stack: redactText(error.stack) }),
		...(code && { code: String(code) }),
		...(constraint && { constraint }),
		...(table && { table }),
		...(error.cause !== undefined && { cause: errorForLog(error.cause) }),
	}
}

/** A sentence for whoever started the program, as it is: addresses, the first-start code, refusals. */
export function say(sentence: string): void {
	process.stdout.write(`${sentence}\n`)
}
