import { createServer } from 'node:net'
import { addJob, openStorage, type Storage } from '#db'
import { useFileStore } from '#files/server'
import { rereadTask } from '#firms/server'
import { asSystem, startWorker, type Worker } from '#jobs/server'
import { logger, logRequest, say } from '#logs/server'
import { openPost, type Post, useBuiltLetters } from '#mail/server'
import { readPlacesAhead, readTiesAhead } from '#ties/server'
import { type RunningServer, startServer } from '../server.ts'
import { buildDir, buildIfStale, builtLetters, isBuildFresh } from './build-if-stale.ts'
import { listeningHost, localAddress } from './local-address.ts'
import { observeProcess } from './observe.ts'
import { CommandRefusal } from './refusals.ts'
import type { Settings } from './settings.ts'
import { allTasks } from './tasks.ts'

/** Which parts of the product this process runs, and what to do between the database and the pages. */
export type Parts = {
	pages: boolean
	worker: boolean
	/** False in the demonstration, whose people do not exist. */
	mails: boolean
	/** Once the database is open; answers the sentences to print once the pages answer. */
	prepare?: () => Promise<string[]>
}

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
		const storage = await openStorage(settings)
		opened.push(() => storage.close())
		await Promise.race([run(settings, parts, storage, opened), asked])
	} catch (error) {
		await closeAll()
		throw error
	}
	const signal = await asked
	logger.info({ signal }, 'stopping')
	await closeAll()
	return 0
}

async function run(
	settings: Settings,
	parts: Parts,
	{ migrated, cluster }: Storage,
	opened: (() => Promise<void> | void)[],
): Promise<void> {
	logger.info({ migrated, recovered: cluster?.recovered }, 'the database is open')
	if (parts.pages) await buildIfStale(() => say('Maillage construit ses pages…'))
	if (isBuildFresh()) useBuiltLetters(builtLetters)
	const sentences = (await parts.prepare?.()) ?? []
	observeProcess()
	if (parts.worker) {
		await makeFindableAgain(migrated.length > 0)
		const post = parts.mails && settings.smtpUrl ? openPost(settings.smtpUrl) : null
		const worker = await openWorker(post)
		opened.push(async () => {
			await worker.stop()
			post?.close()
		})
	}
	if (parts.pages) {
		const server = await openPages(settings)
		opened.push(() => server.close())
		const ahead = setTimeout(() => void readAhead(), 1000)
		opened.push(() => clearTimeout(ahead))
		say(`Maillage répond sur ${localAddress(settings, server.port)}`)
	} else say('Maillage travaille\u00a0: tâches et horloges, sans pages.')
	for (const sentence of sentences) say(sentence)
}

/** What firms are found by is made by the version that searches, and is in no archive. */
async function makeFindableAgain(isNewVersion: boolean): Promise<void> {
	await asSystem(null, async (tx) => {
		const isRestored = async () =>
			(await tx.selectFrom('firm').select('id').limit(1).executeTakeFirst()) &&
			!(await tx.selectFrom('searchDocument').select('firmId').limit(1).executeTakeFirst())
		if (isNewVersion || (await isRestored())) await addJob(tx, rereadTask, {})
	})
}

/** Once the pages answer: what is read once for all is not waited for by the first who needs it. */
async function readAhead(): Promise<void> {
	await readPlacesAhead().catch((err) => logger.warn({ err }, 'the communes were not read ahead'))
	await readTiesAhead().catch((err) => logger.warn({ err }, 'the ties were not read ahead'))
}

function openWorker(post: Post | null): Promise<Worker> {
	return startWorker({ tasks: allTasks(post) })
}

async function openPages(settings: Settings): Promise<RunningServer> {
	const { port, origin } = settings
	return startServer({
		port,
		host: listeningHost(settings),
		...(origin && { origin }),
		buildDir,
		onRequestLog: logRequest,
	}).catch((error) => refuseListening(error, settings))
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

function refuseListening(error: NodeJS.ErrnoException, settings: Settings): never {
	const sentence = wordListening(error, settings)
	throw sentence ? new CommandRefusal(sentence) : error
}

function wordListening({ code }: NodeJS.ErrnoException, { port, host }: Settings) {
	if (code === 'EADDRINUSE')
		return `Le port ${port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez-en un autre par PORT.`
	if (code === 'EACCES')
		return `Ce compte n’a pas le droit d’écouter sur le port ${port}. Choisissez par PORT un port au-delà de 1024.`
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
		return `L’adresse «\u00a0${host}\u00a0» donnée par HOST n’est pas une adresse de cette machine.`
	return null
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
