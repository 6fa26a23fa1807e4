import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import {
	type Audience,
	type ChosenAudiences,
	defaultAudiences,
	type VisibleField,
	visibleFields,
} from '../visibility.ts'

/**
 * Keeps who may read each field of a card; null keeps what was chosen before. Only what differs from the
 * default is a row. Labels and zones carry their field's audience themselves, for row security: call it
 * whenever they were written.
 */
export async function writeAudiences(
	tx: Tx,
	firmId: Id,
	audiences: ChosenAudiences | null,
): Promise<void> {
	if (audiences) {
		await tx.deleteFrom('firmVisibility').where('firmId', '=', firmId).execute()
		const rows = visibleFields
			.filter((field) => (audiences[field] ?? defaultAudiences[field]) !== defaultAudiences[field])
			.map((field) => ({ firmId, field, audience: audiences[field] as Audience }))
		if (rows.length > 0) await tx.insertInto('firmVisibility').values(rows).execute()
	}
	await sql`update firm_label l set audience = coalesce((select v.audience from firm_visibility v
			where v.firm_id = l.firm_id and v.field = f.field), default_audience(f.field))
		from unnest(${Object.keys(fieldOfLabel)}::text[], ${Object.values(fieldOfLabel)}::text[])
			as f (kind, field)
		where l.firm_id = ${firmId} and f.kind = l.kind`.execute(tx)
	await sql`update firm_zone set audience = coalesce((select v.audience from firm_visibility v
			where v.firm_id = firm_zone.firm_id and v.field = 'zones'), default_audience('zones'))
		where firm_id = ${firmId}`.execute(tx)
}

/** The field of the card that each kind of label is. */
const fieldOfLabel = {
	trade: 'trades',
	skill: 'skills',
	need: 'needs',
	customer: 'customers',
	language: 'languages',
	certification: 'certifications',
} as const satisfies Record<string, VisibleField>
