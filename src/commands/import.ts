import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { openStorage, reading, runAct, type Tx } from '#db'
import { firmsPhrases, wordProblem } from '#firms'
import { asSystem } from '#jobs/server'
import type { Actor, Id } from '#kernel'
import type { Deed } from '#networks'
import {
	dropMembersFile,
	importMembers,
	mapMembersFile,
	membersFilePreview,
	membersFileSheet,
	stageMembersFile,
	workOn,
} from '#networks/server'
import { networkNamed, runnerOf, worded } from './network-runner.ts'
import { readWords } from './read-words.ts'
import { CommandRefusal } from './refusals.ts'
import { readSettings } from './settings.ts'

const phrases = firmsPhrases('fr').importing
const mostShown = 50

/** `maillage import`: a members' file by the same acts as its pages, all or nothing. */
export async function importFile(words: string[]): Promise<number> {
	const [what, ...rest] = words
	if (what === 'naf') return (await import('./import-naf.ts')).importNaf(rest)
	const { given, names } = readWords(
		words,
		{ 'dry-run': { type: 'boolean' }, as: { type: 'string' } },
		{ least: 2, most: 2, expected: 'le réseau ou le fichier' },
	)
	const [wanted = '', path = ''] = names
	const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
		throw new CommandRefusal(`«\u00a0${path}\u00a0» n’a pas pu être lu (${error.code}).`)
	})
	const { close } = await openStorage({ ...readSettings(), connections: 3 })
	try {
		const network = await asSystem(null, (tx) => networkNamed(tx, wanted))
		const runner = await asSystem(network.id, (tx) => runnerOf(tx, network, given.as))
		const file = { networkId: network.id, name: basename(path), content }
		const { fileId } = await runAct(stageMembersFile, runner.actor, file)
		const ids = { networkId: network.id, fileId }
		const isTaken = await lookAndTake(runner.actor, ids, given['dry-run'] === true)
		if (isTaken) say(`Fait dans ${network.name}, au nom de ${runner.name}.`)
		return 0
	} catch (error) {
		throw worded(error)
	} finally {
		await close()
	}
}

type FileIds = { networkId: Id; fileId: Id }

/** Reads and checks a staged file as its pages do; takes it, or drops it when it may not or must not enter. */
async function lookAndTake(actor: Actor, ids: FileIds, isDryRun: boolean): Promise<boolean> {
	const look = <T>(read: (look: { tx: Tx; actor: Actor; now: Temporal.Instant }) => Promise<T>) =>
		reading(actor, (tx) => read({ tx, actor, now: Temporal.Now.instant() }))
	try {
		await workOn(ids)
		const { file, problem } = await look((it) => membersFileSheet(it, ids))
		if (problem) throw new CommandRefusal(wordProblem(phrases, problem as never))
		await runAct(mapMembersFile, actor, { ...ids, mapping: file.mapping })
		await workOn(ids)
		const { preview } = await look((it) => membersFilePreview(it, ids))
		if (!preview) throw new CommandRefusal('Le fichier n’a pas pu être vérifié.')
		tell(preview)
		const problems = preview.summary.headerProblems.length + preview.summary.errorCount
		if (problems > 0) throw new CommandRefusal(`${problems} points à corriger. Rien n’est entré.`)
		if (isDryRun) {
			say('Rien n’est entré.')
			await runAct(dropMembersFile, actor, ids)
			return false
		}
	} catch (error) {
		await runAct(dropMembersFile, actor, ids)
		throw error
	}
	await runAct(importMembers, actor, ids)
	await workOn(ids)
	const { outcome } = await look((it) => membersFileSheet(it, ids))
	say(`${outcome?.new ?? 0} entreprises entrées, ${outcome?.updated ?? 0} mises à jour.`)
	return true
}

const deeds: Readonly<Record<Deed, string>> = {
	new: 'nouvelles',
	update: 'à mettre à jour',
	same: 'inchangées',
	near: 'à confirmer (même SIREN\u00a0: la même\u202f; nom voisin\u00a0: une autre)',
	propose: 'tenues par leurs représentants',
	gone: 'parties du réseau',
	wrong: 'à corriger',
	out: 'laissées de côté',
}

type Preview = NonNullable<Awaited<ReturnType<typeof membersFilePreview>>['preview']>

function tell({ summary, errors, counts }: Preview): void {
	for (const problem of summary.headerProblems) say(wordProblem(phrases, problem))
	for (const { line, column, problem } of errors.slice(0, mostShown)) {
		const words = wordProblem(phrases, problem)
		const where = column === null ? words : phrases.errorFile.inColumn({ column, sentence: words })
		say(`Ligne ${line}\u00a0: ${where}`)
	}
	if (summary.errorCount > mostShown) say(`… et ${summary.errorCount - mostShown} autres.`)
	say(`${summary.rows} lignes lues, ${summary.warningCount} remarques.`)
	for (const [deed, words] of Object.entries(deeds)) {
		const count = counts[deed as Deed] ?? 0
		if (count > 0) say(`  ${count} ${words}`)
	}
}

function say(sentenceToSay: string): void {
	process.stdout.write(`${sentenceToSay}\n`)
}
