import { prepareFirstStart } from '#instance/server'
import { readWords } from './read-words.ts'
import { UsageRefusal } from './refusals.ts'
import { serve } from './serve.ts'
import { readSettings } from './settings.ts'

/** `maillage start`: everything in one process, or one part of it on a server of one's own. */
export async function start(words: string[]): Promise<number> {
	const { given } = readWords(words, {
		web: { type: 'boolean' },
		worker: { type: 'boolean' },
	})
	const settings = readSettings()
	if ((given.web || given.worker) && !settings.databaseUrl)
		throw new UsageRefusal(
			'--web et --worker partagent une base entre plusieurs processus\u00a0: donnez son adresse par DATABASE_URL.',
		)
	const both = Boolean(given.web) === Boolean(given.worker)
	return serve(settings, {
		pages: both || Boolean(given.web),
		worker: both || Boolean(given.worker),
		mails: true,
		prepare: firstStart,
	})
}

async function firstStart(): Promise<string[]> {
	const code = await prepareFirstStart()
	if (!code) return []
	return [`Premier démarrage\u00a0: ouvrez cette adresse et donnez le code ${code}`]
}
