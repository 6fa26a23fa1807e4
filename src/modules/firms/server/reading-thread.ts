/**
 * The thread that reads members' files, and nothing else: whatever a file makes of it, the process goes on
 * answering. It hears one request, speaks as it goes, and ends.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { checkRows } from '../import/check-rows.ts'
import { type CommuneRow, communeIndexFrom } from '../import/commune-index.ts'
import { guessColumns } from '../import/guess-columns.ts'
import { readMembersFile } from '../import/read-members-file.ts'
import type { CheckedLine, ThreadRequest, ThreadWord } from './read-aside.ts'
import { unpacker } from './unpacker.ts'

const linesAtOnce = 1000
const firstLines = 5

function say(word: ThreadWord): void {
	parentPort?.postMessage(word)
}

/** The next lines go when the last ones are written: nothing piles up on either side. */
function whenAskedForMore(): Promise<void> {
	return new Promise((resolve) => parentPort?.once('message', () => resolve()))
}

async function serve(request: ThreadRequest): Promise<void> {
	const reading = readMembersFile(request.bytes, {
		unpacker,
		sheet: request.sheet ?? undefined,
	})
	if (!reading.ok) {
		say({ kind: 'refused', problem: reading.problem })
		return
	}
	const { file } = reading
	if (request.kind === 'look') {
		const { rows, lineErrors, notices, ...about } = file
		say({
			kind: 'looked',
			look: {
				...about,
				rows: rows.length,
				guesses: guessColumns(file).map((guess) => ({
					...guess,
					examples: guess.examples.map((one) => one.slice(0, 200)),
				})),
				notices: notices.filter(({ line }) => line === null),
				firstRows: rows
					.slice(0, firstLines)
					.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, 80)) })),
			},
		})
		return
	}
	const { mapping, country, knownFirms } = request
	const checked = checkRows({
		file,
		mapping,
		knownFirms,
		communes: communeIndexFrom(JSON.parse(request.communes) as CommuneRow[]),
		country,
	})
	const wrong = Map.groupBy(checked.errors, ({ line }) => line)
	const ready = new Map(checked.ready.map((member) => [member.line, member]))
	const matches = new Map(checked.matches.map((match) => [match.line, match]))
	const near = Map.groupBy(checked.duplicates, ({ line }) => line)
	// While something is wrong with the columns, no line was looked at.
	const rows = checked.headerProblems.length > 0 ? [] : file.rows
	say({
		kind: 'checked',
		summary: {
			rows: rows.length,
			columns: file.columns,
			headerProblems: checked.headerProblems,
			warnings: checked.warnings.slice(0, 200),
			warningCount: checked.warnings.length,
			errorCount: checked.errors.length,
		},
	})
	for (let at = 0; at < rows.length; at += linesAtOnce) {
		await whenAskedForMore()
		const lines = rows.slice(at, at + linesAtOnce).map(({ line, cells }): CheckedLine => {
			const errors = wrong.get(line) ?? []
			return {
				line,
				errors,
				cells: errors.length > 0 ? cells : null,
				member: ready.get(line) ?? null,
				match: matches.get(line) ?? null,
				near: near.get(line) ?? [],
			}
		})
		say({ kind: 'lines', lines })
	}
	await whenAskedForMore()
	say({ kind: 'done' })
}

await serve(workerData as ThreadRequest)
