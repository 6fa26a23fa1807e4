import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { AskedTerm } from '#search'
import type { FoundCard } from '../../find/firm-document.ts'
import { forFirms } from '../../find/search-parameters.ts'
import type { FirmQuestion } from './find-firms.ts'

/** A filter of those found, and how many of them have it; null when they are too many to count. */
export type CountedFilter = { filter: string; label: string; count: number | null }

/** How many are found in one commune. */
export type FoundPlace = {
	commune: string
	place: string
	latitude: number
	longitude: number
	isApproximate: boolean
	count: number
}

/** What one statement answers: a page of documents, and what surrounds it. */
export type FoundRows = {
	/** How many were found; `mostFound` stands for more. */
	total: number
	hasMore: boolean
	firms: {
		firmId: Id
		name: string
		card: FoundCard
		/** Only with words: what they are looked for in, to say why. */
		texts: Record<string, string | string[]> | null
		meets: string[]
	}[]
	filters: CountedFilter[]
	places: FoundPlace[]
	/** The terms asked that some document has. */
	present: string[]
}

/**
 * Of a word that more firms have, those where it weighs most are looked at; of a filter, those that come first by
 * name. Nobody reads further, and a search of a hundred thousand firms costs what one of a thousand does.
 */
export const mostFound = 500
/** Filters are counted among so many results at most: past that, nobody reads a count. */
const mostCounted = 300
const filtersShown = 60

type Part = RawBuilder<unknown>

/**
 * The plain list, by name: read in the order of an index, from each audience as far as the page reaches, and
 * counted beforehand. A firm that several audiences know has one name in all.
 */
export async function listedRows(tx: Tx, question: FirmQuestion): Promise<FoundRows> {
	const { audiences, page = 1, pageSize, counting = [] } = question
	const [first, others] = [audiences.at(-1) ?? null, audiences.slice(0, -1)]
	const { rows } = await sql<FoundRows>`
		with shown as materialized (
			select * from (
				select distinct on (name collate "fr-x-icu", firm_id) firm_id, name, card
				from unnest(${audiences}::uuid[]) with ordinality a (audience, place)
				cross join lateral (
					select d.firm_id, d.name, d.card from search_document d where d.audience = a.audience
					order by d.name collate "fr-x-icu", d.firm_id limit ${page * pageSize}) d
				order by name collate "fr-x-icu", firm_id, place) every
			order by name collate "fr-x-icu", firm_id limit ${pageSize} offset ${(page - 1) * pageSize}
		)
		select coalesce((select documents from search_count
				where audience = ${first}::uuid and kind = '' and filter = '' and label = ''), 0)
			+ (select count(distinct d.firm_id)::int from search_document d
				where d.audience = any(${others}::uuid[]) and not exists (select 1 from search_document o
					where o.audience = ${first}::uuid and o.firm_id = d.firm_id)) as total,
			coalesce((select json_agg(json_build_object('firmId', firm_id, 'name', name, 'card', card,
				'texts', null, 'meets', '[]'::json) order by name collate "fr-x-icu", firm_id) from shown), '[]') as firms,
			false as has_more, ${keptCounts(audiences, counting)} as filters, '[]'::json as places,
			'[]'::json as present`.execute(tx)
	return rows[0] as FoundRows
}

/** What has the terms and meets the filters: the score of `search`, computed where the postings are. */
export async function foundRows(
	tx: Tx,
	question: OrderedQuestion,
	wordsAsked: number,
	terms: readonly AskedTerm[],
): Promise<FoundRows> {
	const { audiences, page = 1, pageSize, counting = [], filters = [], around = null } = question
	const theirs = sql`${audiences}::uuid[]`
	const hasWords = wordsAsked > 0
	const wanted = filters.map((group) => group.map((filter) => `@${filter}`))
	const meetsAll = (firm: Part, from = 0) =>
		sql.join(
			[
				sql`true`,
				...wanted
					.slice(from)
					.map((group, i) =>
						question.areFew[from + i]
							? sql`${firm} in (${meeting(theirs, group, around)})`
							: meets(theirs, firm, group, around),
					),
			],
			sql` and `,
		)
	const gathered = sql`select firm_id, name, 0 as score from (${
		wanted.length > 0
			? sql`select firm_id, min(name) as name from posting
				where audience = any(${theirs}) and term = any(${wanted[0]}::text[]) and weight = 0 group by firm_id`
			: sql`select firm_id, min(name) as name from search_document where audience = any(${theirs}) group by firm_id`
	}) h`
	const isGathered = hasWords && question.areFew[0] === true
	const isBounded = hasWords && (isGathered || wanted.length === 0)
	const among = isGathered ? sql`p.firm_id in (select firm_id from meeting)` : null
	const most = isBounded ? Math.max(mostFound, page * pageSize) : null
	const { rows } = await sql<FoundRows>`
		with ${
			isGathered
				? sql`meeting as materialized (select distinct h.firm_id
					from (${meeting(theirs, wanted[0] ?? [], around)}) h where ${meetsAll(sql`h.firm_id`, 1)}),`
				: sql``
		}
		${hasWords ? scored(theirs, wordsAsked, terms, most, Math.max(200, 2 * page * pageSize), among) : sql``}
		hits as materialized (${
			hasWords
				? sql`select firm_id, score from scored h ${isGathered ? sql`` : sql`where ${meetsAll(sql`h.firm_id`)}`}`
				: sql`${gathered} where ${meetsAll(sql`h.firm_id`)}`
		}), size as materialized (
			select count(*)::int as n, ${hasWords ? sql`exists (select from cut join asked using (place) where form is not null)` : sql`false`} as has_more
			from hits
		), page as materialized (
			select h.firm_id, h.score, d.name, d.card, d.texts from ${
				hasWords
					? sql`(select * from hits order by score desc, firm_id limit ${pageSize} offset ${(page - 1) * pageSize}) h`
					: sql`(select * from hits order by name collate "fr-x-icu", firm_id
						limit ${pageSize} offset ${(page - 1) * pageSize}) h`
			} cross join lateral (
				select d.name, d.card, ${hasWords ? sql`d.texts` : sql`null::jsonb as texts`} from search_document d
				where d.audience = any(${theirs}) and d.firm_id = h.firm_id
				order by array_position(${theirs}, d.audience) limit 1) d
		)
		select case when size.has_more then least(size.n, ${mostFound}) else size.n end as total, size.has_more,
			coalesce((select json_agg(json_build_object('firmId', firm_id, 'name', name, 'card', card, 'texts', texts,
					'meets', ${meetsOf(theirs, wanted.flat())})
				order by score desc, ${hasWords ? sql`` : sql`name collate "fr-x-icu",`} firm_id) from page), '[]') as firms,
			case when size.n <= ${mostCounted} and not size.has_more then ${counted(theirs, counting)}
				else ${keptCounts(audiences, counting, false)} end as filters,
			${question.withPlaces ? places(theirs, isBounded) : sql`'[]'::json`} as places,
			${hasWords ? sql`coalesce((select json_agg(term) from rarity), '[]')` : sql`'[]'::json`} as present
		from size`.execute(tx)
	return rows[0] as FoundRows
}

/** Of the filters asked, those that a firm of the page meets. */
function meetsOf(audiences: Part, wanted: readonly string[]): Part {
	return sql`array(select substr(q.term, 2) from posting q where q.audience = any(${audiences})
		and q.firm_id = page.firm_id and q.term = any(${wanted}::text[]))`
}

/**
 * Filters that a great many meet, and no word: read in the order of names until the page is full, as the plain
 * list is, rather than gathered whole and sorted. Those that meet the first filter are asked for the others;
 * null when too few of the first by name meet them all.
 */
export async function walkedRows(tx: Tx, question: OrderedQuestion): Promise<FoundRows | null> {
	const { audiences, page = 1, pageSize, counting = [], filters = [], around = null } = question
	const theirs = sql`${audiences}::uuid[]`
	const [first = [], ...others] = filters.map((group) => group.map((filter) => `@${filter}`))
	const meetsOthers = sql.join(
		[sql`true`, ...others.map((group) => meets(theirs, sql`p.firm_id`, group, around))],
		sql` and `,
	)
	const { rows } = await sql<FoundRows & { isFull: boolean }>`
		with first as materialized (
			select distinct on (name collate "fr-x-icu", firm_id) firm_id, name from (
				select p.firm_id, p.name
				from unnest(${theirs}) a (audience) cross join unnest(${first}::text[]) t (term)
				cross join lateral (
					select p.firm_id, p.name from posting p
					where p.audience = a.audience and p.term = t.term and p.weight = 0 and ${reachesAlone(theirs, sql`t.term`, sql`p.firm_id`, around)}
					order by p.name collate "fr-x-icu", p.firm_id
					limit ${others.length > 0 ? sql.lit(mostAsked) : sql`${page * pageSize}`}) p) every
			order by name collate "fr-x-icu", firm_id
			limit ${others.length > 0 ? sql.lit(mostAsked) : sql`${page * pageSize}`}
		), found as materialized (
			select * from first p where ${meetsOthers}
			order by name collate "fr-x-icu", firm_id limit ${page * pageSize}
		), page as materialized (
			select f.firm_id, f.name, d.card from (
				select * from found order by name collate "fr-x-icu", firm_id offset ${(page - 1) * pageSize}) f
			cross join lateral (select d.card from search_document d
				where d.audience = any(${theirs}) and d.firm_id = f.firm_id
				order by array_position(${theirs}, d.audience) limit 1) d
		)
		select ${mostFound}::int as total, true as has_more,
			(select count(*) from found) = ${page * pageSize}::int as is_full,
			coalesce((select json_agg(json_build_object('firmId', firm_id, 'name', name, 'card', card, 'texts', null,
				'meets', ${meetsOf(
					theirs,
					filters.flat().map((filter) => `@${filter}`),
				)})
				order by name collate "fr-x-icu", firm_id) from page), '[]') as firms,
			${keptCounts(audiences, counting, false)} as filters, '[]'::json as places, '[]'::json as present`.execute(
		tx,
	)
	const { isFull, ...found } = rows[0] as FoundRows & { isFull: boolean }
	return isFull || others.length === 0 ? found : null
}

/** Of the first by name to meet a filter, how many are asked for the others. */
const mostAsked = 1000

/** « Around » is met by who works so far; any other filter, by who has it. */
function reachesAlone(
	audiences: Part,
	term: Part,
	firm: Part,
	around: FirmQuestion['around'],
): Part {
	if (!around) return sql`true`
	return sql`(${term} <> '@around'
		or firm_reaches(${audiences}, ${firm}, ${around.latitude}, ${around.longitude}))`
}

/** A question whose filters are in order: the one that fewest meet first; whether so many do that none are counted. */
export type OrderedQuestion = FirmQuestion & {
	areMany: boolean
	/** Of each group in its order, whether those that meet it are few enough to be gathered. */
	areFew: boolean[]
}

/** Puts the filters of a question in order. */
export async function rarestFirst(tx: Tx, question: FirmQuestion): Promise<OrderedQuestion> {
	const { audiences, filters = [] } = question
	const sizes: { group: readonly string[]; n: number }[] = []
	for (const group of filters) {
		const { rows } = await sql<{ n: number }>`
			select count(*)::int as n from (
				select from posting where audience = any(${audiences}::uuid[])
					and term = any(${group.map((filter) => `@${filter}`)}::text[]) limit ${mostGathered + 1}) few`.execute(
			tx,
		)
		sizes.push({ group, n: rows[0]?.n ?? 0 })
	}
	sizes.sort((a, b) => a.n - b.n)
	return {
		...question,
		filters: sizes.map(({ group }) => group),
		areMany: (sizes[0]?.n ?? 0) > manyForOne,
		areFew: sizes.map(({ n }) => n <= mostGathered),
	}
}

/** A firm may meet one filter several times over: by its seat, by its zones, for each of one's networks. */
const manyForOne = 4 * mostFound
const mostGathered = 20_000

/**
 * BM25F over the postings: see `termPoints`, `shareOf` and `search` of the engine, which a test holds equal as
 * long as no word has more than `most` firms. Past that a term is cut to the firms where it weighs most; those
 * that another word brought are asked for it one by one, so that who has all the words has all their points.
 */
function scored(
	audiences: Part,
	wordsAsked: number,
	terms: readonly AskedTerm[],
	most: number | null,
	asksAgain: number,
	/** Of those that have a word, which are read. */
	among: Part | null,
): Part {
	const { saturation, allWordsPerMille } = forFirms
	const isForm = ({ manner }: AskedTerm) =>
		manner === 'stem' || manner === 'spelling' || manner === 'family'
	const bits = terms.map(({ words }) => words.reduce((all, at) => all | (1 << at), 0))
	// Of the forms of a word, its stem alone is asked again: who has only another form keeps what was read.
	const isStem = terms.map(({ manner, perMille }) => manner === 'stem' && perMille === 1000)
	return sql`asked as materialized (
			select * from unnest(${terms.map(({ term }) => term)}::text[], ${terms.map(({ perMille }) => perMille)}::int[],
				${bits}::int[], ${terms.map((one) => (isForm(one) ? (one.words[0] ?? null) : null))}::int[],
				${isStem}::boolean[]) with ordinality as a (term, per_mille, bits, form, is_stem, place)
		), read as materialized (
			select a.place, a.is_stem, d.place as at, p.firm_id, p.weight, p.rank
			from asked a cross join unnest(${audiences}) with ordinality d (audience, place) cross join lateral (
				select p.firm_id, p.weight, row_number() over (order by p.weight desc, p.firm_id) as rank
				from posting p where p.audience = d.audience and p.term = a.term and p.weight > 0
					${among ? sql`and ${among}` : sql``}
				order by p.weight desc, p.firm_id limit ${most}) p
		), cut as materialized (
			select place, at from read group by place, at having count(*) >= ${most}::bigint
		), asked_again as (
			select c.place, r.firm_id, p.weight
			from (select distinct at, firm_id from read
				where is_stem and rank <= ${asksAgain} and exists (select from cut)) r
			join cut c on c.at = r.at join asked a on a.place = c.place and a.is_stem
			cross join lateral (select p.weight from posting p where p.audience = (${audiences})[c.at]
				and p.term = a.term and p.firm_id = r.firm_id offset 0) p
			where ${wordsAsked > 1} and not exists (select from read o
				where o.place = c.place and o.at = r.at and o.firm_id = r.firm_id)
		), posted as materialized (
			select place, firm_id, max(weight) as weight from (
				select place, firm_id, weight from read union all select * from asked_again) every
			group by place, firm_id
		), documents as (
			select greatest(1, sum(documents)) as n from search_count
			where audience = any(${audiences}) and kind = '' and filter = '' and label = ''
		), rarity as materialized (
			select a.*, 1000 * ln(1 + (greatest(n, holders) - holders + 0.5) / (holders + 0.5)) as rare
			from (select place, count(*)::float8 as read from posted group by place) t
			join asked a using (place) cross join documents cross join lateral (
				select greatest(${among ? holdersOf(audiences) : sql`t.read`}, case when ${among ? sql`true` : sql`a.place in (select place from cut)`}
					then (select sum(documents) from common_term k
						where k.audience = any(${audiences}) and k.term = a.term) end) as holders) h
		), brought as (
			select firm_id, form, bits, greatest(1, (greatest(1,
				round(rare * weight * ${saturation + 1}::float8 / (weight + ${saturation}::float8))::int)
				* per_mille + 500) / 1000) as points
			from posted join rarity using (place)
		), scored as (
			select firm_id, round(sum(points)
				* (1 + ${allWordsPerMille}::float8 * bit_count(bit_or(bits)::bit(32)) / ${wordsAsked}::float8 / 1000))::int as score
			from (select firm_id, bit_or(bits) as bits,
					case when form is null then sum(points) else max(points) end as points
				from brought group by firm_id, form) best
			group by firm_id
		),`
}

/** How many firms have a term, when not every firm that has it was read; `mostFound` stands for more. */
function holdersOf(audiences: Part): Part {
	return sql`(select count(distinct p.firm_id) from unnest(${audiences}) d (audience) cross join lateral (
		select p.firm_id from posting p where p.audience = d.audience and p.term = a.term and p.weight > 0
		limit ${mostFound}) p)`
}

/** Whether a firm meets one of a group of filters; « around » by its distance. */
function meets(
	audiences: Part,
	firm: Part,
	group: readonly string[],
	around: FirmQuestion['around'],
): Part {
	const exact = group.filter((term) => term !== '@around')
	const byFilter = sql`exists (select 1 from posting q where q.audience = any(${audiences})
		and q.term = any(${exact}::text[]) and q.firm_id = ${firm})`
	if (!around || exact.length === group.length) return byFilter
	return sql`(${byFilter} or exists (select 1 from search_document d
		where d.audience = any(${audiences}) and d.firm_id = ${firm} and d.card -> 'radiusKm' <> 'null'
			and km_between((d.card -> 'position' ->> 'latitude')::float8, (d.card -> 'position' ->> 'longitude')::float8,
				${around.latitude}, ${around.longitude}) <= (d.card ->> 'radiusKm')::float8))`
}

/** Who meets one of a group of filters, when they are few: read from an index alone, several times over perhaps. */
function meeting(audiences: Part, group: readonly string[], around: FirmQuestion['around']): Part {
	return sql`select q.firm_id from posting q where q.audience = any(${audiences})
		and q.term = any(${group}::text[]) and ${reachesAlone(audiences, sql`q.term`, sql`q.firm_id`, around)}`
}

/** How many of those found have each filter. */
function counted(audiences: Part, kinds: readonly string[]): Part {
	if (kinds.length === 0) return sql`'[]'::json`
	return sql`coalesce((select json_agg(json_build_object('filter', filter, 'label', label, 'count', n)
			order by n desc, filter) from (
		select filter, (array_agg(label order by n desc, label))[1] as label, sum(n)::int as n,
			row_number() over (partition by split_part(filter, ' ', 1) order by sum(n) desc, filter) as place
		from (select split_part(f, e'\t', 1) as filter, split_part(f, e'\t', 2) as label,
				count(distinct h.firm_id) as n
			from hits h join search_document d on d.audience = any(${audiences}) and d.firm_id = h.firm_id
			cross join lateral unnest(d.filters) f
			where split_part(f, ' ', 1) = any(${kinds}::text[]) group by 1, 2) by_label
		group by filter) counted where place <= ${filtersShown}), '[]')`
}

/** The filters of whole audiences, counted as documents were made; of several, firms would count twice. */
function keptCounts(audiences: readonly Id[], kinds: readonly string[], asCount = true): Part {
	if (kinds.length === 0) return sql`'[]'::json`
	const isExact = asCount && audiences.length === 1
	return sql`coalesce((select json_agg(json_build_object('filter', filter, 'label', label,
			'count', ${isExact ? sql`n` : sql`null`}) order by n desc, filter) from (
		select filter, (array_agg(label order by documents desc, label))[1] as label, sum(documents)::int as n
		from unnest(${kinds}::text[]) k (kind) cross join lateral (
			select c.filter, c.label, c.documents from search_count c
			where c.audience = any(${audiences}::uuid[]) and c.kind = k.kind
			order by c.documents desc, c.filter, c.label limit ${filtersShown}) c
		group by filter) kept), '[]')`
}

/** How many of those found sit in each commune: told by their cards, or by their filters when they are many. */
function places(audiences: Part, areFew: boolean): Part {
	const seats = areFew
		? sql`select commune as code, count(*)::int as n from (
				select distinct on (h.firm_id) d.card ->> 'commune' as commune from hits h
				join search_document d on d.audience = any(${audiences}) and d.firm_id = h.firm_id
				order by h.firm_id, array_position(${audiences}, d.audience)) seated group by 1`
		: sql`select substr(term, 15) as code, count(distinct p.firm_id)::int as n from posting p
			where p.audience = any(${audiences}) and p.term >= '@seat commune ' and p.term < '@seat commune!'
				and p.firm_id in (select firm_id from hits) group by 1`
	return sql`coalesce((select json_agg(json_build_object('commune', c.code, 'place', c.name,
			'latitude', c.latitude, 'longitude', c.longitude, 'isApproximate', c.is_approximate, 'count', n)
			order by n desc, c.code)
		from (${seats}) t join commune c on c.code = t.code and c.latitude is not null), '[]')`
}
