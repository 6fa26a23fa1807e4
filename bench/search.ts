/**
 * The French search beside others: real questions with curated answers, and skills asked for in other words.
 *
 *   MAILLAGE_DATA=… node bench/search.ts [--corpus docs.json] [--needs needs.json] [--every 1] [--peers]
 *   node bench/search.ts --firms 100000
 *
 * Questions are those of fr-search/needs_dev.json, or of `--needs`. The corpus is the « particuliers » sheets:
 * their titles and descriptions as they are in fr-search, or with their full text and themes from the file that
 * fr-search/build_corpus.py writes, given as `--corpus`; the figures published beside ours had the full text.
 * An answer counts or does not (the order of the curated ones is not used); each question weighs the same.
 * `--firms` measures something else: the directory of so many firms under row security (bench/directory.ts).
 * `--peers` adds, on one question in six, minisearch, lunr with its French, and PostgreSQL's own search on the
 * embedded test database or TEST_DATABASE_URL: they take twenty to a hundred times longer.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { forLabels, forTexts, indexDocuments, type SearchIndex, search } from '#search'
import { measureDirectory } from './directory.ts'
import { openLunr, openMinisearch } from './search-peers.ts'

interface Question {
	text: string
	/** The need it words: needs are halved, never the wordings of one. */
	need: number
	answers: Set<string>
}

interface Sheet {
	id: string
	title: string
	desc: string
	theme: string
	body: string
}

/** Ten keys or fewer, best first. */
type Engine = (text: string) => Promise<string[]> | string[]

interface Figures {
	'nDCG@10': number
	'MRR@10': number
	'R@10': number
	'P@1': number
	/** Questions without any answer. */
	empty: number
	'ms/query': number
}

const { values: options } = parseArgs({
	options: {
		corpus: { type: 'string' },
		needs: { type: 'string' },
		every: { type: 'string', default: '1' },
		peers: { type: 'boolean', default: false },
		firms: { type: 'string' },
	},
})
if (options.firms) {
	await measureDirectory(Number(options.firms))
	process.exit(0)
}
const folder = process.env.MAILLAGE_DATA
if (!folder) {
	console.log('Skipped: MAILLAGE_DATA does not name the folder of shared data.')
	process.exit(0)
}

await compareOnQuestions(readSheets(), readQuestions())
await compareOnSkills()

async function compareOnQuestions(sheets: Sheet[], all: Question[]): Promise<void> {
	const questions = all.filter((_, i) => i % Number(options.every) === 0)
	const started = performance.now()
	const index = indexDocuments(
		sheets.map(({ id, title, desc, theme, body }) => ({
			key: id,
			texts: { title, description: desc, theme: theme.split(' > ').slice(1, -1), body },
		})),
		forTexts,
	)
	const seconds = (performance.now() - started) / 1000
	const text = options.corpus ? 'with full text' : 'titles and descriptions only'
	console.log(`\n${sheets.length} sheets, ${text}; ${questions.length} questions`)
	console.log(`Index: ${seconds.toFixed(1)} s, ${index.terms.size} terms`)
	const engine = maillage(index)
	for (const { text } of questions) engine(text)
	const rows: Record<string, Partial<Figures>> = {
		'Maillage, all': await measure(engine, questions),
		'Maillage, half A': await measure(engine, questions.filter(isOfFirstHalf)),
		'Maillage, half B': await measure(
			engine,
			questions.filter((one) => !isOfFirstHalf(one)),
		),
		'Maillage, one in six': await measure(engine, questions.filter(isOneInSix)),
	}
	if (options.peers)
		Object.assign(rows, await peersOnQuestions(sheets, questions.filter(isOneInSix)))
	console.table(rows)
}

async function peersOnQuestions(
	sheets: Sheet[],
	questions: Question[],
): Promise<Record<string, Figures>> {
	const documents = sheets.map(({ id, title, desc, theme, body }) => ({
		id,
		title,
		desc,
		theme,
		body,
	}))
	const boost = { title: 4, desc: 1, theme: 1, body: 1 }
	const rows: Record<string, Figures> = {}
	for (const open of [openMinisearch, openLunr]) {
		const { name, find, seconds } = open(documents, boost)
		console.log(`${name}: index ${seconds.toFixed(1)} s`)
		rows[`${name}, one in six`] = await measure(find, questions)
	}
	const { engine, close } = await openPostgres(sheets)
	try {
		rows['PostgreSQL french + unaccent, one in six'] = await measure(engine, questions)
	} finally {
		await close()
	}
	return rows
}

/** ESCO's skills found by their alternative labels; only the preferred ones are searched. */
async function compareOnSkills(): Promise<void> {
	const file = join(folder as string, 'refs', 'esco_v1.0_skills_fr.csv.gz')
	const skills: { conceptUri: string; preferredLabel: string; altLabels: string }[] = parse(
		gunzipSync(readFileSync(file)),
		{ columns: true },
	)
	const questions = skills.flatMap(({ conceptUri, preferredLabel, altLabels }, need) =>
		altLabels
			.split('\n')
			.filter((label) => label !== '' && label !== preferredLabel)
			.map((text) => ({ text, need, answers: new Set([conceptUri]) })),
	)
	const started = performance.now()
	const index = indexDocuments(
		skills.map(({ conceptUri, preferredLabel }) => ({
			key: conceptUri,
			texts: { label: preferredLabel },
		})),
		forLabels,
	)
	const seconds = (performance.now() - started) / 1000
	console.log(`\n${skills.length} skills; ${questions.length} alternative labels`)
	console.log(`Index: ${seconds.toFixed(1)} s, ${index.terms.size} terms`)
	const engine = maillage(index)
	const rows: Record<string, Partial<Figures>> = {
		'Maillage, all': await measure(engine, questions),
		'Maillage, half A': await measure(engine, questions.filter(isOfFirstHalf)),
		'Maillage, half B': await measure(
			engine,
			questions.filter((one) => !isOfFirstHalf(one)),
		),
	}
	if (options.peers) {
		const documents = skills.map(({ conceptUri, preferredLabel }) => ({
			id: conceptUri,
			label: preferredLabel,
		}))
		for (const open of [openMinisearch, openLunr]) {
			const { name, find } = open(documents, { label: 1 })
			rows[`${name}, one in six`] = await measure(find, questions.filter(isOneInSix))
		}
	}
	console.table(rows)
}

function maillage(index: SearchIndex): (text: string) => string[] {
	return (text) => {
		const result = search(index, text, { limit: 10 })
		return result.kind === 'searched' ? result.hits.map(({ key }) => key) : []
	}
}

async function measure(engine: Engine, questions: Question[]): Promise<Figures> {
	const sums = { ndcg: 0, mrr: 0, recall: 0, first: 0, empty: 0, milliseconds: 0 }
	for (const { text, answers } of questions) {
		const started = performance.now()
		const found = await engine(text)
		sums.milliseconds += performance.now() - started
		const ranks = found.flatMap((key, i) => (answers.has(key) ? [i + 1] : []))
		const ideal = Array.from({ length: Math.min(10, answers.size) }, (_, i) => gain(i + 1))
		sums.ndcg += total(ranks.map(gain)) / total(ideal)
		sums.mrr += ranks[0] ? 1 / ranks[0] : 0
		sums.recall += ranks.length / answers.size
		sums.first += ranks[0] === 1 ? 1 : 0
		sums.empty += found.length === 0 ? 1 : 0
	}
	const mean = (sum: number) => Number((sum / questions.length).toFixed(4))
	return {
		'nDCG@10': mean(sums.ndcg),
		'MRR@10': mean(sums.mrr),
		'R@10': mean(sums.recall),
		'P@1': mean(sums.first),
		empty: sums.empty,
		'ms/query': mean(sums.milliseconds),
	}
}

/** What an answer at that rank is worth, in the discounted gain. */
function gain(rank: number): number {
	return 1 / Math.log2(rank + 1)
}

function total(values: number[]): number {
	return values.reduce((sum, value) => sum + value, 0)
}

/** The same halves at every run, near enough to random. */
function isOfFirstHalf({ need }: Question): boolean {
	const mixed = Math.imul(need, 2654435761) >>> 0
	return ((Math.imul(mixed ^ (mixed >>> 13), 0x5bd1e995) >>> 15) & 1) === 0
}

function isOneInSix(_: Question, i: number): boolean {
	return i % 6 === 0
}

function readQuestions(): Question[] {
	const file = options.needs ?? join(folder as string, 'fr-search', 'needs_dev.json')
	const needs: { need: number; queries: string[]; rel: [string, number][] }[] = JSON.parse(
		readFileSync(file, 'utf8'),
	)
	return needs.flatMap(({ need, queries, rel }) => {
		const answers = new Set(rel.map(([id]) => id))
		return queries.map((text) => ({ text, need, answers }))
	})
}

function readSheets(): Sheet[] {
	const sheets: Sheet[] = options.corpus ? readFullText(options.corpus) : readTitles()
	return sheets.filter(({ id }) => id.startsWith('particuliers/'))
}

function readFullText(file: string): Sheet[] {
	return JSON.parse(readFileSync(file, 'utf8'))
}

function readTitles(): Sheet[] {
	const file = join(folder as string, 'fr-search', 'fiches_titles_desc.tsv.gz')
	return gunzipSync(readFileSync(file))
		.toString('utf8')
		.trimEnd()
		.split('\n')
		.map((line) => {
			const [id = '', title = '', desc = ''] = line.split('\t')
			return { id, title, desc, theme: '', body: '' }
		})
}

/** PostgreSQL's own French search: four weights, any word of the question, the length taken into account. */
async function openPostgres(
	sheets: Sheet[],
): Promise<{ engine: Engine; close: () => Promise<void> }> {
	const { testDatabase } = await import('#db/testing')
	const { owner, drop } = await testDatabase()
	await owner.query(`
		create extension if not exists unaccent;
		create text search configuration french_plain (copy = french);
		alter text search configuration french_plain
			alter mapping for hword, hword_part, word with unaccent, french_stem;
		create table sheet (id text primary key, words tsvector not null)`)
	for (const { id, title, desc, theme, body } of sheets)
		await owner.query(
			`insert into sheet values ($1,
				setweight(to_tsvector('french_plain', $2), 'A') || setweight(to_tsvector('french_plain', $3), 'B')
				|| setweight(to_tsvector('french_plain', $4), 'C') || to_tsvector('french_plain', $5))`,
			[id, title, desc, theme, body],
		)
	await owner.query('create index on sheet using gin (words); analyze sheet')
	const engine = async (text: string) => {
		const { rows } = await owner.query<{ id: string }>(
			`select id from sheet, (
				select replace(plainto_tsquery('french_plain', $1)::text, '&', '|')::tsquery asked
			) query
			where words @@ asked
			order by ts_rank('{0.05, 0.15, 0.3, 1}', words, asked, 1) desc, id limit 10`,
			[text],
		)
		return rows.map(({ id }) => id)
	}
	return { engine, close: drop }
}
