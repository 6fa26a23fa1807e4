import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Act, Tx } from '#db'
import type { Id } from '#kernel'
import { termsOf } from '#search'
import { documentsOf, type FirmDocument, type FirmToFind } from '../../find/firm-document.ts'
import { forFirms } from '../../find/search-parameters.ts'
import { firmsToFind } from './firms-to-find.ts'
import { learnWords } from './spelling.ts'

/** Raised when documents made by an older engine are to be made again. */
const edition = 1

/**
 * Brings what firms are found by up to date with their cards and memberships, within the act that changed
 * them: what was hidden can no longer be found once the act is committed, nor before it is.
 *
 * To be called last, with every firm whose card, people, place in a network or record changed; a firm that
 * is gone, or takes part in nothing, loses its documents. Documents that stay the same are left alone, so
 * calling it for nothing costs one question.
 */
export async function makeFindable(
	{ tx, now }: Pick<Act, 'tx' | 'now'>,
	changed: readonly Id[],
): Promise<void> {
	const firmIds = [...new Set(changed)]
	if (firmIds.length === 0) return
	const before = await sql<{ was: string | null }>`
		select current_setting('maillage.system', true) as was`.execute(tx)
	// A document is made of the whole card and goes to networks the actor may not enter.
	await sql`select set_config('maillage.system', 'on', true)`.execute(tx)
	const firms = await firmsToFind({ tx, now }, firmIds)
	await rewrite(tx, firmIds, firms.flatMap(printed))
	await sql`select set_config('maillage.system', ${before.rows[0]?.was ?? ''}, true)`.execute(tx)
}

type Printed = FirmDocument & { firmId: Id; print: string }

/** The documents of a firm, each with what tells it from one that changed. */
export function printed(firm: FirmToFind): Printed[] {
	return documentsOf(firm).map((document) => ({
		...document,
		firmId: firm.id,
		print: createHash('sha256')
			.update(`${edition} ${JSON.stringify(document)}`)
			.digest('base64url'),
	}))
}

/** A document is known by its audience and its firm. */
export function keyOf({ audience, firmId }: { audience: string; firmId: string }): string {
	return `${audience} ${firmId}`
}

async function rewrite(tx: Tx, firmIds: readonly Id[], documents: Printed[]): Promise<void> {
	const old = await tx
		.selectFrom('searchDocument')
		.select(['audience', 'firmId', 'print'])
		.where(sql<boolean>`firm_id = any(${firmIds}::uuid[])`)
		.execute()
	const wanted = new Map(documents.map((one) => [keyOf(one), one]))
	const known = new Map(old.map((one) => [keyOf(one), one.print]))
	const gone = old.filter((one) => wanted.get(keyOf(one))?.print !== one.print)
	const made = documents.filter((one) => known.get(keyOf(one)) !== one.print)
	if (gone.length > 0) await forget(tx, gone)
	if (made.length > 0) await write(tx, made)
}

async function forget(tx: Tx, gone: { audience: Id; firmId: Id }[]): Promise<void> {
	await sql`
		delete from search_document d using unnest(
			${gone.map(({ audience }) => audience)}::uuid[], ${gone.map(({ firmId }) => firmId)}::uuid[]
		) as g (audience, firm_id)
		where d.audience = g.audience and d.firm_id = g.firm_id`.execute(tx)
}

async function write(tx: Tx, made: Printed[]): Promise<void> {
	await sql`
		insert into search_document (audience, firm_id, name, card, texts, filters, print)
		select audience, firm_id, name, card, texts, string_to_array(filters, e'\n'), print
		from unnest(${made.map(({ audience }) => audience)}::uuid[], ${made.map(({ firmId }) => firmId)}::uuid[],
			${made.map(({ name }) => name)}::text[], ${made.map(({ card }) => JSON.stringify(card))}::jsonb[],
			${made.map(({ texts }) => JSON.stringify(texts))}::jsonb[],
			${made.map(({ filters }) => filters.map(counted).join('\n'))}::text[],
			${made.map(({ print }) => print)}::text[])
			as made (audience, firm_id, name, card, texts, filters, print)`.execute(tx)
	const postings = made.flatMap((document) =>
		[...weightsOf(document)].map(([term, weight]) => ({ document, term, weight })),
	)
	await sql`
		insert into posting (audience, term, firm_id, weight, name)
		select * from unnest(${postings.map(({ document }) => document.audience)}::uuid[],
			${postings.map(({ term }) => term)}::text[],
			${postings.map(({ document }) => document.firmId)}::uuid[],
			${postings.map(({ weight }) => weight)}::float8[],
			${postings.map(({ document, weight }) => (weight === 0 ? document.name : null))}::text[])`.execute(
		tx,
	)
	await learnWords(
		tx,
		postings.flatMap(({ term }) => (term.startsWith('=') ? [term.slice(1)] : [])),
	)
}

/** A filter and its label in one text, as a document keeps them: parted by a tab, one a line. */
function counted(one: { filter: string; label: string }): string {
	const { filter, label } = clean(one)
	return `${filter}\t${label}`
}

function clean({ filter, label }: { filter: string; label: string }) {
	const plain = (text: string) => text.replace(/\s+/g, ' ')
	return { filter: plain(filter), label: plain(label) }
}

const longestTerm = 80

function weightsOf({ texts, filters }: FirmDocument): Map<string, number> {
	const weights = new Map<string, number>()
	// Longer than any word: pasted signs that nobody asks for.
	for (const { term, weight } of termsOf({ key: '', texts }, forFirms, noAverages))
		if (term.length <= longestTerm) weights.set(term, (weights.get(term) ?? 0) + weight)
	for (const filter of filters) weights.set(`@${clean(filter).filter}`, 0)
	return weights
}

const noAverages = forFirms.ordinaryLengths ?? { words: {}, letters: 0 }
