import { sql } from 'kysely'
import type { Look } from '#db'
import { foldLabel, notFound } from '#kernel'
import { type Moment, matchSheets, type SheetReason } from '../match-sheet.ts'
import { findSheets, type WordReason } from './find-sheets.ts'
import { type Sheet, sheetColumns } from './sheet-columns.ts'
import { sheetsMap } from './sheets-map.ts'
import { surroundingsOf } from './surroundings.ts'

/** What somebody looks for in the directory of networks, as they typed or picked it. */
export type DirectoryQuery = {
	words?: string | undefined
	family?: string | undefined
	place?: string | undefined
	trade?: string | undefined
	day?: number | undefined
	moment?: Moment | undefined
	/** The most for a year, in cents. */
	budgetCents?: number | undefined
	page?: number | undefined
	view?: 'list' | 'map' | undefined
	/** Of a map, the territory to draw: the code of one of its places. */
	frame?: string | undefined
}

/** A network as the directory lists it, and why it is there. */
export type DirectoryLine = Sheet & {
	reasons: SheetReason[]
	/** Where the words asked are in it. */
	found: WordReason[]
}

export const sheetsAPage = 30

/**
 * The networks that show themselves to whoever looks, those that live here and those that are listed, narrowed
 * by what is asked. Whether people without an account have a directory at all is the administrator's word: else 404.
 */
export async function networkDirectory(look: Look, query: DirectoryQuery) {
	const { tx, actor } = look
	const { directoryAudience } = await tx
		.selectFrom('instance')
		.select('directoryAudience')
		.executeTakeFirstOrThrow()
	if (actor.kind !== 'person' && directoryAudience !== 'public') notFound()
	const { rows: sheets } = await sql<Sheet>`
		select ${sheetColumns} from network_sheet s
		where s.closed_at is null and s.audience <> 'self'
		order by s.name collate "fr-x-icu", s.id limit 5000`.execute(tx)
	const here = query.place ? await surroundingsOf(tx, query.place) : null
	const isAdviser = await mayList(look)
	const found = matchSheets(sheets, {
		...query,
		place: here ?? undefined,
		trade: query.trade ? foldLabel(query.trade) : undefined,
	})
	const byWords = query.words ? findSheets(sheets, query.words) : null
	const isSought = byWords !== null && !byWords.isNothingAsked
	const kept = found.filter(({ id }) => !isSought || byWords.scores.has(id))
	if (isSought)
		kept.sort((a, b) => (byWords.scores.get(b.id) ?? 0) - (byWords.scores.get(a.id) ?? 0))
	const page = Math.max(1, Math.min(query.page ?? 1, Math.ceil(kept.length / sheetsAPage) || 1))
	const shown = kept.slice((page - 1) * sheetsAPage, page * sheetsAPage)
	const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]))
	return {
		lines: shown.map(({ id, reasons }): DirectoryLine => {
			const sheet = byId.get(id) as Sheet
			return { ...sheet, reasons, found: isSought ? byWords.why(sheet) : [] }
		}),
		understood: byWords && {
			readings: byWords.readings,
			isOnlyStopWords: byWords.isOnlyStopWords,
			isNothingAsked: byWords.isNothingAsked,
		},
		map:
			query.view === 'map'
				? await sheetsMap(
						tx,
						kept.map(({ id }) => byId.get(id) as Sheet),
						query.frame ?? here?.code,
					)
				: null,
		total: kept.length,
		/** All there is, whatever is asked. */
		all: sheets.length,
		page,
		pages: Math.ceil(kept.length / sheetsAPage),
		here: here ? { name: here.name, code: here.code } : null,
		isPlaceUnknown: Boolean(query.place) && !here,
		isAdviser,
		isPublic: directoryAudience === 'public',
		now: look.now,
	}
}

async function mayList({ tx, actor }: Look): Promise<boolean> {
	if (actor.kind !== 'person') return false
	const { rows } = await sql<{ isAdviser: boolean }>`select is_adviser()`.execute(tx)
	return rows[0]?.isAdviser ?? false
}
