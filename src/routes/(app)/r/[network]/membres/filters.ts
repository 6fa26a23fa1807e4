import type { MembershipState } from '#networks'
import { membershipStates } from '#networks'
import type { SeatFilters } from '#networks/server'

/** The filters of a list of members as its address holds them. */
export type FilterParams = Partial<
	Record<'metier' | 'savoir' | 'ou' | 'etat' | 'q' | 'page' | 'reseau', string>
>

const names = ['metier', 'savoir', 'ou', 'etat', 'q', 'page', 'reseau'] as const
const longest = 120

/** What an address asks for; what it does not know is left out, control characters too. */
export function paramsIn(url: URL): FilterParams {
	const params: FilterParams = {}
	for (const name of names) {
		const value = url.searchParams
			.get(name)
			?.replace(/\p{Cc}/gu, '')
			.trim()
			.slice(0, longest)
		if (value) params[name] = value
	}
	return params
}

/** The filters that a reading understands. */
export function filtersOf(params: FilterParams): SeatFilters {
	const page = Number(params.page)
	return {
		trade: params.metier,
		skill: params.savoir,
		place: params.ou,
		words: params.q,
		state: membershipStates.find((state) => state === params.etat) as MembershipState | undefined,
		page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
	}
}

/** The address of the list with some filters changed; any change but the page begins at the first. */
export function addressWith(params: FilterParams, changed: FilterParams): string {
	const next = { ...params, page: undefined, ...changed }
	const query = new URLSearchParams()
	for (const name of names) if (next[name]) query.set(name, next[name])
	return `?${query}`
}
