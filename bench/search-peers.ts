/** The libraries one would otherwise have used, each as its own documentation sets it up for French. */
import { createRequire } from 'node:module'
import MiniSearch from 'minisearch'

/** A document of named texts, each field with what a word there weighs beside the others. */
export type PeerDocument = { id: string } & Record<string, string>
export type Peer = { name: string; find: (text: string) => string[]; seconds: number }

const require = createRequire(import.meta.url)

/** minisearch: accents folded, as its users do for French; any word, nearest first. */
export function openMinisearch(documents: PeerDocument[], boost: Record<string, number>): Peer {
	const started = performance.now()
	const index = new MiniSearch({
		fields: Object.keys(boost),
		processTerm: (term) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
		searchOptions: { boost },
	})
	index.addAll(documents)
	return {
		name: 'minisearch 7.2.0, accents folded',
		seconds: (performance.now() - started) / 1000,
		find: (text) =>
			index
				.search(text)
				.slice(0, 10)
				.map(({ id }) => String(id)),
	}
}

type LunrBuilder = {
	use(plugin: unknown): void
	ref(name: string): void
	field(name: string, options: { boost: number }): void
	add(document: PeerDocument): void
}
type LunrQuery = { term(token: unknown, options: object): void }
type Lunr = {
	(
		build: (this: LunrBuilder) => void,
	): {
		query(ask: (query: LunrQuery) => void): { ref: string }[]
		pipeline: { run(tokens: unknown[]): unknown[] }
	}
	tokenizer(text: string): unknown[]
	fr: unknown
}

/** lunr with the French of lunr-languages: any word, so that no sign of a question is an operator. */
export function openLunr(documents: PeerDocument[], boost: Record<string, number>): Peer {
	const lunr: Lunr = require('lunr')
	require('lunr-languages/lunr.stemmer.support')(lunr)
	require('lunr-languages/lunr.fr')(lunr)
	const started = performance.now()
	const index = lunr(function () {
		this.use(lunr.fr)
		this.ref('id')
		for (const [name, weight] of Object.entries(boost)) this.field(name, { boost: weight })
		for (const document of documents) this.add(document)
	})
	return {
		name: 'lunr 2.3.9, lunr-languages fr 1.22.0',
		seconds: (performance.now() - started) / 1000,
		find: (text) =>
			index
				.query((query) => {
					for (const token of lunr.tokenizer(text)) query.term(token, {})
				})
				.slice(0, 10)
				.map(({ ref }) => ref),
	}
}
