import type { Look } from '#db'
import { dayAt } from '#kernel'
import type { RegisteredFirm } from '../register/read-answer.ts'
import { nomenclatureOn } from './naf.ts'

/** What a form to make a firm is filled with: each a proposal, as it is typed there. */
export type Prefill = Partial<
	Record<'name' | 'siret' | 'postcode' | 'commune' | 'headcountBand' | 'nafCode', string>
>

/** What the register says of a firm, as the fields of its card are typed; a place by the name it has here. */
export async function registerPrefill(
	{ tx, now }: Look,
	found: Partial<RegisteredFirm>,
): Promise<Prefill> {
	const place = found.communeCode
		? await tx
				.selectFrom('commune')
				.select('name')
				.where('code', '=', found.communeCode)
				.executeTakeFirst()
		: undefined
	const nomenclature = await nomenclatureOn(tx, dayAt(now, 'Europe/Paris'))
	// From the day NAF 2025 is in force, the register gives it as the only activity.
	const nafCode =
		nomenclature === 'NAF2025' ? (found.activity2025 ?? found.activity) : found.activity
	const { name, siret, postcode, headcountBand } = found
	return Object.fromEntries(
		Object.entries({ name, siret, postcode, commune: place?.name, headcountBand, nafCode }).filter(
			([, value]) => value,
		),
	)
}
