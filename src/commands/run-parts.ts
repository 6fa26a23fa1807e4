/** What a started product consists of, read while its database starts: nearly all of the product. */
import { addJob, type Storage } from '#db'
import { rereadTask } from '#firms/server'
import { asSystem, startWorker, type Worker } from '#jobs/server'
import { logger, logRequest, say } from '#logs/server'
import { openPost, type Post, useBuiltLetters } from '#mail/server'
import { readPlacesAhead, readTiesAhead } from '#ties/server'
import { type RunningServer, startServer } from '../server.ts'
import { buildDir, buildIfStale, builtLetters, isBuildFresh } from './build-if-stale.ts'
import { listeningHost, localAddress } from './local-address.ts'
import { observeProcess } from './observe.ts'
import { refuseListening } from './refuse-listening.ts'
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

/** Runs the parts asked for on an open database; what it opens is closed by its caller, last first. */
export async function runParts(
	settings: Settings,
	parts: Parts,
	{ migrated, cluster }: Storage,
	opened: (() => Promise<void> | void)[],
): Promise<void> {
	logger.info({ migrated, recovered: cluster?.recovered }, 'the database is open')
	const isBuilt = parts.pages
		? await buildIfStale(() => say('Maillage construit ses pages…'))
		: isBuildFresh()
	if (isBuilt) useBuiltLetters(builtLetters)
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
