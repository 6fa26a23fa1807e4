import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { openStorage } from '#db'
import { firmsPhrases, type NafLine, wordProblem } from '#firms'
import { readNafFile } from '#firms/server'
import { dayAt } from '#kernel'
import { formatDay } from '#phrases'
import { readWords } from './read-words.ts'
import { CommandRefusal } from './refusals.ts'
import { readSettings } from './settings.ts'

/** NAF 2025 has some 750 sub-classes; a table of half of them is another file. */
const fewest = 600
/** So many codes with the same label: the table is the one that is already there. */
const alike = 0.95

/**
 * `maillage import naf`: the table of NAF 2025 from Insee's file, whole or not at all. Imported again, it
 * replaces what was imported; NAF rév. 2 stays as it is, since cards keep the nomenclature of their code.
 */
export async function importNaf(words: string[]): Promise<number> {
	const { given, names } = readWords(
		words,
		{ 'dry-run': { type: 'boolean' }, sheet: { type: 'string' } },
		{ least: 1, most: 1, expected: 'le fichier de la NAF 2025' },
	)
	const [path = ''] = names
	const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
		throw new CommandRefusal(`«\u00a0${path}\u00a0» n’a pas pu être lu (${error.code}).`)
	})
	const lines = linesOf(content, given.sheet)
	const { owner, close } = await openStorage({ ...readSettings(), connections: 3 })
	const client = await owner.connect()
	try {
		await refuseTheFormerOne(client, lines)
		const before = await count(client)
		say(`${lines.length} sous-classes lues, de ${lines[0]?.code} à ${lines.at(-1)?.code}.`)
		if (given['dry-run'] === true) say('Rien n’est entré.')
		else {
			await replace(client, lines)
			say(
				before === 0
					? 'La NAF 2025 est entrée.'
					: `La NAF 2025 remplace les ${before} sous-classes d’avant.`,
			)
		}
		say(await inForce(client))
		return 0
	} finally {
		client.release()
		await close()
	}
}

function linesOf(content: Uint8Array, sheet: string | undefined): NafLine[] {
	const reading = readNafFile(content, sheet)
	if (reading.state === 'unreadable')
		throw new CommandRefusal(wordProblem(firmsPhrases('fr').importing, reading.problem as never))
	if (reading.state === 'noCodes')
		throw new CommandRefusal(
			'Aucune colonne de ce fichier ne tient de codes comme 43.32A. Dans un classeur, --sheet choisit la feuille.',
		)
	if (reading.state === 'noLabels')
		throw new CommandRefusal('Les codes sont là, mais leurs intitulés manquent à leur droite.')
	if (reading.state === 'twice')
		throw new CommandRefusal(`Le code ${reading.code} a deux intitulés. Rien n’est entré.`)
	if (reading.lines.length < fewest)
		throw new CommandRefusal(
			`Ce fichier ne tient que ${reading.lines.length} sous-classes\u00a0: la NAF 2025 en a plus de ${fewest}. Rien n’est entré.`,
		)
	return reading.lines
}

/** NAF rév. 2 given again under the new name would pass for it on every card. */
async function refuseTheFormerOne(client: pg.PoolClient, lines: NafLine[]): Promise<void> {
	const { rows } = await client.query<{ n: number }>(
		`select count(*)::int as n from naf
		 join json_to_recordset($1) as r(code text, label text) using (code)
		 where nomenclature = 'NAFRev2' and lower(naf.label) = lower(r.label)`,
		[JSON.stringify(lines)],
	)
	if ((rows[0]?.n ?? 0) >= lines.length * alike)
		throw new CommandRefusal('C’est la table de la NAF rév. 2, qui est déjà là. Rien n’est entré.')
}

async function replace(client: pg.PoolClient, lines: NafLine[]): Promise<void> {
	await client.query('begin')
	try {
		await client.query(`delete from naf where nomenclature = 'NAF2025'`)
		await client.query(
			`insert into naf (nomenclature, code, label)
			 select 'NAF2025', code, label from json_to_recordset($1) as r(code text, label text)`,
			[JSON.stringify(lines)],
		)
		await client.query('commit')
	} catch (error) {
		await client.query('rollback')
		throw error
	}
}

async function count(client: pg.PoolClient): Promise<number> {
	const { rows } = await client.query<{ n: number }>(
		`select count(*)::int as n from naf where nomenclature = 'NAF2025'`,
	)
	return rows[0]?.n ?? 0
}

/** Since when, or from when, new codes are read in it: the dated parameter says. */
async function inForce(client: pg.PoolClient): Promise<string> {
	const { rows } = await client.query<{ from: Temporal.PlainDate }>(
		`select min(starts_on) as from from parameter where name = 'naf.nomenclature' and value = 2025`,
	)
	const from = rows[0]?.from
	if (!from) return 'Aucune date ne la met en vigueur\u00a0: le paramètre naf.nomenclature manque.'
	const day = formatDay(from, 'fr')
	const today = dayAt(Temporal.Now.instant(), 'Europe/Paris')
	return Temporal.PlainDate.compare(today, from) < 0
		? `Elle sera en vigueur le ${day}\u00a0: d’ici là, les fiches restent en NAF rév.\u00a02.`
		: `Elle est en vigueur depuis le ${day}. Une fiche garde la nomenclature de son code jusqu’à ce qu’on le change.`
}

function say(sentence: string): void {
	process.stdout.write(`${sentence}\n`)
}
