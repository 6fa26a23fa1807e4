import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { SheetZone } from '#networks'

/** A sheet that may be of the same club, and which of those asked about it is like. */
export type Alike = { at: number; id: Id; name: string }

/**
 * Sheets that may be of the same club as those described: the same name, and an area in common or none told.
 * Only among sheets that whoever asks may read.
 */
export async function sheetsAlike(
	tx: Tx,
	described: readonly { nameKey: string; zones: readonly SheetZone[] }[],
): Promise<Alike[]> {
	const asked = described.map(({ nameKey, zones }, at) => ({
		at,
		name: nameKey,
		zones: zones.map(({ kind, code }) => `${kind} ${code}`),
	}))
	const { rows } = await sql<Alike>`
		select distinct on (a.at) a.at, s.id, s.name
		from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) a (at int, name text, zones jsonb)
		join network_sheet s on s.name_key = a.name and s.closed_at is null
		where jsonb_array_length(a.zones) = 0
			or not exists (select 1 from sheet_zone z where z.sheet_id = s.id)
			or exists (select 1 from sheet_zone z where z.sheet_id = s.id
				and a.zones ? (z.kind || ' ' || z.code))
		order by a.at, s.id`.execute(tx)
	return rows
}
