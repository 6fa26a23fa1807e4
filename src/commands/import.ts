import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { openStorage, runAct, type Tx } from '#db'
import {
	type CheckedRows,
	checkRows,
	communeIndexFrom,
	firmsPhrases,
	guessColumns,
	mappingOf,
	readMembersFile,
	wordProblem,
} from '#firms'
import { asSystem } from '#jobs/server'
import { type Actor, type Id, Invalid, isId, newId, Refusal } from '#kernel'
import { importMembers, stageMembersFile } from '#networks/server'
import { sentence } from '#pages'
import { readWords } from './read-words.ts'
import { CommandRefusal } from './refusals.ts'
import { readSettings } from './settings.ts'

const phrases = firmsPhrases('fr').importing
const mostShown = 50

/** `maillage import`: a members' file by the same acts as its page, all or nothing. */
export async function importFile(words: string[]): Promise<number> {
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
		const checked = await asSystem(network.id, (tx) => check(tx, network, content))
		tell(checked)
		const problems = checked.headerProblems.length + checked.errors.length
		if (problems > 0) throw new CommandRefusal(`${problems} points à corriger. Rien n’a été écrit.`)
		if (given['dry-run']) {
			say(`${checked.ready.length} entreprises seraient importées. Rien n’a été écrit.`)
			return 0
		}
		const runner = await asSystem(network.id, (tx) => runnerOf(tx, network, given.as))
		const { imported } = await take(runner.actor, network.id, basename(path), content)
		say(`${imported} entreprises importées dans ${network.name}, au nom de ${runner.name}.`)
		return 0
	} catch (error) {
		throw worded(error)
	} finally {
		await close()
	}
}

type Network = { id: Id; name: string; timeZone: string }

async function networkNamed(tx: Tx, wanted: string): Promise<Network> {
	const found = await tx
		.selectFrom('network')
		.select(['networkId as id', 'name', 'timeZone'])
		.where(isId(wanted) ? 'networkId' : 'name', '=', wanted)
		.execute()
	const [network, another] = found
	if (!network) throw new CommandRefusal(`Aucun réseau ne s’appelle «\u00a0${wanted}\u00a0».`)
	if (another)
		throw new CommandRefusal(
			`Plusieurs réseaux s’appellent «\u00a0${wanted}\u00a0»\u00a0: donnez l’identifiant, ${found.map(({ id }) => id).join(' ou ')}.`,
		)
	return network
}

/** What the page's preview says, without writing anything. */
async function check(tx: Tx, network: Network, content: Buffer): Promise<CheckedRows> {
	const reading = readMembersFile(content)
	if (!reading.ok) throw new CommandRefusal(wordProblem(phrases, reading.problem))
	const knownFirms = await tx
		.selectFrom('membership')
		.innerJoin('firm', 'firm.id', 'membership.firmId')
		.select(['firm.id', 'firm.name', 'firm.siren'])
		.where('membership.networkId', '=', network.id)
		.where('membership.state', 'not in', ['left', 'excluded'])
		.execute()
	const communes = await tx.selectFrom('commune').select(['code', 'name', 'postcodes']).execute()
	return checkRows({
		file: reading.file,
		mapping: mappingOf(guessColumns(reading.file)),
		knownFirms,
		communes: communeIndexFrom(communes),
		country: network.timeZone === 'Africa/Casablanca' ? 'MA' : 'FR',
	})
}

function tell({ headerProblems, errors, warnings, duplicates, ready }: CheckedRows): void {
	for (const problem of headerProblems) say(wordProblem(phrases, problem))
	for (const { line, column, problem } of errors.slice(0, mostShown)) {
		const words = wordProblem(phrases, problem)
		const where = column === null ? words : phrases.errorFile.inColumn({ column, sentence: words })
		say(`Ligne ${line}\u00a0: ${where}`)
	}
	if (errors.length > mostShown) say(`… et ${errors.length - mostShown} autres.`)
	say(
		`${ready.length} lignes prêtes, ${warnings.length} remarques, ${duplicates.length} doublons possibles.`,
	)
}

/** In whose name: whoever runs the network today, the facilitator before the president. */
async function runnerOf(
	tx: Tx,
	network: Network,
	email: string | undefined,
): Promise<{ actor: Actor; name: string }> {
	const today = Temporal.Now.plainDateISO(network.timeZone)
	let query = tx
		.selectFrom('networkRole')
		.innerJoin('person', 'person.id', 'networkRole.personId')
		.leftJoin('account', 'account.personId', 'person.id')
		.select(['person.id', 'person.givenName', 'person.familyName'])
		.where('networkId', '=', network.id)
		.where('role', 'in', ['facilitator', 'president'])
		.where('startsOn', '<=', today)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', today)]))
	if (email) query = query.where('account.email', '=', email.toLowerCase())
	const found = await query
		.orderBy('role')
		.orderBy('startsOn')
		.orderBy('person.id')
		.executeTakeFirst()
	if (!found)
		throw new CommandRefusal(
			email
				? `Personne n’anime ni ne préside ${network.name} à l’adresse ${email}.`
				: `Personne n’anime ni ne préside ${network.name}\u00a0: donnez d’abord ce rôle à quelqu’un.`,
		)
	return {
		actor: { kind: 'person', personId: found.id, sessionId: newId() },
		name: `${found.givenName} ${found.familyName}`,
	}
}

async function take(
	actor: Actor,
	networkId: Id,
	name: string,
	content: Buffer,
): Promise<{ imported: number }> {
	const { fileId } = await runAct(stageMembersFile, actor, { networkId, name, content })
	return runAct(importMembers, actor, { networkId, fileId, leaveOut: [], as: 'member' })
}

function worded(error: unknown): unknown {
	if (error instanceof Refusal) return new CommandRefusal(sentence('fr', error.code, error.facts))
	if (!(error instanceof Invalid)) return error
	return new CommandRefusal(
		error.issues.map((issue) => sentence('fr', issue.code, issue.facts)).join('\n'),
	)
}

function say(sentenceToSay: string): void {
	process.stdout.write(`${sentenceToSay}\n`)
}
