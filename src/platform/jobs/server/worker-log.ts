import { Logger } from 'graphile-worker'
import { errorForLog, logger, redactText } from '#logs/server'

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const

/** The queue's own words, in our log; what it says at each job is of use to its authors only. */
export const workerLog = new Logger(() => (level, message, meta) => {
	const error = (meta as { error?: unknown } | undefined)?.error
	logger[levels[level]](error ? { err: errorForLog(error) } : {}, redactText(message))
})
