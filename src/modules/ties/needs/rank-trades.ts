import { foldLabel } from '#kernel'
import {
	type Hit,
	indexDocuments,
	type Reason,
	type SearchIndex,
	type SearchParameters,
	search,
	wordsOf,
} from '#search'
import type { ReferenceTrade } from './reference-trades.ts'

/** In what of a trade the words of a need were found. */
export type TradeField =
	| 'name'
	| 'people'
	| 'objects'
	| 'occasions'
	| 'naf'
	| 'inEnglish'
	| 'inArabic'
	/** A card's own label. */
	| 'card'

/** How sure a reading is: said outright, likely among others, or to be looked at. */
export type Sureness = 'sure' | 'likely' | 'doubtful'

/** A trade that answers words, and by which of them. */
export interface RankedTrade {
	readonly name: string
	readonly key: string
	readonly points: number
	/** The words of the need, as they were typed, with where they were found: most telling first. */
	readonly because: readonly { readonly words: readonly string[]; readonly field: TradeField }[]
}

/** The trades, ready to be recognised in words. */
export interface TradeIndex {
	readonly index: SearchIndex
	readonly trades: ReadonlyMap<string, ReferenceTrade>
}

/**
 * How words recognise a trade: by its name and its people first, then by what goes wrong, then by what it works on, and a
 * little by the labels of its activities. Tuned on one half of `needs.cases` only, in round values.
 */
const forNeeds: SearchParameters = {
	fields: [
		{ name: 'name', weight: 5, lengthShare: 0.3 },
		{ name: 'people', weight: 5, lengthShare: 0.2 },
		{ name: 'occasions', weight: 4, lengthShare: 0.2 },
		{ name: 'objects', weight: 4, lengthShare: 0.2 },
		{ name: 'naf', weight: 1, lengthShare: 0.5 },
		{ name: 'inEnglish', weight: 4, lengthShare: 0.2 },
		{ name: 'inArabic', weight: 4, lengthShare: 0.2 },
	],
	saturation: 4,
	exactPerMille: 500,
	familyPerMille: 700,
	pairPerMille: 400,
	lettersPerMille: 0,
	spellingPerMille: 300,
	allWordsPerMille: 500,
	wholeTitlePerMille: 0,
	titleField: 'name',
}

/** Prepares the trades. `nafLabels` are the labels of the activities, by code. */
export function indexTrades(
	trades: readonly ReferenceTrade[],
	nafLabels: ReadonlyMap<string, string>,
	parameters = forNeeds,
): TradeIndex {
	const documents = trades.map((trade) => ({
		key: foldLabel(trade.name),
		texts: {
			...trade,
			naf: trade.naf.flatMap((code) => nafLabels.get(code) ?? []),
		},
	}))
	return {
		index: indexDocuments(documents, parameters),
		trades: new Map(trades.map((trade) => [foldLabel(trade.name), trade])),
	}
}

/**
 * The trades that words call for, best first, at most `limit`. Words that only say that one looks for something are left out;
 * those before the first circumstance (« dans la salle », « pour mon restaurant ») count more: what is sought comes first.
 */
export function rankTrades(index: TradeIndex, words: string, limit = 10): RankedTrade[] {
	const whole = hitsOf(index, words)
	const head = headOf(words)
	const first = new Map(hitsOf(index, head).map(({ key, score }) => [key, score]))
	return whole
		.map(({ key, score, reasons }) => ({
			name: index.trades.get(key)?.name ?? key,
			key,
			points: score + Math.round(((first.get(key) ?? 0) * headPerMille) / 1000),
			because: mergeReasons(reasons),
		}))
		.sort((a, b) => b.points - a.points || (a.key < b.key ? -1 : 1))
		.slice(0, limit)
}

/** As much again for the head: .881 of MRR without it on the tuned half, .92 with, flat from 1 000 on. */
const headPerMille = 1000
const mostHits = 40

/** The trades that have the words; those of a long text once each, a handful at a time. */
function hitsOf({ index }: TradeIndex, words: string): readonly Hit[] {
	const telling = [...new Set(tellingWords(words).split(' '))]
	const best = new Map<string, Hit>()
	for (let at = 0; at < telling.length; at += atOnce) {
		const asked = telling.slice(at, at + atOnce).join(' ')
		const result = search(index, asked, { limit: mostHits })
		if (result.kind === 'nothingAsked') continue
		for (const hit of result.hits) {
			const before = best.get(hit.key)
			best.set(
				hit.key,
				before
					? {
							...hit,
							score: before.score + hit.score,
							reasons: [...before.reasons, ...hit.reasons],
						}
					: hit,
			)
		}
	}
	return [...best.values()]
}

/** As many words as a search reads. */
const atOnce = 30

const circumstance =
	/(?<=\S)\s+(?:dans|sur|pour|pendant|chez|avec|sans|depuis|avant|après|suite|autour|afin|car|parce|quand|lorsque|for|to|near|in|on|with|(?:de|à) (?:ma|mon|mes|notre|nos|sa|son|ses)|du(?= client| magasin))\s/iu

/** What comes before the first circumstance, when that tells something. */
function headOf(words: string): string {
	const cut = circumstance.exec(words)
	const head = cut ? words.slice(0, cut.index) : words
	return tellingWords(head) ? head : words
}

function mergeReasons(reasons: readonly Reason[]): RankedTrade['because'] {
	const fields = new Map<TradeField, Set<string>>()
	for (const { words, field } of reasons) {
		const found = fields.get(field as TradeField) ?? new Set()
		for (const word of words) found.add(word)
		fields.set(field as TradeField, found)
	}
	return [...fields].map(([field, words]) => ({ field, words: [...words] }))
}

/** The words of a need that may tell a trade, in their order; a letter alone is a mark, or the « B » of a licence. */
export function tellingWords(words: string): string {
	return wordsOf(words)
		.filter(
			({ folded, isStopWord }) => folded.length > 1 && !isStopWord && !askingWords.has(folded),
		)
		.map(({ written }) => written)
		.join(' ')
}

/**
 * Words of anybody who asks for anything: to look for, to need, somebody, our firm. Compared without accents. What is done
 * (« refaire », « poser ») is among them: every trade does.
 */
const askingWords: ReadonlySet<string> = new Set(
	`
	cherche cherchons chercher recherche recherchons rechercher trouver trouve besoin besoins faut faudrait falloir voudrais voudrait
	voudrions voulons veux veut vouloir aimerais aimerions souhaite souhaitons souhaiterais quelqu quelque quelques un une personne
	entreprise entreprises societe boite boites maison equipe equipes salarie salaries client clients gens nos notre mon ma mes chez
	bon bonne bons bonnes vrai vraie nouveau nouvelle nouveaux nouvelles vieux vieille petit petite petits petites grand grande gros grosse
	faire fait faite refaire refait mettre mise remettre changer change remplacer poser pose installer reprendre monter aider aide
	avoir aller vais va passer passe prendre devoir doit dois savoir sait connait connaitre connais s y etre
	jour jours semaine semaines mois an ans annee annees matin soir nuit fois depuis toute toutes tout tous deja encore plus moins
	ne pas n jamais rien apres avant comme combien etc dispo
	suite cause rapide rapidement urgent urgence vite disponible dispo possible merci bonjour svp
	help need needs needed looking look search find want someone company small please urgently our new
	ابحث احتاج اريد شركه صغيره بشكل عاجل
	`
		.trim()
		.split(/\s+/),
)
