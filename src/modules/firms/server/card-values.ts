import { sql } from 'kysely'
import type { Tx } from '#db'
import { foldLabel, type Id, notFound } from '#kernel'
import {
	type CardValues,
	type FieldValue,
	type ProposableField,
	proposable,
	proposableFields,
} from '../card-changes.ts'
import {
	type Audience,
	audienceOf,
	type ChosenAudiences,
	type FirmAudience,
	mayRead,
} from '../visibility.ts'
import { communeCode } from './find-place.ts'
import { writeAudiences } from './write-visibility.ts'

const columns = {
	name: 'name',
	siren: 'siren',
	siret: 'siret',
	ice: 'ice',
	postcode: 'postcode',
	headcountBand: 'headcountBand',
	phone: 'phone',
	email: 'email',
	website: 'website',
	description: 'description',
} as const
const labelKinds = { trades: 'trade', skills: 'skill', needs: 'need' } as const

/** What the card says in each proposable field that a reader of `reader` may read; 404 where the firm is hidden. */
export async function cardValues(tx: Tx, firmId: Id, reader: Audience): Promise<CardValues> {
	const { rows } = await sql<
		Record<string, FieldValue> & { visibility: FirmAudience; chosen: ChosenAudiences }
	>`select f.name, f.siren, f.siret, f.ice, f.postcode, coalesce(c.name, f.town) as commune,
			f.headcount_band, f.phone, f.email, f.website, f.description, f.visibility,
			coalesce((select jsonb_object_agg(v.field, v.audience) from firm_visibility v
				where v.firm_id = f.id), '{}') as chosen,
			${labelsOf('trade')} as trades, ${labelsOf('skill')} as skills, ${labelsOf('need')} as needs
		from firm f left join commune c on c.code = f.commune_code
		where f.id = ${firmId}`.execute(tx)
	const { visibility, chosen, ...values } = rows[0] ?? notFound()
	const isRead = (field: ProposableField) => {
		const told = proposableFields[field]
		return told === null || mayRead(reader, audienceOf(told, chosen, visibility))
	}
	return Object.fromEntries(
		proposable.filter(isRead).map((field) => [field, (values[field] as FieldValue) ?? null]),
	)
}

const labelsOf = (kind: string) => sql`array(select l.label from firm_label l
	where l.firm_id = f.id and l.kind = ${kind} order by l.key)`

/** Writes some fields of a card and leaves the others as they are. */
export async function writeCardValues(tx: Tx, firmId: Id, values: CardValues): Promise<void> {
	const set: Record<string, FieldValue> = {}
	for (const [field, column] of Object.entries(columns))
		if (field in values) set[column] = values[field as ProposableField] ?? null
	if ('commune' in values || 'postcode' in values)
		Object.assign(set, await placeOf(tx, firmId, values))
	if (Object.keys(set).length > 0)
		await tx.updateTable('firm').set(set).where('id', '=', firmId).execute()
	for (const [field, kind] of Object.entries(labelKinds))
		if (field in values) await rewriteLabels(tx, firmId, kind, values[field as ProposableField])
	await writeAudiences(tx, firmId, null)
}

/** A commune of the list, its postcode deciding between namesakes; else the town as it is written. */
async function placeOf(tx: Tx, firmId: Id, values: CardValues) {
	const before = await cardValues(tx, firmId, 'self')
	const { commune, postcode } = { ...before, ...values }
	if (typeof commune !== 'string' || commune === '') return { communeCode: null, town: null }
	const code = await communeCode(tx, commune, typeof postcode === 'string' ? postcode : undefined)
	return code ? { communeCode: code, town: null } : { communeCode: null, town: commune }
}

async function rewriteLabels(tx: Tx, firmId: Id, kind: string, value: FieldValue = null) {
	await tx.deleteFrom('firmLabel').where('firmId', '=', firmId).where('kind', '=', kind).execute()
	const labels = new Map(
		(Array.isArray(value) ? value : []).map((label) => [foldLabel(label), label]),
	)
	const rows = [...labels]
		.filter(([key]) => key)
		.map(([key, label]) => ({ firmId, kind, key, label }))
	if (rows.length > 0) await tx.insertInto('firmLabel').values(rows).execute()
}
