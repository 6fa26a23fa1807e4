import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Look } from '#db'
import { dayAt, type Id, notFound } from '#kernel'
import { maySpeakFor } from '../policy.ts'
import { accessFirm, mandatesIn } from './standing.ts'

/** A firm's card with its labels, zones and the people who may speak for it, as the viewer may see them. */
export async function firmSheet({ tx, actor, now }: Look, { firmId }: { firmId: Id }) {
	await accessFirm(tx, firmId)
	const firm = await tx
		.selectFrom('firm')
		.leftJoin('commune', 'commune.code', 'firm.communeCode')
		.select([
			'firm.id',
			'firm.name',
			'firm.kind',
			'firm.country',
			'firm.siren',
			'firm.siret',
			'firm.ice',
			'firm.postcode',
			'firm.town',
			'firm.headcountBand',
			'firm.description',
			'firm.website',
			'firm.visibility',
			'firm.claimedAt',
			'firm.communeCode',
			'commune.name as communeName',
		])
		.select((eb) => [
			jsonArrayFrom(
				eb
					.selectFrom('firmLabel')
					.select(['kind', 'key', 'label'])
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
		])
		.where('firm.id', '=', firmId)
		.executeTakeFirstOrThrow()
	const people = await peopleOf({ tx, actor, now }, firmId)
	const mandates = await mandatesIn(tx, actor, firmId, now)
	return { firm, people, isMine: mandates.length > 0, mayEdit: maySpeakFor(mandates) }
}

/** The people of a firm today: name, role, and the contact details that row security lets through. */
export async function peopleOf({ tx, now }: Look, firmId: Id) {
	const day = dayAt(now, 'UTC')
	return tx
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
}

/** What the colleagues' page shows: the people, the offers that wait, and what the viewer may do. */
export async function colleagues(look: Look, { firmId }: { firmId: Id }) {
	const sheet = await firmSheet(look, { firmId })
	if (!sheet.isMine) notFound()
	const offers = await look.tx
		.selectFrom('mandateOffer')
		.select(['id', 'role', 'offeredAt'])
		.where('firmId', '=', firmId)
		.where('acceptedAt', 'is', null)
		.where('withdrawnAt', 'is', null)
		.orderBy('offeredAt')
		.execute()
	const mandates = await mandatesIn(look.tx, look.actor, firmId, look.now)
	return { ...sheet, offers, mayEngage: mandates.includes('representative') }
}

/** The firms a person may act for today, for the switcher of the header. */
export async function myFirms({ tx, now }: Look, personId: Id) {
	const day = dayAt(now, 'UTC')
	return tx
		.selectFrom('mandate')
		.innerJoin('firm', 'firm.id', 'mandate.firmId')
		.select(['firm.id', 'firm.name'])
		.distinct()
		.where('mandate.personId', '=', personId)
		.where('mandate.startsOn', '<=', day)
		.where((eb) => eb.or([eb('mandate.endsOn', 'is', null), eb('mandate.endsOn', '>=', day)]))
		.orderBy('firm.name')
		.execute()
}

/** The firms a person may commit today: those they represent. */
export async function firmsToEngage({ tx, now }: Look, personId: Id) {
	const day = dayAt(now, 'UTC')
	return tx
		.selectFrom('mandate')
		.innerJoin('firm', 'firm.id', 'mandate.firmId')
		.select(['firm.id', 'firm.name'])
		.distinct()
		.where('mandate.personId', '=', personId)
		.where('mandate.role', '=', 'representative')
		.where('mandate.startsOn', '<=', day)
		.where((eb) => eb.or([eb('mandate.endsOn', 'is', null), eb('mandate.endsOn', '>=', day)]))
		.orderBy('firm.name')
		.execute()
}
