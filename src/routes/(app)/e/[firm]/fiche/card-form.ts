import type { firmSheet } from '#firms/server'
import type { PostedForm } from '#pages'

/** What is written in the fields of a card, by the name of the field. */
export type CardValues = Record<string, string>

type Sheet = Awaited<ReturnType<typeof firmSheet>>

/** The fields of a card as its record fills them. */
export function valuesOf({ firm }: Pick<Sheet, 'firm'>): CardValues {
	const listed = (kind: string) =>
		firm.labels.filter((one) => one.kind === kind).map(({ label }) => label)
	const radius = firm.zones.find(({ kind }) => kind === 'radius')
	const places = firm.zones.filter(({ kind }) => kind !== 'radius')
	return {
		name: firm.name,
		kind: firm.kind,
		country: firm.country,
		siren: firm.siren ?? '',
		siret: firm.siret ?? '',
		ice: firm.ice ?? '',
		postcode: firm.postcode ?? '',
		commune: firm.communeName ?? firm.town ?? '',
		headcountBand: firm.headcountBand ?? '',
		description: firm.description ?? '',
		website: firm.website ?? '',
		visibility: firm.visibility,
		trades: listed('trade').join(', '),
		skills: listed('skill').join(', '),
		needs: listed('need').join(', '),
		customers: firm.labels
			.filter(({ kind }) => kind === 'customer')
			.map(({ key }) => key)
			.join('\n'),
		places: places.map(({ name, code }) => name ?? code).join(', '),
		radiusKm: radius?.km ? String(radius.km) : '',
	}
}

/** The input of an act that writes a card, from its posted form. */
export function cardIn(posted: PostedForm) {
	return {
		name: posted.text('name'),
		kind: posted.optional('kind'),
		country: posted.optional('country'),
		siren: posted.optional('siren'),
		siret: posted.optional('siret'),
		ice: posted.optional('ice'),
		postcode: posted.optional('postcode'),
		commune: posted.optional('commune'),
		headcountBand: posted.optional('headcountBand'),
		description: posted.optional('description'),
		website: posted.optional('website'),
		visibility: posted.optional('visibility'),
		trades: posted.labels('trades'),
		skills: posted.labels('skills'),
		needs: posted.labels('needs'),
		customers: posted.list('customers'),
		places: posted.labels('places'),
		radiusKm: posted.number('radiusKm'),
	}
}
