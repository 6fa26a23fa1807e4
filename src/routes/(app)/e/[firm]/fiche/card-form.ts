import {
	type CardFields,
	type ChosenAudiences,
	defaultAudiences,
	formatPhone,
	typedDay,
	visibleFields,
} from '#firms'
import type { ShownCard } from '#firms/server'
import type { PostedForm } from '#pages'

/** What is written in the fields of a card, by the name of the field. */
export type CardValues = Record<string, string>

/** Rows that wait for the next certifications. */
const blankCertifications = 2

/** The fields of a card as its record fills them. */
export function valuesOf(
	firm: ShownCard['firm'],
	card: Partial<CardFields>,
	chosen: ChosenAudiences = {},
): CardValues {
	const listed = (field: 'trades' | 'skills' | 'needs') =>
		(card[field] ?? []).map(({ label }) => label).join(', ')
	const zones = card.zones ?? []
	const radius = zones.find(({ kind }) => kind === 'radius')
	const { identifiers, address } = card
	const isExact = address?.precision === 'exact'
	return {
		name: firm.name,
		kind: firm.kind,
		country: firm.country,
		siren: identifiers?.siren ?? '',
		siret: identifiers?.siret ?? '',
		vat: identifiers?.vat ?? '',
		nafCode: identifiers?.activity?.code ?? '',
		ice: identifiers?.ice ?? '',
		fiscalNumber: identifiers?.fiscalNumber ?? '',
		tradeRegister: identifiers?.tradeRegister ?? '',
		tradeRegisterCourt: identifiers?.tradeRegisterCourt ?? '',
		cnss: identifiers?.cnss ?? '',
		businessTax: identifiers?.businessTax ?? '',
		addressLines: address?.lines ?? '',
		postcode: address?.postcode ?? '',
		commune: address?.town ?? '',
		position: isExact ? `${address.latitude}, ${address.longitude}` : '',
		phone: card.phone ? formatPhone(card.phone, firm.country) : '',
		email: card.email ?? '',
		website: card.website ?? '',
		headcountBand: card.headcount ?? '',
		turnoverBand: card.turnover ?? '',
		weeklyCapacityDays: card.capacity?.toString() ?? '',
		description: card.description ?? '',
		visibility: firm.visibility,
		trades: listed('trades'),
		skills: listed('skills'),
		needs: listed('needs'),
		customers: (card.customers ?? []).join('\n'),
		languages: (card.languages ?? []).join('\n'),
		places: zones
			.filter(({ kind }) => kind !== 'radius')
			.map(({ name, code }) => name ?? code)
			.join(', '),
		radiusKm: radius?.km ? String(radius.km) : '',
		...Object.fromEntries(
			(card.certifications ?? []).flatMap(({ label, expiresOn }, i) => [
				[`certifications.${i}.label`, label],
				[
					`certifications.${i}.expiresOn`,
					typedDay(expiresOn ? Temporal.PlainDate.from(expiresOn) : null),
				],
			]),
		),
		...Object.fromEntries(
			visibleFields.map((field) => [
				`audiences.${field}`,
				chosen[field] ?? defaultAudiences[field],
			]),
		),
	}
}

/** The rows of certifications a form shows: those written, and blank ones after them. */
export function certificationRows(values: CardValues): number[] {
	const last = Object.keys(values).reduce((most, name) => {
		const row = /^certifications\.(\d+)\./.exec(name)?.[1]
		return row && values[name] ? Math.max(most, Number(row) + 1) : most
	}, 0)
	return Array.from({ length: Math.min(20, last + blankCertifications) }, (_, i) => i)
}

/** The input of an act that writes a card, from its posted form. */
export function cardIn(posted: PostedForm) {
	return {
		name: posted.text('name'),
		...optionals(posted, [
			'kind',
			'country',
			'siren',
			'siret',
			'vat',
			'nafCode',
			'ice',
			'fiscalNumber',
			'tradeRegister',
			'tradeRegisterCourt',
			'cnss',
			'businessTax',
			'addressLines',
			'postcode',
			'commune',
			'position',
			'phone',
			'email',
			'website',
			'headcountBand',
			'turnoverBand',
			'description',
			'visibility',
		]),
		trades: posted.labels('trades'),
		skills: posted.labels('skills'),
		needs: posted.labels('needs'),
		customers: posted.list('customers'),
		languages: posted.list('languages'),
		places: posted.labels('places'),
		radiusKm: posted.number('radiusKm'),
		weeklyCapacityDays: posted.number('weeklyCapacityDays'),
		certifications: certificationRows(posted.typed).map((i) => ({
			label: posted.optional(`certifications.${i}.label`),
			expiresOn: posted.optional(`certifications.${i}.expiresOn`),
		})),
		audiences: audiencesIn(posted),
	}
}

function optionals<Name extends string>(posted: PostedForm, names: readonly Name[]) {
	return Object.fromEntries(names.map((name) => [name, posted.optional(name)])) as Record<
		Name,
		string | undefined
	>
}

/** Undefined for a form that offers no such choice. */
function audiencesIn(posted: PostedForm): Record<string, string> | undefined {
	const chosen = visibleFields.flatMap((field) => {
		const audience = posted.optional(`audiences.${field}`)
		return audience ? [[field, audience] as const] : []
	})
	return chosen.length > 0 ? Object.fromEntries(chosen) : undefined
}
