import type { Id } from '#kernel'
import { type Audience, type ChosenAudiences, type FirmAudience, maskCard } from '../visibility.ts'

/** An area of the reference tables that a firm is in or works in, with the areas that hold it. */
export interface NamedZone {
	kind: string
	code: string
	km: number | null
	name: string | null
	/** `departement 59`: the zone itself and the areas it lies in. */
	within: string[]
}

/** Where a firm is: a commune of the list, or a town as it was written. */
export interface Seat {
	code: string | null
	name: string | null
	departement: string | null
	departementName: string | null
	postcode: string | null
	/** `commune 59512`, `departement 59`: the areas it lies in. */
	within: string[]
	latitude: number | null
	longitude: number | null
	isApproximate: boolean
}

/** A firm's card whole, with what a list shows of it in each of its networks. */
export interface FirmToFind {
	id: Id
	name: string
	visibility: FirmAudience
	chosen: ChosenAudiences
	isClaimed: boolean
	trades: Label[]
	skills: Label[]
	needs: Label[]
	customers: Label[]
	languages: Label[]
	certifications: Label[]
	zones: NamedZone[]
	headcount: string | null
	/** Days a week that it can still take on. */
	capacity: number | null
	numbers: string[]
	address: Seat | null
	description: string | null
	people: string[]
	networks: { networkId: Id; isOnTrial: boolean; holders: string[] }[]
}

export interface Label {
	key: string
	label: string
}

/** What a list shows of a firm; a field its reader may not read is empty, as if it had never been written. */
export interface FoundCard {
	trades: string[]
	people: string[]
	place: string | null
	/** The commune's code, for a map. */
	commune: string | null
	position: { latitude: number; longitude: number; isApproximate: boolean } | null
	zones: Pick<NamedZone, 'kind' | 'code' | 'km' | 'name'>[]
	/** Kilometres around its commune that it works in. */
	radiusKm: number | null
	headcount: string | null
	capacity: number | null
	isUnclaimed: boolean
	isOnTrial: boolean
}

/** What one audience finds a firm by and sees of it in a list. */
export interface FirmDocument {
	audience: Id
	name: string
	card: FoundCard
	texts: Record<string, string | string[]>
	/** What a list may be narrowed by: `trade menuiserie`, and how it was written. */
	filters: { filter: string; label: string }[]
}

/** Everybody, and everyone signed in: audiences that are neither a network nor a firm. */
export const everybody = '00000000-0000-0000-0000-000000000001' as Id
export const everyoneHere = '00000000-0000-0000-0000-000000000002' as Id

/** Capacities one may ask for, in days a week. */
export const capacitySteps: readonly number[] = [1, 5, 10, 20]

/**
 * The documents of a firm: one for its own people once it has some, one for each network it takes part in,
 * one for everyone here and one for everybody when it chose to be found that far. Each is made of what
 * `maskCard` leaves for that audience.
 */
export function documentsOf(firm: FirmToFind): FirmDocument[] {
	const documents = firm.networks.map(({ networkId, isOnTrial, holders }) =>
		documentFor(
			{ ...firm, people: holders.length > 0 ? holders : firm.people },
			'networks',
			networkId,
			isOnTrial,
		),
	)
	if (firm.isClaimed) documents.push(documentFor(firm, 'self', firm.id, false))
	if (firm.visibility !== 'networks')
		documents.push(documentFor(firm, 'instance', everyoneHere, false))
	if (firm.visibility === 'public') documents.push(documentFor(firm, 'public', everybody, false))
	return documents
}

function documentFor(
	firm: FirmToFind,
	reader: Audience,
	audience: Id,
	isOnTrial: boolean,
): FirmDocument {
	const fields = maskCard(
		{
			visibility: firm.visibility,
			chosen: firm.chosen,
			fields: {
				trades: firm.trades,
				skills: firm.skills,
				needs: firm.needs,
				customers: firm.customers,
				languages: firm.languages,
				certifications: firm.certifications,
				zones: firm.zones,
				headcount: firm.headcount,
				capacity: firm.capacity,
				identifiers: firm.numbers,
				address: firm.address,
				description: firm.description,
				people: firm.people,
			},
		},
		reader,
	)
	const { trades = [], skills = [], needs = [], certifications = [], zones = [] } = fields
	const { address = null, people = [], identifiers = [], description = null } = fields
	const written = (labels: readonly Label[]) => labels.map(({ label }) => label)
	return {
		audience,
		name: firm.name,
		card: {
			trades: written(trades),
			people,
			place: address?.name ?? null,
			commune: address?.code ?? null,
			position: positionOf(address),
			zones: zones.map(({ kind, code, km, name }) => ({ kind, code, km, name })),
			radiusKm: zones.find(({ km }) => km !== null)?.km ?? null,
			headcount: fields.headcount ?? null,
			capacity: fields.capacity ?? null,
			isUnclaimed: !firm.isClaimed,
			isOnTrial,
		},
		texts: withoutEmpty({
			name: firm.name,
			trades: written(trades),
			skills: written(skills),
			certifications: written(certifications),
			people,
			place: [address?.name, address?.postcode, address?.departementName].filter(isText),
			numbers: identifiers,
			needs: written(needs),
			zones: zones.map(({ name }) => name).filter(isText),
			description: description ?? '',
		}),
		filters: [
			...labelled('trade', trades),
			...labelled('skill', skills),
			...labelled('need', needs),
			...labelled('certification', certifications),
			...labelled('customer', fields.customers ?? []),
			...labelled('language', fields.languages ?? []),
			...placeFilters(address, zones),
			...sizeFilters(fields.headcount ?? null, fields.capacity ?? null),
		],
	}
}

function labelled(kind: string, labels: readonly Label[]) {
	return labels.map(({ key, label }) => ({ filter: `${kind} ${key}`.slice(0, 70), label }))
}

function placeFilters(seat: Seat | null, zones: readonly NamedZone[]) {
	const names: Record<string, string | null | undefined> = {
		[`commune ${seat?.code}`]: seat?.name,
		[`departement ${seat?.departement}`]: seat?.departementName,
	}
	const seats = (seat?.within ?? []).map((area) => ({
		filter: `seat ${area}`,
		label: names[area] ?? '',
	}))
	const served = zones.flatMap(({ kind, code, km, name, within }) =>
		km === null
			? [
					{ filter: `serves ${kind} ${code}`, label: name ?? '' },
					...within.map((area) => ({ filter: `within ${area}`, label: '' })),
				]
			: [
					{ filter: 'around', label: '' },
					...within.map((area) => ({ filter: `within ${area}`, label: '' })),
				],
	)
	return [...new Map([...seats, ...served].map((one) => [one.filter, one])).values()]
}

function sizeFilters(headcount: string | null, capacity: number | null) {
	const sizes = headcount ? [{ filter: `headcount ${headcount}`, label: '' }] : []
	const capacities = capacitySteps
		.filter((step) => (capacity ?? 0) >= step)
		.map((step) => ({ filter: `capacity ${step}`, label: '' }))
	return [...sizes, ...capacities]
}

function positionOf(seat: Seat | null): FoundCard['position'] {
	if (seat?.latitude == null || seat.longitude == null) return null
	const { latitude, longitude, isApproximate } = seat
	return { latitude, longitude, isApproximate }
}

function withoutEmpty(texts: Record<string, string | string[]>): FirmDocument['texts'] {
	return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.length > 0))
}

function isText(text: string | null | undefined): text is string {
	return Boolean(text)
}
