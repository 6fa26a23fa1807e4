import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Look, Tx } from '#db'
import { dayAt, type Id } from '#kernel'
import type {
	Activity,
	Card,
	CardFields,
	CardPerson,
	CardZone,
	Certification,
	CustomerKind,
	FirmKind,
	Label,
} from '../card.ts'
import { placeOf } from '../position.ts'
import type { Audience, ChosenAudiences, FirmAudience } from '../visibility.ts'

/**
 * A firm's card, every field of it: to be masked (`maskCard`) before anybody but its own people reads it.
 * Null when row security hides the firm. What row security hides of its labels, zones and people's
 * addresses is not in it either.
 */
export async function wholeCard(
	{ tx, now }: Pick<Look, 'tx' | 'now'>,
	firmId: Id,
): Promise<Card | null> {
	const day = dayAt(now, 'UTC')
	const row = await cardRow(tx, firmId)
	if (!row) return null
	const labels = row.labels as (Label & { kind: string; expiresOn: string | null })[]
	const listed = (kind: string): Label[] =>
		labels.filter((one) => one.kind === kind).map(({ key, label }) => ({ key, label }))
	const place = placeOf(row, row.communeLatitude === null ? null : communeOf(row))
	const fields: CardFields = {
		trades: listed('trade'),
		skills: listed('skill'),
		needs: listed('need'),
		customers: listed('customer').map(({ key }) => key as CustomerKind),
		languages: listed('language').map(({ key }) => key),
		certifications: labels
			.filter(({ kind }) => kind === 'certification')
			.map(({ key, label, expiresOn }): Certification => {
				const isExpired = expiresOn !== null && expiresOn < day.toString()
				return { key, label, expiresOn, isExpired }
			}),
		zones: row.zones as CardZone[],
		headcount: row.headcountBand,
		turnover: row.turnoverBand,
		capacity: row.weeklyCapacityDays,
		identifiers: {
			siren: row.siren,
			siret: row.siret,
			vat: row.vat,
			activity: row.nafCode
				? ({
						code: row.nafCode,
						nomenclature: row.nafNomenclature,
						label: row.nafLabel,
					} as Activity)
				: null,
			ice: row.ice,
			fiscalNumber: row.fiscalNumber,
			tradeRegister: row.tradeRegister,
			tradeRegisterCourt: row.tradeRegisterCourt,
			cnss: row.cnss,
			businessTax: row.businessTax,
			...otherCountry(row.country as Card['country']),
		},
		address: {
			lines: row.addressLines,
			postcode: row.postcode,
			communeCode: row.communeCode,
			town: row.communeName ?? row.town,
			latitude: place?.latitude ?? null,
			longitude: place?.longitude ?? null,
			precision: place?.precision ?? null,
		},
		phone: row.phone,
		email: row.email,
		website: row.website,
		description: row.description,
		people: await peopleOf(tx, firmId, day),
	}
	return {
		id: row.id,
		name: row.name,
		kind: row.kind as FirmKind,
		country: row.country as Card['country'],
		claimedAt: row.claimedAt,
		visibility: row.visibility as FirmAudience,
		chosen: Object.fromEntries(
			row.chosen.map(({ field, audience }) => [field, audience]),
		) as ChosenAudiences,
		fields,
	}
}

/** As what whoever looks reads a firm: one of its people, of its networks, signed in, or anybody. */
export async function readerOf(tx: Tx, firmId: Id): Promise<Audience> {
	const { rows } = await sql<{ reader: Audience }>`select reader_of(${firmId}) as reader`.execute(
		tx,
	)
	return rows[0]?.reader ?? 'public'
}

function cardRow(tx: Tx, firmId: Id) {
	return tx
		.selectFrom('firm')
		.leftJoin('commune', 'commune.code', 'firm.communeCode')
		.leftJoin('naf', (join) =>
			join
				.onRef('naf.nomenclature', '=', 'firm.nafNomenclature')
				.onRef('naf.code', '=', 'firm.nafCode'),
		)
		.select([
			'firm.id',
			'firm.name',
			'firm.kind',
			'firm.country',
			'firm.claimedAt',
			'firm.visibility',
			'firm.siren',
			'firm.siret',
			'firm.vat',
			'firm.nafCode',
			'firm.nafNomenclature',
			'naf.label as nafLabel',
			'firm.ice',
			'firm.fiscalNumber',
			'firm.tradeRegister',
			'firm.tradeRegisterCourt',
			'firm.cnss',
			'firm.businessTax',
			'firm.addressLines',
			'firm.postcode',
			'firm.communeCode',
			'firm.town',
			'commune.name as communeName',
			'commune.latitude as communeLatitude',
			'commune.longitude as communeLongitude',
			'commune.isApproximate',
			'firm.latitude',
			'firm.longitude',
			'firm.phone',
			'firm.email',
			'firm.website',
			'firm.headcountBand',
			'firm.turnoverBand',
			'firm.weeklyCapacityDays',
			'firm.description',
		])
		.select((eb) => [
			jsonArrayFrom(
				eb
					.selectFrom('firmLabel')
					.select(['kind', 'key', 'label', 'expiresOn'])
					.whereRef('firmLabel.firmId', '=', 'firm.id')
					.orderBy('key'),
			).as('labels'),
			jsonArrayFrom(
				eb
					.selectFrom('firmZone')
					.leftJoin('commune as place', 'place.code', 'firmZone.code')
					.leftJoin('area', (join) =>
						join.onRef('area.kind', '=', 'firmZone.kind').onRef('area.code', '=', 'firmZone.code'),
					)
					.select(['firmZone.kind', 'firmZone.code', 'firmZone.km'])
					.select(({ fn }) => fn.coalesce('place.name', 'area.name', 'firmZone.code').as('name'))
					.whereRef('firmZone.firmId', '=', 'firm.id')
					.orderBy('firmZone.kind')
					.orderBy('firmZone.code'),
			).as('zones'),
			jsonArrayFrom(
				eb
					.selectFrom('firmVisibility')
					.select(['field', 'audience'])
					.whereRef('firmVisibility.firmId', '=', 'firm.id')
					.orderBy('field'),
			).as('chosen'),
		])
		.where('firm.id', '=', firmId)
		.executeTakeFirst()
}

type CommuneColumns = {
	communeLatitude: number | null
	communeLongitude: number | null
	isApproximate: boolean | null
}

function communeOf({ communeLatitude, communeLongitude, isApproximate }: CommuneColumns) {
	return {
		latitude: communeLatitude,
		longitude: communeLongitude,
		isApproximate: isApproximate ?? true,
	}
}

/** A number of the other country stays in the record, in case the country was a slip, and is nobody's to read. */
function otherCountry(country: Card['country']): Partial<CardFields['identifiers']> {
	return country === 'FR'
		? {
				ice: null,
				fiscalNumber: null,
				tradeRegister: null,
				tradeRegisterCourt: null,
				cnss: null,
				businessTax: null,
			}
		: { siren: null, siret: null, vat: null, activity: null }
}

/**
 * The people of a firm on a day: name, role, and the contact details that row security lets through. Each once, as
 * their first mandate says, whatever else they answer for.
 */
async function peopleOf(tx: Tx, firmId: Id, day: Temporal.PlainDate): Promise<CardPerson[]> {
	const mandates = await tx
		.selectFrom('mandate')
		.innerJoin('person', 'person.id', 'mandate.personId')
		.leftJoin('personContact', 'personContact.personId', 'person.id')
		.select([
			'mandate.id as mandateId',
			'mandate.role',
			'mandate.startsOn',
			'person.id as personId',
			'person.givenName',
			'person.familyName',
			'person.jobTitle',
			'personContact.email',
			'personContact.phone',
		])
		.where('mandate.firmId', '=', firmId)
		.where('mandate.startsOn', '<=', day)
		.where((eb) => eb.or([eb('mandate.endsOn', 'is', null), eb('mandate.endsOn', '>=', day)]))
		.orderBy('mandate.startsOn')
		.orderBy('person.familyName')
		.execute()
	const known = new Set<Id>()
	return mandates.filter(({ personId }) => !known.has(personId) && known.add(personId))
}
