import { createServer } from 'node:net'
import { openStorage } from '#db'
import { useFileStore } from '#files/server'
import { logger } from '#logs/server'
import { listeningHost } from './local-address.ts'
import { refuseListening } from './refuse-listening.ts'
import type { Parts } from './run-parts.ts'
import type { Settings } from './settings.ts'

/**
 * Runs the product until SIGTERM or SIGINT, then stops in order: no new request, those under way
 * answered, running jobs awaited, database stopped. Answers the exit code. A second signal cuts short.
 */
export async function serve(settings: Settings, parts: Parts): Promise<number> {
	const opened: (() => Promise<void> | void)[] = []
	const closeAll = async () => {
		for (const close of opened.splice(0).reverse()) await close()
	}
	const asked = whenAskedToStop()
	try {
		if (parts.pages) await refuseTakenPort(settings)
		useFileStore(settings.dataDir)
		// A second of reading, for a database that takes as long to start: together.
		const readOn = () => void import('./run-parts.ts').catch(() => {})
		const storage = await openStorage({ ...settings, whileStarting: readOn })
		opened.push(() => storage.close())
		const { runParts } = await import('./run-parts.ts')
		await Promise.race([runParts(settings, parts, storage, opened), asked])
	} catch (error) {
		await closeAll()
		throw error
	}
	const signal = await asked
	logger.info({ signal }, 'stopping')
	await closeAll()
	return 0
}

/** Said at once rather than after the database was made and the pages built. */
async function refuseTakenPort(settings: Settings): Promise<void> {
	const probe = createServer()
	try {
		await new Promise<void>((free, taken) => {
			probe.once('error', taken)
			probe.listen(settings.port, listeningHost(settings), () => free())
		})
	} catch (error) {
		refuseListening(error as NodeJS.ErrnoException, settings)
	} finally {
		await new Promise((closed) => probe.close(closed))
	}
}

function whenAskedToStop(): Promise<NodeJS.Signals> {
	return new Promise((asked) => {
		let already = false
		for (const name of ['SIGTERM', 'SIGINT'] as const)
			process.on(name, () => {
				// Even then nothing acknowledged is lost: the database recovers at the next start.
				if (already) process.exit(1)
				already = true
				asked(name)
			})
	})
}
