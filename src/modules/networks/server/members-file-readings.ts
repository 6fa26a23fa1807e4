import { sql } from 'kysely'
import type { Look } from '#db'
import type { CardChanges, Duplicate, LineError, MemberLine } from '#firms'
import type { CheckSummary } from '#firms/server'
import { type Id, notFound } from '#kernel'
import { atWork, type Deed, type MembersFileState } from '../members-file-states.ts'
import { accessMembersFile, type ImportOutcome, type TakingRefused } from './members-file.ts'
import { accessAsRunner } from './readings.ts'
import { seatsLeft } from './require-seat.ts'

/** Beyond, a page says how many more: fifty thousand lines are not read on a screen. */
const shown = { lines: 50, questions: 200, errors: 200 }

/** The files given to a network: those that wait for their import, each where it stands, and the last ones taken. */
export async function membersFiles(look: Look, { networkId }: { networkId: Id }) {
	const { network } = await accessAsRunner(look, networkId)
	const files = await look.tx
		.selectFrom('membersFile')
		.leftJoin('person', 'person.id', 'membersFile.givenBy')
		.leftJoin('membersFileProgress', (join) =>
			join
				.onRef('membersFileProgress.networkId', '=', 'membersFile.networkId')
				.onRef('membersFileProgress.fileId', '=', 'membersFile.fileId'),
		)
		.select([
			'membersFile.fileId',
			'membersFile.name',
			'membersFile.givenAt',
			'membersFile.state',
			'membersFile.importedAt',
			'membersFile.lines',
			'membersFileProgress.done',
			'membersFileProgress.total',
			'person.givenName',
			'person.familyName',
		])
		.where('membersFile.networkId', '=', networkId)
		.orderBy('membersFile.givenAt', 'desc')
		.limit(20)
		.execute()
	return {
		network,
		files: files.map(({ state, done, total, ...file }) => ({
			...file,
			state: state as MembersFileState,
			progress: { done: done ?? 0, total: total ?? 0 },
		})),
	}
}

type FileIds = { networkId: Id; fileId: Id }

/** Where a file stands: being read, its columns to settle, being taken with how far it is, or taken. */
export async function membersFileSheet(look: Look, { networkId, fileId }: FileIds) {
	const { network } = await accessAsRunner(look, networkId)
	const { summary, outcome, problem, ...file } = await accessMembersFile(look.tx, networkId, fileId)
	const progress = await look.tx
		.selectFrom('membersFileProgress')
		.select(['done', 'total', 'interruptedAt'])
		.where('networkId', '=', networkId)
		.where('fileId', '=', fileId)
		.executeTakeFirst()
	return {
		network,
		file,
		problem,
		outcome: outcome as ImportOutcome | null,
		isAtWork: atWork.includes(file.state),
		progress: progress ?? { done: 0, total: 0, interruptedAt: null },
	}
}

export type PreviewLine = { line: number; member: MemberLine }
export type PreviewChange = PreviewLine & Pick<CardChanges, 'changes'> & { firm: string }
export type PreviewQuestion = PreviewLine & {
	near: Duplicate[]
	changes: CardChanges['changes']
	ifSame: Deed
}

/**
 * What an import would do, line by line, before anything enters, null while it is being worked out; and why it was
 * refused, if it was accepted once and the network said no by then.
 */
export async function membersFilePreview(look: Look, ids: FileIds) {
	const sheet = await membersFileSheet(look, ids)
	if (sheet.file.state !== 'checked') return { ...sheet, preview: null, refusal: null }
	const { summary } = await accessMembersFile(look.tx, ids.networkId, ids.fileId)
	const { rows } = await sql<{ deed: Deed; n: number }>`select deed, count(*)::int as n
		from members_file_line where network_id = ${ids.networkId} and file_id = ${ids.fileId}
		group by deed`.execute(look.tx)
	const counts = Object.fromEntries(rows.map(({ deed, n }) => [deed, n])) as Partial<
		Record<Deed, number>
	>
	return {
		...sheet,
		refusal: sheet.problem as TakingRefused | null,
		preview: {
			summary: summary as CheckSummary,
			counts,
			seats: await seatsLeft(look.tx, ids.networkId),
			errors: (await errorsOf(look, ids, shown.errors)).slice(0, shown.errors),
			entering: await linesOf<PreviewLine>(look, ids, 'new', shown.lines),
			updating: await changesOf(look, ids, 'update', shown.lines),
			proposing: await changesOf(look, ids, 'propose', shown.lines),
			gone: await linesOf<PreviewLine>(look, ids, 'gone', shown.lines),
			questions: await questionsOf(look, ids),
		},
	}
}

async function linesOf<Line>(look: Look, ids: FileIds, deed: Deed, limit: number) {
	const { rows } = await sql<Line>`select line, member from members_file_line
		where network_id = ${ids.networkId} and file_id = ${ids.fileId} and deed = ${deed}
		order by line limit ${limit}`.execute(look.tx)
	return rows
}

async function changesOf(look: Look, ids: FileIds, deed: Deed, limit: number) {
	const { rows } =
		await sql<PreviewChange>`select l.line, l.member, l.changes -> 'changes' as changes,
			f.name as firm
		from members_file_line l join firm f on f.id = l.firm_id
		where l.network_id = ${ids.networkId} and l.file_id = ${ids.fileId} and l.deed = ${deed}
		order by l.line limit ${limit}`.execute(look.tx)
	return rows
}

async function questionsOf(look: Look, ids: FileIds) {
	const { rows } = await sql<PreviewQuestion>`select line, member, near, if_same,
			coalesce(changes -> 'changes', '[]') as changes
		from members_file_line
		where network_id = ${ids.networkId} and file_id = ${ids.fileId} and deed = 'near'
		order by line limit ${shown.questions}`.execute(look.tx)
	return rows
}

async function errorsOf(look: Look, ids: FileIds, lines: number): Promise<LineError[]> {
	const { rows } = await sql<{ errors: LineError[] }>`select errors from members_file_line
		where network_id = ${ids.networkId} and file_id = ${ids.fileId} and deed = 'wrong'
		order by line limit ${lines}`.execute(look.tx)
	return rows.flatMap(({ errors }) => errors)
}

/** A wrong line as it was sent, with everything that is wrong in it. */
export type WrongLine = { line: number; cells: string[]; errors: LineError[] }

/** The wrong lines of a checked file, whole: what its sender corrects. */
export async function wrongLines(look: Look, ids: FileIds) {
	const { network } = await accessAsRunner(look, ids.networkId)
	const { state, summary, mapping } = await accessMembersFile(look.tx, ids.networkId, ids.fileId)
	if (state !== 'checked') notFound()
	const { rows } = await sql<WrongLine>`select line, cells, errors from members_file_line
		where network_id = ${ids.networkId} and file_id = ${ids.fileId} and deed = 'wrong'
		order by line`.execute(look.tx)
	return { network, mapping, columns: (summary as CheckSummary).columns, lines: rows }
}
