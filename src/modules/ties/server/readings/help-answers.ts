import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { distanceMetres } from '#firms'
import { accessFirm } from '#firms/server'
import { assert, type Id, personOf } from '#kernel'
import type { FoundFirm, FoundPath, SetAside } from '../../find-introductions.ts'
import type { TieWord } from '../../strength.ts'
import { covers } from '../../territory.ts'
import type { TieReasons } from '../../tie-reasons.ts'
import type { TieWorld } from '../../tie-world.ts'
import { accessNeed, requireAsking, setAsideBy } from '../access-asking-firm.ts'
import { availabilitiesFor } from '../availabilities.ts'
import { cardsOf } from '../cards.ts'
import { gazetteer, type NamedGazetteer } from '../gazetteer.ts'
import { parametersOn, todayOf } from '../parameters.ts'
import { searchIntroductions } from '../search-introductions.ts'
import { searchParameters } from '../search-parameters.ts'
import { endOf } from '../step-clocks.ts'
import { type OwnTie, tiesOf } from '../ties-of.ts'
import { callsOfNeed } from './calls.ts'
import { understand, whatInstead } from './need-understood.ts'

/** A firm as the asker may name it: `name` is null as long as row security hides it. */
export type NamedFirm = {
	firmId: Id
	name: string | null
	commune: string | null
	/** Whole kilometres from the place of the need, and whether that is approximate. */
	km: number | null
	isApproximate: boolean
}

/** A way to a firm, as the asker may see it: their own first contact, then words and a number. */
export type SeenPath = {
	firstId: Id
	firstName: string
	firstGiven: string
	firstFirm: string | null
	reasons: TieReasons
	/** The word of the asker's own tie, then of the tie next to it: they are neighbours of no other. */
	words: TieWord[]
	/** People after the first contact, before the one to meet. */
	between: number
	/** The first contact is the one to meet. */
	isDirect: boolean
}

export type HelpAnswer = NamedFirm & {
	/** Who would be met; null while the firm is hidden. */
	target: string | null
	/** What it offers of what is sought, as the need words it; and its own description. */
	covered: string[]
	coveredCount: number
	wanted: number
	description: string | null
	worksThere: boolean
	paths: SeenPath[]
	/** The asker's own part of the arithmetic; of a hidden firm, what its card says stays hidden. */
	fit: {
		perMille: number
		coverPerMille: number
		nearPerMille: number
		/** Null when the need does not say when. */
		availablePerMille: number | null
	} | null
	/** What the firm last said of its time, for the days of the need. */
	availability: {
		isFree: boolean
		startsOn: Temporal.PlainDate
		endsOn: Temporal.PlainDate
		saidAt: Temporal.Instant
	} | null
	tie: { perMille: number; parts: { kind: string; on: Temporal.PlainDate; perMille: number }[] }
	introductionId: Id | null
}

export type SetAsideFirm = NamedFirm & { because: SetAside['because']; member: string | null }

const mostSetAside = 8

/**
 * Who can help with a need, for the person who looks: the paths start from them, whoever of the firm stated
 * it. Beyond their own first contact, people are numbers and ties are words.
 */
export async function helpAnswers(look: Look, { firmId, needId }: { firmId: Id; needId: Id }) {
	const { tx, actor, now } = look
	await requireAsking(tx, actor, firmId, now)
	const personId = personOf(actor)
	assert(personId, 'a person looks for help')
	const firm = await accessFirm(tx, firmId)
	const need = await accessNeed(tx, firmId, needId)
	const parameters = await parametersOn(tx, todayOf(now))
	const places = await gazetteer(tx)
	const hasCriteria = need.tradeKey !== null || need.skillKeys.length > 0
	const asideBy = await setAsideBy(tx, actor, firmId)
	const isLooking = hasCriteria && !asideBy
	const availabilities = await availabilitiesFor(tx, todayOf(now), parameters, need)
	const search = {
		personId,
		firmId,
		...(availabilities && { availability: availabilities.perMille }),
	}
	const { world, firms, setAside, tooFar } = await searchIntroductions(
		tx,
		now,
		parameters,
		{ ...search, criteria: need },
		searchParameters(parameters),
	)
	const naming = await namesOf({ tx, world, places }, need.communeCode, [
		...firms.map((one) => one.firmId),
		...setAside.flatMap((one) =>
			one.because === 'competesWithMember' ? [one.firmId, one.memberId] : [one.firmId],
		),
	])
	const people = firms.flatMap(({ paths }) =>
		paths.flatMap(({ people }) => [people[1] as Id, people.at(-1) as Id]),
	)
	const cards = await cardsOf(tx, people, now)
	const ties = await tiesOf(tx, personId, now, parameters, people)
	const asked = await askedFor(tx, needId)
	const here = need.communeCode ? places.place(need.communeCode) : undefined
	const labels = new Map([
		...(need.tradeKey && need.tradeLabel ? [[need.tradeKey, need.tradeLabel] as const] : []),
		...need.skillKeys.map((key, i) => [key, need.skillLabels[i] ?? key] as const),
	])
	const answerOf = (one: FoundFirm): HelpAnswer => {
		const named = naming(one.firmId)
		const paths = one.paths.map((path) => seenPath(path, cards, ties))
		const reached = named.name ? cards.get(one.paths[0]?.people.at(-1) as Id) : undefined
		const firmOf = world.firms.get(one.firmId)
		const first = ties.get(one.paths[0]?.people[1] as Id)
		return {
			...named,
			target: named.hasPeople ? (reached?.name ?? null) : null,
			covered: named.name ? one.score.fit.covered.flatMap((key) => labels.get(key) ?? []) : [],
			coveredCount: named.name ? one.score.fit.covered.length : 0,
			wanted: labels.size + (need.customer ? 1 : 0),
			worksThere: Boolean(named.name && here && firmOf && covers(firmOf.zones, here, places)),
			paths,
			fit: named.name
				? {
						perMille: one.score.fit.perMille,
						coverPerMille: one.score.fit.coverPerMille,
						nearPerMille: one.score.fit.nearPerMille,
						availablePerMille: availabilities ? one.score.fit.availablePerMille : null,
					}
				: null,
			availability: (named.name && availabilities?.said.get(one.firmId)) || null,
			tie: {
				perMille: first?.strength.perMille ?? 0,
				parts: (first?.strength.parts ?? []).map(({ kind, on, alonePerMille }) => ({
					kind,
					on,
					perMille: alonePerMille,
				})),
			},
			introductionId: asked.get(one.firmId) ?? null,
		}
	}
	const understood = await understand(tx, parameters, need, firm.communeCode)
	const { chips, otherTrades, otherParts, area, tradeNames, weights } = understood
	const instead =
		isLooking && firms.length === 0
			? await whatInstead(tx, now, parameters, search, need, understood)
			: []
	return {
		firm: { id: firm.id, name: firm.name },
		need: { ...need, commune: here?.name ?? null, area },
		hasCriteria,
		chips,
		otherTrades,
		otherParts,
		tradeNames,
		weights,
		instead,
		published: await callsOfNeed(tx, needId),
		setAsideBy: asideBy,
		answers: isLooking ? firms.map(answerOf) : [],
		setAside: isLooking
			? setAside.flatMap((one) => asideOf(one, naming)).slice(0, mostSetAside)
			: [],
		tooFar: isLooking ? tooFar : 0,
		/** Within so many days, whoever asks is answered. */
		answerDays: Math.round(now.until(endOf(now, parameters)).total('days')),
	}
}

function seenPath(
	{ people, words }: FoundPath,
	cards: Awaited<ReturnType<typeof cardsOf>>,
	ties: ReadonlyMap<Id, OwnTie>,
): SeenPath {
	const firstId = people[1] as Id
	const [card, tie] = [cards.get(firstId), ties.get(firstId)]
	assert(card && tie, 'one’s own first contact is somebody one may name')
	return {
		firstId,
		firstName: card.name,
		firstGiven: card.givenName,
		firstFirm: card.firm,
		reasons: tie.reasons,
		words: words.slice(0, 2),
		between: Math.max(0, people.length - 3),
		isDirect: people.length === 2,
	}
}

/** Whom nobody leads to is named only when the asker sees that firm anyway. */
function asideOf(one: SetAside, naming: (firmId: Id) => Named): SetAsideFirm[] {
	const named = naming(one.firmId)
	const isKept = one.because !== 'noPathWithinHops' && one.because !== 'notHereYet'
	if (!isKept && !named.name) return []
	const member = one.because === 'competesWithMember' ? naming(one.memberId).name : null
	return [{ ...named, because: one.because, member }]
}

type Named = NamedFirm & { description: string | null; hasPeople: boolean }

async function namesOf(
	{ tx, world, places }: { tx: Tx; world: TieWorld; places: NamedGazetteer },
	needCommune: string | null,
	ids: Id[],
): Promise<(firmId: Id) => Named> {
	const { rows } = await sql<{
		id: Id
		name: string
		description: string | null
		hasPeople: boolean
	}>`select id, name, may_read_field(id, 'people') as has_people,
			case when may_read_field(id, 'description') then description end as description
		from firm where id = any (${ids}::uuid[])`.execute(tx)
	const visible = new Map(rows.map((row) => [row.id, row]))
	const here = needCommune ? places.place(needCommune) : undefined
	return (firmId) => {
		const code = world.firms.get(firmId)?.communeCode
		const place = code ? places.place(code) : undefined
		const metres = distanceMetres(place, here)
		return {
			firmId,
			name: visible.get(firmId)?.name ?? null,
			description: visible.get(firmId)?.description ?? null,
			hasPeople: visible.get(firmId)?.hasPeople ?? false,
			commune: place?.name ?? null,
			km: metres === undefined ? null : Math.round(metres / 1000),
			isApproximate: Boolean(place?.isApproximate || here?.isApproximate),
		}
	}
}

async function askedFor(tx: Tx, needId: Id): Promise<Map<Id, Id>> {
	const rows = await tx
		.selectFrom('introduction')
		.select(['id', 'targetFirmId'])
		.where('needId', '=', needId)
		.where('state', 'in', ['asking', 'introduced'])
		.execute()
	return new Map(rows.map(({ id, targetFirmId }) => [targetFirmId, id]))
}
