import { geoDistance } from 'd3-geo'
import { sql } from 'kysely'
import type { Look } from '#db'
import { everyoneHere, type FoundCard } from '#firms'
import { type FoundFirm, type FoundPlace, findFirms } from '#firms/server'
import { type Id, notFound } from '#kernel'
import { mayReadDirectory, type Standing } from '../policy.ts'
import { takingPart } from '../states.ts'
import { drawMap } from './draw-map.ts'
import { placeAsked } from './place-asked.ts'
import { forbid } from './refusal.ts'

/** Among whom one looks: one network, all of one's own, every firm here that lets itself be found. */
export type DirectoryScope = 'network' | 'networks' | 'instance'

/** What is looked for in the directory, as its address holds it. */
export type DirectoryQuestion = {
	firmId: Id
	networkId?: Id | undefined
	scope?: DirectoryScope | undefined
	words?: string | undefined
	/** Keys of a trade and of a skill, a headcount band, days a week still to be taken on. */
	trade?: string | undefined
	skill?: string | undefined
	headcount?: string | undefined
	capacity?: string | undefined
	/** An area by its code: where firms are, or work. */
	place?: string | undefined
	view?: 'list' | 'map' | undefined
	/** Of a map, the territory to draw: the code of one of its places. */
	frame?: string | undefined
	page?: number | undefined
}

/** A firm of the directory: what its reader may see of it, why it is there, how far it is. */
export type Listed = Omit<FoundFirm, 'position' | 'meets'> & {
	/** As the crow flies between communes, to the kilometre; null when one of the two is not known. */
	km: number | null
	isAbout: boolean
	/** When a place is asked for: whether it is there, or comes there to work. */
	there: 'seat' | 'works' | null
}

/** A value to choose, how it is written, and how many have it when they can be counted. */
export type Option = { value: string; label: string; count: number | null }

export const firmsAPage = 50
const counting = ['trade', 'skill', 'seat', 'serves', 'headcount', 'capacity']

/**
 * The firms that those of a network, or of several, or everyone here may find: searched, narrowed, on a page
 * or on a map. Two statements for a plain page: who looks, and what they find. Other networks' people get
 * 404; a firm that takes part in none at present is told so.
 */
export async function membersDirectory(look: Look, question: DirectoryQuestion) {
	const { tx } = look
	const { networks, seat } = await whoLooks(look, question.firmId)
	const open = networks.filter(({ isOpen }) => isOpen)
	const chosen = question.networkId
		? (networks.find(({ networkId }) => networkId === question.networkId) ?? notFound())
		: (open[0] ?? networks[0])
	const scope = question.scope ?? 'network'
	const named = networks.map(({ networkId, name, isOpen }) => ({ networkId, name, isOpen }))
	if (scope !== 'instance' && !chosen)
		return { networks: named, network: null, scope, found: null } as const
	if (scope === 'network' && chosen && !(chosen.isOpen && mayRead(chosen)))
		forbid('networks.noDirectory', { network: chosen.name })
	const place = question.place ? await placeAsked(tx, question.place) : null
	const found = await findFirms(tx, {
		audiences: audiencesOf(scope, question.firmId, chosen?.networkId, open),
		words: question.words,
		filters: filtersOf(question, place?.filters),
		around: place?.around,
		page: question.page,
		pageSize: firmsAPage,
		counting,
		withPlaces: question.view === 'map',
	})
	const { firms, filters, places, ...rest } = found
	return {
		networks: named,
		network: chosen ?? null,
		scope,
		found: {
			...rest,
			firms: firms.map((firm) => listed(firm, seat)),
			options: optionsOf(filters),
			place: place?.name ?? null,
			map:
				question.view === 'map'
					? await drawMap(tx, places.map(asPlace), { seat, frame: question.frame })
					: null,
		},
	} as const
}

type Seat = FoundCard['position'] & { commune: string }
type Looker = {
	actsForIt: boolean
	networks: (Standing & { networkId: Id; name: string; isOpen: boolean })[]
	seat: Seat | null
}

/** Whether they act for the firm at all, the networks it knows, and where it is: one statement. */
async function whoLooks({ tx, actor, now }: Look, firmId: Id): Promise<Looker> {
	const personId = actor.kind === 'person' ? actor.personId : null
	const day = now.toString().slice(0, 10)
	const { rows } = await sql<Looker>`
		select exists (select 1 from mandate m where m.firm_id = ${firmId} and m.person_id = ${personId}
				and m.starts_on <= ${day}::date and (m.ends_on is null or m.ends_on >= ${day}::date)) as acts_for_it,
			coalesce((select json_agg(json_build_object('networkId', network_id, 'name', name, 'isOpen', is_open,
					'roles', roles, 'memberships', memberships) order by name collate "fr-x-icu", network_id)
				from (select n.network_id, n.name, bool_or(s.state = any(${takingPart})) as is_open,
						json_agg(s.state) filter (where s.person_id is null or s.person_id = ${personId}) as memberships,
						array(select r.role from network_role r where r.network_id = n.network_id
							and r.person_id = ${personId} and r.starts_on <= ${day}::date
							and (r.ends_on is null or r.ends_on >= ${day}::date)) as roles
					from membership s join network n on n.network_id = s.network_id
					where s.firm_id = ${firmId} and s.state not in ('left', 'excluded', 'invited', 'suggested')
					group by n.network_id, n.name) known), '[]') as networks,
			(select json_build_object('commune', c.code, 'latitude', coalesce(f.latitude, c.latitude),
					'longitude', coalesce(f.longitude, c.longitude), 'isApproximate', f.latitude is null and c.is_approximate)
				from firm f join commune c on c.code = f.commune_code
				where f.id = ${firmId} and c.latitude is not null) as seat`.execute(tx)
	const looker = rows[0] as Looker
	return looker.actsForIt ? looker : notFound()
}

function mayRead({ roles, memberships }: Looker['networks'][number]): boolean {
	return mayReadDirectory({ roles, memberships: memberships ?? [] })
}

/** The richest documents first: of a firm that several audiences know, the first one’s is shown. */
function audiencesOf(
	scope: DirectoryScope,
	firmId: Id,
	networkId: Id | undefined,
	open: Looker['networks'],
): Id[] {
	const mine = open.filter(mayRead).map(({ networkId }) => networkId)
	switch (scope) {
		case 'network':
			return networkId ? [networkId] : []
		case 'networks':
			return mine
		case 'instance':
			return [firmId, ...mine, everyoneHere]
	}
}

function asPlace({ commune, place, ...rest }: FoundPlace) {
	return { ...rest, code: commune, name: place }
}

function filtersOf(question: DirectoryQuestion, place: string[] | undefined): string[][] {
	const { trade, skill, headcount, capacity } = question
	return [
		...(trade ? [[`trade ${trade}`]] : []),
		...(skill ? [[`skill ${skill}`]] : []),
		...(headcount ? [[`headcount ${headcount}`]] : []),
		...(capacity ? [[`capacity ${capacity}`]] : []),
		...(place ? [place] : []),
	]
}

function listed({ position, meets, ...firm }: FoundFirm, seat: Seat | null): Listed {
	const isHere = firm.commune !== null && firm.commune === seat?.commune
	const km =
		position && seat && !isHere
			? Math.round(
					geoDistance([position.longitude, position.latitude], [seat.longitude, seat.latitude]) *
						earthKm,
				)
			: null
	const isSeated = meets.some((filter) => filter.startsWith('seat '))
	const isWorking = meets.some((filter) => /^(within|serves|around)/.test(filter))
	return {
		...firm,
		km,
		isAbout: Boolean(position?.isApproximate || seat?.isApproximate),
		there: isSeated ? 'seat' : isWorking ? 'works' : null,
	}
}

/** The mean radius of the Earth (IUGG). */
const earthKm = 6371.0088

function optionsOf(filters: readonly { filter: string; label: string; count: number | null }[]) {
	const of = (kind: string): Option[] =>
		filters
			.filter(({ filter }) => filter.startsWith(`${kind} `))
			.map(({ filter, label, count }) => ({ value: filter.slice(kind.length + 1), label, count }))
	const seats = [...of('seat commune'), ...of('seat departement')].filter(({ label }) => label)
	const served = ['departement', 'region', 'epci', 'commune'].flatMap((kind) =>
		of(`serves ${kind}`).map((one) => ({
			...one,
			value: kind === 'region' || kind === 'epci' ? `${kind}-${one.value}` : one.value,
		})),
	)
	const known = new Set(seats.map(({ value }) => value))
	return {
		trades: of('trade'),
		skills: of('skill'),
		headcounts: of('headcount').toSorted((a, b) => (a.value < b.value ? -1 : 1)),
		capacities: of('capacity').toSorted((a, b) => Number(a.value) - Number(b.value)),
		seats,
		/** Where some work and nobody is: their count would be of another kind. */
		served: served.filter(({ value, label }) => label && !known.has(value)),
	}
}
