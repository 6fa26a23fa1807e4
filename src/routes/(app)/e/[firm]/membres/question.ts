import type { DirectoryQuestion, DirectoryScope } from '#networks/server'

/** What is looked for in the directory, as its address holds it: a search can be kept, shared, gone back to. */
export type Asked = Partial<Record<(typeof names)[number], string>>

const names = [
	'q',
	'metier',
	'savoir',
	'ou',
	'effectif',
	'capacite',
	'portee',
	'reseau',
	'vue',
	'cadre',
	'page',
] as const
const longest = { q: 2000 } as Partial<Record<string, number>>
const scopes: Record<string, DirectoryScope> = { reseaux: 'networks', tous: 'instance' }

/** What an address asks for; what it does not know is left out, control characters too. */
export function askedIn(url: URL): Asked {
	const asked: Asked = {}
	for (const name of names) {
		const value = url.searchParams
			.get(name)
			?.replace(/\p{Cc}/gu, ' ')
			.trim()
			.slice(0, longest[name] ?? 120)
		if (value) asked[name] = value
	}
	return asked
}

/** The same, as the reading understands it. */
export function questionOf(asked: Asked): Omit<DirectoryQuestion, 'firmId' | 'networkId'> {
	const page = Number(asked.page)
	return {
		scope: scopes[asked.portee ?? ''] ?? 'network',
		words: asked.q,
		trade: asked.metier,
		skill: asked.savoir,
		headcount: asked.effectif,
		capacity: asked.capacite,
		place: asked.ou,
		view: asked.vue === 'carte' ? 'map' : 'list',
		frame: asked.cadre,
		page: Number.isInteger(page) && page > 1 && page <= 200 ? page : 1,
	}
}

/** The address with some of it changed; any change but the page begins at the first. */
export function addressWith(asked: Asked, changed: Asked): string {
	const next = { ...asked, page: undefined, ...changed }
	const query = new URLSearchParams()
	for (const name of names) if (next[name]) query.set(name, next[name])
	return `?${query}`
}
