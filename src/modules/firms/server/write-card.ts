import type { Tx } from '#db'
import { dayAt, foldLabel, type Id, Invalid } from '#kernel'
import { parsePhone } from '../identifiers.ts'
import type { FirmCard } from '../inputs.ts'
import { communeCode, type Zone, zonesNamed } from './find-place.ts'
import { activityNamed, type StoredActivity } from './naf.ts'
import { writeAudiences } from './write-visibility.ts'

/** A new record of a firm: `claimed` when one of its own people makes it, unclaimed when a network does. */
export async function insertFirm(
	tx: Tx,
	firmId: Id,
	card: FirmCard,
	now: Temporal.Instant,
	claimedAt: Temporal.Instant | null,
): Promise<void> {
	const columns = await columnsOf(tx, card, undefined, now)
	await tx
		.insertInto('firm')
		.values({ id: firmId, ...columns, createdAt: now, claimedAt })
		.execute()
	await writeLists(tx, firmId, card, columns.communeCode)
}

/** Rewrites a firm's card whole: its columns, its labels, its zones, and who reads them when the card says so. */
export async function rewriteFirm(
	tx: Tx,
	firmId: Id,
	card: FirmCard,
	now: Temporal.Instant,
): Promise<void> {
	const before = await tx
		.selectFrom('firm')
		.select(['nafCode', 'nafNomenclature'])
		.where('id', '=', firmId)
		.executeTakeFirst()
	const columns = await columnsOf(tx, card, before as StoredActivity | undefined, now)
	await tx.updateTable('firm').set(columns).where('id', '=', firmId).execute()
	await tx.deleteFrom('firmLabel').where('firmId', '=', firmId).execute()
	await tx.deleteFrom('firmZone').where('firmId', '=', firmId).execute()
	await writeLists(tx, firmId, card, columns.communeCode)
}

/** A card that holds a name and nothing else yet. */
export function bareCard(name: string): FirmCard {
	return {
		name,
		kind: 'company',
		country: 'FR',
		visibility: 'networks',
		trades: [],
		skills: [],
		needs: [],
		customers: [],
		languages: [],
		certifications: [],
		zones: [],
		places: [],
	}
}

async function columnsOf(
	tx: Tx,
	card: FirmCard,
	before: StoredActivity | undefined,
	now: Temporal.Instant,
) {
	return {
		name: card.name,
		kind: card.kind,
		country: card.country,
		...(card.country === 'FR' ? await frenchNumbers(tx, card, before, now) : moroccanNumbers(card)),
		addressLines: card.addressLines || null,
		postcode: card.postcode || null,
		...(await placeOf(tx, card)),
		latitude: card.position?.latitude ?? null,
		longitude: card.position?.longitude ?? null,
		phone: phoneOf(card),
		email: card.email ?? null,
		website: card.website || null,
		headcountBand: card.headcountBand || null,
		turnoverBand: card.turnoverBand ?? null,
		weeklyCapacityDays: card.weeklyCapacityDays ?? null,
		description: card.description || null,
		visibility: card.visibility,
	}
}

/** A French firm’s numbers; those of the other country are left as they were, and never shown. */
async function frenchNumbers(
	tx: Tx,
	card: FirmCard,
	before: StoredActivity | undefined,
	now: Temporal.Instant,
) {
	const siret = card.siret ?? null
	const siren = card.siren ?? siret?.slice(0, 9) ?? null
	if (siret && card.siren && !siret.startsWith(card.siren))
		throw new Invalid([{ field: 'siret', code: 'firms.siretOfAnother' }])
	const day = dayAt(now, 'Europe/Paris')
	return {
		siren,
		siret,
		vat: card.vat ?? null,
		...(await activityNamed(tx, card.nafCode, before, day)),
	}
}

function moroccanNumbers(card: FirmCard) {
	return {
		ice: card.ice ?? null,
		fiscalNumber: card.fiscalNumber ?? null,
		tradeRegister: card.tradeRegister ?? null,
		tradeRegisterCourt: card.tradeRegisterCourt || null,
		cnss: card.cnss ?? null,
		businessTax: card.businessTax ?? null,
	}
}

/** A number as it is dialled at home, in the one form we store. */
function phoneOf({ phone, country }: FirmCard): string | null {
	if (!phone) return null
	const read = parsePhone(phone, country)
	if (read.ok) return read.value
	throw new Invalid([{ field: 'phone', code: 'firms.phone', facts: { received: phone } }])
}

async function writeLists(tx: Tx, firmId: Id, card: FirmCard, seat: string | null): Promise<void> {
	await writeLabels(tx, firmId, card)
	await writeZones(tx, firmId, await zonesOf(tx, card, seat))
	await writeAudiences(tx, firmId, card.audiences ?? null)
}

/** A commune of the list, or the town as it is written where the list does not reach. */
async function placeOf(tx: Tx, { commune, postcode, country }: FirmCard) {
	if (!commune) return { communeCode: null, town: null }
	const code = await communeCode(tx, commune, postcode)
	if (code) return { communeCode: code, town: null }
	const isFrench = country === 'FR' && (!postcode || /^\d{5}$/.test(postcode))
	if (isFrench) throw new Invalid([{ field: 'commune', code: 'firms.communeUnknown' }])
	return { communeCode: null, town: commune }
}

async function zonesOf(tx: Tx, card: FirmCard, seat: string | null): Promise<Zone[]> {
	const given = card.zones.map((zone) => ({ ...zone, km: zone.km ?? null }))
	const around = card.radiusKm ? [{ kind: 'radius', code: seat ?? '', km: card.radiusKm }] : []
	return [...given, ...(await zonesNamed(tx, card.places)), ...around]
}

async function writeZones(tx: Tx, firmId: Id, zones: Zone[]): Promise<void> {
	const distinct = new Map(zones.map((zone) => [`${zone.kind} ${zone.code}`, zone]))
	const rows = [...distinct.values()].map(({ kind, code, km }) => ({
		firmId,
		kind,
		code,
		km: kind === 'radius' ? (km ?? 20) : null,
	}))
	if (rows.length > 0) await tx.insertInto('firmZone').values(rows).execute()
}

async function writeLabels(tx: Tx, firmId: Id, card: FirmCard): Promise<void> {
	const typed = [
		...card.trades.map((label) => ({ kind: 'trade', label, key: foldLabel(label) })),
		...card.skills.map((label) => ({ kind: 'skill', label, key: foldLabel(label) })),
		...card.needs.map((label) => ({ kind: 'need', label, key: foldLabel(label) })),
		...card.customers.map((label) => ({ kind: 'customer', label, key: label })),
		...card.languages.map((label) => ({ kind: 'language', label, key: label })),
		...card.certifications.map(({ label, expiresOn }) => ({
			kind: 'certification',
			label,
			key: foldLabel(label),
			expiresOn,
		})),
	]
	const distinct = new Map(typed.map((one) => [`${one.kind} ${one.key}`, one]))
	const rows = [...distinct.values()]
		.filter((one) => one.key)
		.map((one) => ({ firmId, expiresOn: null, ...one }))
	if (rows.length > 0) await tx.insertInto('firmLabel').values(rows).execute()
}
