import type { Tx } from '#db'
import { Invalid } from '#kernel'

export type Nomenclature = 'NAFRev2' | 'NAF2025'

/**
 * The nomenclature that codes of activities are written in on a day, by the dated parameter
 * `naf.nomenclature`: NAF rév. 2, then NAF 2025 from 1 January 2027.
 */
export async function nomenclatureOn(tx: Tx, day: Temporal.PlainDate): Promise<Nomenclature> {
	const row = await tx
		.selectFrom('parameter')
		.select('value')
		.where('name', '=', 'naf.nomenclature')
		.where('startsOn', '<=', day)
		.orderBy('startsOn', 'desc')
		.executeTakeFirst()
	return Number(row?.value) === 2025 ? 'NAF2025' : 'NAFRev2'
}

/** A code of activity with its nomenclature, as a record holds the two. */
export type StoredActivity = { nafCode: string | null; nafNomenclature: Nomenclature | null }

const none: StoredActivity = { nafCode: null, nafNomenclature: null }

/**
 * The activity that a card names on a day. A code that did not change keeps its nomenclature; a new one is
 * of the nomenclature in force, and must exist in it. As long as the table of that nomenclature was not
 * imported, its codes are taken as they are: nobody is stopped by what an administrator has not done yet.
 */
export async function activityNamed(
	tx: Tx,
	code: string | undefined,
	before: StoredActivity | undefined,
	day: Temporal.PlainDate,
): Promise<StoredActivity> {
	if (!code) return none
	if (before?.nafCode === code) return before
	const nomenclature = await nomenclatureOn(tx, day)
	const known = tx.selectFrom('naf').select('code').where('nomenclature', '=', nomenclature)
	const isThere = await known.where('code', '=', code).executeTakeFirst()
	if (!isThere && (await known.limit(1).executeTakeFirst()))
		throw new Invalid([
			{ field: 'nafCode', code: 'firms.nafUnknown', facts: { code, nomenclature } },
		])
	return { nafCode: code, nafNomenclature: nomenclature }
}
