import { sql } from 'kysely'
import type { Look } from '#db'
import { dayAt, type Id, notFound } from '#kernel'
import { type Freshness, freshness } from '../freshness.ts'
import type { SheetEvent } from './listed-sheet.ts'
import { requireAdviser } from './require-adviser.ts'
import { type Sheet, sheetColumns } from './sheet-columns.ts'
import {
	accessSheetsFile,
	openSheetsFile,
	previewSheets,
	type SheetProblem,
} from './sheets-file.ts'

/** A listed sheet in the adviser's list. */
export type KeptSheet = {
	id: Id
	name: string
	family: string
	territory: string | null
	verifiedOn: Temporal.PlainDate
	isClosed: boolean
	hasContact: boolean
	/** Claims that wait for an answer. */
	claims: number
	/** The question was sent and nobody answered yet. */
	isAsked: boolean
} & Freshness

/** The listed networks, those that wait for somebody first, then the oldest; and the files being imported. */
export async function keptSheets(look: Look, { closed = false }: { closed?: boolean | undefined }) {
	const { tx, now } = look
	const personId = await requireAdviser(look)
	const today = dayAt(now, 'UTC')
	const { rows } = await sql<Omit<KeptSheet, keyof Freshness>>`
		select s.id, s.name, s.family, s.territory, s.verified_on, s.closed_at is not null as is_closed,
			exists (select 1 from sheet_contact c where c.sheet_id = s.id and c.email is not null) as has_contact,
			(select count(*)::int from sheet_claim c where c.sheet_id = s.id and c.answer is null) as claims,
			coalesce((select t.what in ('asked', 'reminded') from sheet_step t where t.sheet_id = s.id
				order by t.at desc, t.id desc limit 1), false) as is_asked
		from network_sheet s
		where s.network_id is null and (s.closed_at is not null) = ${closed}
		order by claims desc, s.verified_on, s.name collate "fr-x-icu", s.id limit 1000`.execute(tx)
	const files = await tx
		.selectFrom('sheetFile')
		.select(['id', 'name', 'givenAt'])
		.where('givenBy', '=', personId)
		.where('importedAt', 'is', null)
		.orderBy('givenAt', 'desc')
		.execute()
	return {
		sheets: rows.map((row): KeptSheet => ({ ...row, ...freshness(row.verifiedOn, today) })),
		files,
	}
}

type Claim = {
	id: Id
	name: string
	words: string
	askedAt: string
	answer: 'accepted' | 'declined' | null
	reason: string | null
	/** They sign in with the very address that the sheet has for its contact. */
	isContact: boolean
	isMine: boolean
}

/** One listed sheet with its contact, its history and its claims, for an adviser. */
export async function keptSheet(look: Look, { sheetId }: { sheetId: Id }) {
	const { tx, now } = look
	const personId = await requireAdviser(look)
	type Row = Sheet & {
		closing: string | null
		members: number | null
		contact: {
			name: string | null
			email: string | null
			phone: string | null
			isShown: boolean
		} | null
		steps: { what: SheetEvent; at: string; name: string | null }[]
		claims: Claim[]
	}
	const { rows } = await sql<Row>`
		select ${sheetColumns}, s.closing, s.members,
			(select json_build_object('name', c.name, 'email', c.email, 'phone', c.phone, 'isShown', c.is_shown)
				from sheet_contact c where c.sheet_id = s.id) as contact,
			coalesce((select json_agg(json_build_object('what', t.what, 'at', t.at,
					'name', p.given_name || ' ' || p.family_name) order by t.at desc, t.id desc)
				from sheet_step t left join person p on p.id = t.by_person where t.sheet_id = s.id), '[]') as steps,
			coalesce((select json_agg(json_build_object('id', c.id,
					'name', coalesce(claimant_name(c.id), ''), 'words', c.words,
					'askedAt', c.asked_at, 'answer', c.answer, 'reason', c.reason,
					'isMine', c.person_id = ${personId},
					'isContact', claimant_is_contact(c.id)) order by c.asked_at, c.id)
				from sheet_claim c where c.sheet_id = s.id), '[]') as claims
		from network_sheet s where s.id = ${sheetId} and s.network_id is null`.execute(tx)
	const sheet = rows[0] ?? notFound()
	const verifiedOn = sheet.verifiedOn ?? notFound()
	return { sheet, ...freshness(verifiedOn, dayAt(now, 'UTC')), now }
}

/** What an import of networks would do, before it does it; once done, what it did. */
export async function sheetsFilePreview(look: Look, { fileId }: { fileId: Id }) {
	await requireAdviser(look)
	const file = await accessSheetsFile(look.tx, fileId)
	return {
		file: {
			id: file.id,
			name: file.name,
			isDone: file.importedAt !== null,
			lines: file.lines ?? 0,
		},
		preview: file.importedAt ? null : await previewSheets(look.tx, file),
	}
}

/** What each column of a file of networks is taken for, and why; for the adviser who gave it. */
export async function sheetsFileColumns(look: Look, { fileId }: { fileId: Id }) {
	await requireAdviser(look)
	const staged = await accessSheetsFile(look.tx, fileId)
	const about = { id: staged.id, name: staged.name, lines: staged.lines ?? 0 }
	if (staged.importedAt) return { file: { ...about, isDone: true }, columns: [], rows: 0 }
	const { file, guesses, mapping } = openSheetsFile(staged)
	return {
		file: { ...about, isDone: false },
		rows: file.rows.length,
		columns: file.columns.map(({ header, letter }, columnIndex) => ({
			columnIndex,
			header,
			letter,
			field: mapping[columnIndex] ?? null,
			guess: guesses[columnIndex] ?? null,
			examples: file.rows
				.flatMap(({ cells }) => cells[columnIndex]?.trim() || [])
				.slice(0, 3)
				.map((cell) => cell.slice(0, 80)),
		})),
	}
}

/** The lines of a file of networks that have something to correct, whole, each with what it is. */
export async function wrongSheetLines(look: Look, { fileId }: { fileId: Id }) {
	await requireAdviser(look)
	const staged = await accessSheetsFile(look.tx, fileId)
	if (staged.importedAt) notFound()
	const { file } = openSheetsFile(staged)
	const { columns, problems } = await previewSheets(look.tx, staged)
	const byLine = Map.groupBy(problems, ({ line }) => line)
	const lines = file.rows.flatMap(({ line, cells }) => {
		const wrong: SheetProblem[] | undefined = byLine.get(line)
		return wrong ? [{ line, cells, problems: wrong }] : []
	})
	return { columns: file.columns, fields: columns.map(({ field }) => field), lines }
}
