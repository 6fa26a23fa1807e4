import type { Tx } from '#db'
import { type Id, Invalid } from '#kernel'
import type { FirmCard } from '../inputs.ts'
import { foldLabel } from '../labels.ts'

/** A new record of a firm: `claimed` when one of its own people makes it, unclaimed when a network does. */
export async function insertFirm(
	tx: Tx,
	firmId: Id,
	card: FirmCard,
	now: Temporal.Instant,
	claimedAt: Temporal.Instant | null,
): Promise<void> {
	await tx
		.insertInto('firm')
		.values({ id: firmId, ...(await columnsOf(tx, card)), createdAt: now, claimedAt })
		.execute()
	await writeLabels(tx, firmId, card)
}

/** Rewrites a firm's card whole: its columns, its labels, its zones. */
export async function rewriteFirm(tx: Tx, firmId: Id, card: FirmCard): Promise<void> {
	await tx
		.updateTable('firm')
		.set(await columnsOf(tx, card))
		.where('id', '=', firmId)
		.execute()
	await tx
		.deleteFrom('firmLabel')
		.where('firmId', '=', firmId)
		.where('kind', 'in', ['trade', 'skill', 'need', 'customer'])
		.execute()
	await tx.deleteFrom('firmZone').where('firmId', '=', firmId).execute()
	await writeLabels(tx, firmId, card)
}

async function columnsOf(tx: Tx, card: FirmCard) {
	const siret = card.siret ?? null
	const siren = card.siren ?? siret?.slice(0, 9) ?? null
	if (siret && card.siren && !siret.startsWith(card.siren))
		throw new Invalid([{ field: 'siret', code: 'firms.siretOfAnother' }])
	return {
		name: card.name,
		kind: card.kind,
		country: card.country,
		siren,
		siret,
		ice: card.ice ?? null,
		postcode: card.postcode || null,
		communeCode: card.commune ? await communeCode(tx, card.commune, card.postcode) : null,
		headcountBand: card.headcountBand || null,
		description: card.description || null,
		website: card.website || null,
		visibility: card.visibility,
	}
}

/** A commune by its name, its postcode deciding between namesakes; typed with or without accents. */
export async function communeCode(tx: Tx, name: string, postcode?: string): Promise<string> {
	const key = foldLabel(name)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
	const found = await tx
		.selectFrom('commune')
		.select(['code', 'postcodes'])
		.where((eb) => eb.or([eb('code', '=', name), eb('key', '=', key), eb('name', '=', name)]))
		.orderBy('population', (order) => order.desc().nullsLast())
		.orderBy('code')
		.execute()
	const exact = postcode && found.find((commune) => commune.postcodes.includes(postcode))
	const chosen = exact || found[0]
	if (!chosen) throw new Invalid([{ field: 'commune', code: 'firms.communeUnknown' }])
	return chosen.code
}

async function writeLabels(tx: Tx, firmId: Id, card: FirmCard): Promise<void> {
	const rows = (
		[
			['trade', card.trades],
			['skill', card.skills],
			['need', card.needs],
			['customer', card.customers],
		] as const
	).flatMap(([kind, labels]) =>
		labels.map((label) => ({
			firmId,
			kind,
			key: kind === 'customer' ? label : foldLabel(label),
			label,
		})),
	)
	const distinct = [...new Map(rows.map((row) => [`${row.kind} ${row.key}`, row])).values()].filter(
		(row) => row.key,
	)
	if (distinct.length > 0) await tx.insertInto('firmLabel').values(distinct).execute()
	const zones = new Map(card.zones.map((zone) => [`${zone.kind} ${zone.code}`, zone]))
	if (zones.size > 0)
		await tx
			.insertInto('firmZone')
			.values(
				[...zones.values()].map((zone) => ({
					firmId,
					kind: zone.kind,
					code: zone.code,
					km: zone.kind === 'radius' ? (zone.km ?? 20) : null,
				})),
			)
			.execute()
}
