import { Worker } from 'node:worker_threads'
import { assert } from '#kernel'
import type { Country } from '../identifiers.ts'
import type { Duplicate, KnownFirm, Match } from '../import/compare-lines.ts'
import type { FileColumn } from '../import/file-columns.ts'
import type { ColumnGuess, ColumnMapping } from '../import/guess-columns.ts'
import { limits } from '../import/limits.ts'
import type { MemberLine } from '../import/member-line.ts'
import {
	type FileProblem,
	type HeaderProblem,
	type ImportNotice,
	type LineError,
	unfinished,
} from '../import/problems.ts'
import type { MembersFile } from '../import/read-members-file.ts'

/** What a first look at a file finds: enough to ask what its columns are. */
export type FileLook = Pick<
	MembersFile,
	'encoding' | 'separator' | 'sheet' | 'sheets' | 'headerLine' | 'columns' | 'headerProblems'
> & {
	rows: number
	guesses: ColumnGuess[]
	/** What is to be said of the file as a whole. */
	notices: ImportNotice[]
	firstRows: { line: number; cells: string[] }[]
}

/** What is told of a file once every line was checked, the lines themselves apart. */
export type CheckSummary = {
	rows: number
	columns: FileColumn[]
	headerProblems: HeaderProblem[]
	/** The first two hundred. */
	warnings: ImportNotice[]
	warningCount: number
	errorCount: number
}

/** A line as it was understood: wrong with its cells as sent, or ready, with the record it is or may be. */
export type CheckedLine = {
	line: number
	errors: LineError[]
	cells: string[] | null
	member: MemberLine | null
	match: Match | null
	near: Duplicate[]
}

export type ThreadRequest = { bytes: Uint8Array; sheet: string | null } & (
	| { kind: 'look' }
	| {
			kind: 'check'
			mapping: ColumnMapping
			country: Country
			knownFirms: KnownFirm[]
			/** Every commune, as JSON: rows of `CommuneRow`. */
			communes: string
	  }
)

export type ThreadWord =
	| { kind: 'refused'; problem: FileProblem }
	| { kind: 'looked'; look: FileLook }
	| { kind: 'checked'; summary: CheckSummary }
	| { kind: 'lines'; lines: CheckedLine[] }
	| { kind: 'done' }

export type LookReading = { ok: true; look: FileLook } | { ok: false; problem: FileProblem }
export type CheckReading = { ok: true; summary: CheckSummary } | { ok: false; problem: FileProblem }

/** How long a thread may say nothing, and its memory; the tests ask for less. */
export type Allowance = { seconds?: number; megabytes?: number }

/**
 * Takes a first look at a members' file, in a thread of its own: its table, and what its columns seem to
 * be. Refuses with a `file.…` problem, also when it takes too long or too much memory.
 */
export async function lookAside(
	bytes: Uint8Array,
	sheet: string | null,
	allowance: Allowance = {},
): Promise<LookReading> {
	let look = null as FileLook | null
	const problem = await inTurn(() =>
		overhear({ kind: 'look', bytes, sheet }, allowance, async (word) => {
			if (word.kind === 'looked') look = word.look
		}),
	)
	if (problem) return { ok: false, problem }
	assert(look, 'a file that was read is told')
	return { ok: true, look }
}

/**
 * Checks every line of a members' file in a thread of its own. `onLines` receives them in order, some at a
 * time, and the thread waits for it: however long the file, little of it is in memory here.
 */
export async function checkAside(
	request: Omit<Extract<ThreadRequest, { kind: 'check' }>, 'kind'>,
	onLines: (lines: CheckedLine[], summary: CheckSummary) => Promise<void>,
	allowance: Allowance = {},
): Promise<CheckReading> {
	let summary = null as CheckSummary | null
	const problem = await inTurn(() =>
		overhear({ ...request, kind: 'check' }, allowance, async (word) => {
			if (word.kind === 'checked') summary = word.summary
			if (word.kind === 'lines' && summary) await onLines(word.lines, summary)
		}),
	)
	if (problem) return { ok: false, problem }
	assert(summary, 'a file that was checked is told')
	return { ok: true, summary }
}

let last: Promise<unknown> = Promise.resolve()

/** One file at a time in a process: its memory is bounded by one thread's, not by how many people import. */
function inTurn<T>(read: () => Promise<T>): Promise<T> {
	const mine = last.then(read, read)
	last = mine.catch(() => {})
	return mine
}

/** Starts the thread, listens to its end; null, or the problem for which it or we stopped. */
function overhear(
	request: ThreadRequest,
	{ seconds = limits.readingSeconds, megabytes = limits.readingMegabytes }: Allowance,
	hear: (word: ThreadWord) => Promise<void>,
): Promise<FileProblem | null> {
	const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
		workerData: request,
		resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 4 },
	})
	const outcome = Promise.withResolvers<FileProblem | null>()
	const clock = setTimeout(() => outcome.resolve(unfinished.tooLong(seconds)), seconds * 1000)
	worker.on('message', (word: ThreadWord) => {
		// The limit is for a silence: what we do with the lines takes none of the thread's time.
		clock.refresh()
		if (word.kind === 'refused') outcome.resolve(word.problem)
		else if (word.kind === 'done') outcome.resolve(null)
		else
			hear(word).then(
				() => (word.kind === 'looked' ? outcome.resolve(null) : worker.postMessage('more')),
				outcome.reject,
			)
	})
	worker.on('error', (error: Error & { code?: string }) =>
		error.code === 'ERR_WORKER_OUT_OF_MEMORY'
			? outcome.resolve(unfinished.tooHeavy)
			: outcome.reject(error),
	)
	worker.on('exit', () => outcome.reject(new Error('the reading thread ended without a word')))
	return outcome.promise.finally(() => {
		clearTimeout(clock)
		void worker.terminate()
	})
}
