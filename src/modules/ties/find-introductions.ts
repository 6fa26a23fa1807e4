import { distanceMetres } from '#firms'
import type { Id } from '#kernel'
import {
	type IntroducedFirm,
	type IntroductionsParameters,
	type LeftOutReason,
	type ProposedFirm,
	proposeFirms,
	type Score,
} from './introductions.ts'
import type { Wanted } from './need-fit.ts'
import type { AreaKind } from './needs/read-zone.ts'
import type { TieWord } from './strength.ts'
import type { Gazetteer } from './territory.ts'
import { type Tie, type TieGraph, withTieChanges } from './tie-graph.ts'
import { asTold, firmsCompete, firstTie, type TieWorld, type WorldFirm } from './tie-world.ts'

/** Who asks, in the name of which firm, and what for. */
export interface Search {
	readonly personId: Id
	readonly firmId: Id
	readonly criteria: SearchCriteria
	/** How free firms are when the need is for, as far as they said; absent: the need does not say when. */
	readonly availability?: {
		readonly said: ReadonlyMap<Id, number>
		readonly unknownPerMille: number
	}
	/** This firm alone, whatever the criteria: once it was chosen, the search is for the way to it. */
	readonly targetFirmId?: Id
	/** People who are on no path: those who declined or let the delay pass. */
	readonly excludedPeople?: readonly Id[]
}

export interface SearchCriteria {
	readonly tradeKey: string | null
	/** Other names of the trade, which do as well. */
	readonly alsoTradeKeys?: readonly string[]
	readonly skillKeys: readonly string[]
	readonly communeCode: string | null
	readonly withinKm: number | null
	readonly customer: string | null
	/** Anywhere in an area, instead of around a commune. */
	readonly areaKind?: string | null
	readonly areaCode?: string | null
}

/** The numbers of the search, dated and edited as a table. */
export interface SearchParameters extends IntroductionsParameters {
	readonly maxHops: number
	/** What the trade, and each skill, weigh in what is sought. */
	readonly tradeWeight: number
	readonly skillWeight: number
	/** Paths for each firm, each by another first contact. */
	readonly paths: number
	/** Firms for which other paths than the best are looked for; absent: all. */
	readonly firmsInDetail?: number
}

/** A way to a firm: the people from the asker on, and the word of each tie. */
export interface FoundPath {
	readonly people: readonly Id[]
	readonly words: readonly TieWord[]
}

/** A firm that can help, with the ways to it and the arithmetic of its rank. */
export interface FoundFirm {
	readonly firmId: Id
	readonly paths: readonly FoundPath[]
	readonly score: Score
	/** Metres from the place of the need; undefined when one is unknown. */
	readonly distanceMetres: number | undefined
}

/** A firm that fits and is not shown among the others, and why. */
export type SetAside =
	| { readonly firmId: Id; readonly because: Exclude<LeftOutReason, 'excluded' | 'outOfReach'> }
	/** It competes, without an accord, with a member of one of the asker's networks. */
	| { readonly firmId: Id; readonly because: 'competesWithMember'; readonly memberId: Id }
	/** Nobody of it has an account. */
	| { readonly firmId: Id; readonly because: 'notHereYet' }

export interface Found {
	/** Best first. */
	readonly firms: readonly FoundFirm[]
	/** By id. */
	readonly setAside: readonly SetAside[]
	/** How many would fit but are farther than asked. */
	readonly tooFar: number
}

/**
 * « Qui peut m'aider ? »: the firms that fit the need and can be reached, best first, each with its best
 * path by each first contact: two ways that begin alike are one to the asker, who only sees how they
 * begin. And those set aside, with the reason.
 *
 * The trade is required; skills, whom the firm serves, nearness and free days rank. Set aside before any path is looked for: firms in
 * conflict with the asker's, and those in conflict with a member of the asker's networks when they are
 * in none of them (« electricians who are not her members' competitors »). People who blocked the asker,
 * or whom the asker blocked, are on no path. A tie the asker declared and that waits for its other end
 * serves this search only, as a first step. The order of everything given is irrelevant.
 */
export function findIntroductions(
	world: TieWorld,
	on: Gazetteer,
	search: Search,
	parameters: SearchParameters,
): Found {
	const { candidates, tooFar } = candidatesOf(world, on, search)
	const setAside: SetAside[] = []
	const sought: Candidate[] = []
	for (const candidate of candidates) {
		const { firm } = candidate
		const memberId = memberInConflict(world, on, search.firmId, firm)
		if (firm.speakers.length === 0) setAside.push({ firmId: firm.id, because: 'notHereYet' })
		else if (memberId) setAside.push({ firmId: firm.id, because: 'competesWithMember', memberId })
		else sought.push(candidate)
	}
	const { graph } = withTieChanges(world.graph, ownDeclarations(world, search.personId))
	const listed = engineFirms(world, on, search, sought)
	const searchIn = (through: TieGraph, firms: readonly Id[]) =>
		proposeFirms(
			{ graph: through, firms: listed, pending: world.pending },
			{
				from: search.personId,
				actingFor: [search.firmId],
				need: { wanted: search.targetFirmId ? [] : wantedOf(search.criteria, parameters) },
				firms,
				excludedPeople: [
					...(search.excludedPeople ?? []),
					...(world.blocks.get(search.personId) ?? []),
				],
				maxHops: parameters.maxHops,
				k: 1,
			},
			parameters,
		)
	const { firms, leftOut } = searchIn(
		graph,
		sought.map(({ firm }) => firm.id),
	)
	/** The best path, then the best of those that begin otherwise. */
	const pathsTo = ({ firm, paths }: ProposedFirm, rank: number) => {
		const found = [...paths]
		if (rank >= (parameters.firmsInDetail ?? firms.length)) return found
		while (found.length < parameters.paths) {
			const begun = found.map(({ people }) => ({
				from: search.personId,
				to: people[1] as Id,
				perMille: 0,
			}))
			const [other] = searchIn(withTieChanges(graph, begun).graph, [firm]).firms
			if (!other) break
			found.push(...other.paths)
		}
		return found
	}
	const distances = new Map(sought.map(({ firm, metres }) => [firm.id, metres]))
	for (const { firm, because } of leftOut)
		if (because !== 'excluded' && because !== 'outOfReach') setAside.push({ firmId: firm, because })
	return {
		firms: firms.map((proposed, rank) => ({
			firmId: proposed.firm,
			score: proposed.score,
			distanceMetres: distances.get(proposed.firm),
			paths: pathsTo(proposed, rank).map(({ people }) => ({
				people,
				words: wordsAlong(world, people),
			})),
		})),
		setAside: setAside.sort((a, b) => (a.firmId < b.firmId ? -1 : 1)),
		tooFar,
	}
}

/** The tie words of a path, the asker's own first. */
function wordsAlong(world: TieWorld, people: readonly Id[]): TieWord[] {
	return people.slice(1).map((person, i) => {
		const before = people[i] as Id
		const tie = i === 0 ? firstTie(world, before, person) : world.tieBetween(before, person)
		return tie?.word ?? 'none'
	})
}

/**
 * Whether a firm may be proposed for a need: it offers what is sought, within the distance, somebody may speak
 * for it, and it does not compete with the asker's. Looks at those two firms alone; the way to it, and the
 * asker's fellow members, are for the search.
 */
export function mayBeProposed(
	world: TieWorld,
	on: Gazetteer,
	search: Omit<Search, 'targetFirmId'>,
	firmId: Id,
): boolean {
	const found = candidatesOf(world, on, search).candidates.find(({ firm }) => firm.id === firmId)
	return Boolean(found?.firm.speakers.length) && !firmsCompete(world, on, search.firmId, firmId)
}

type Candidate = { firm: WorldFirm; metres: number | undefined }

function candidatesOf(
	world: TieWorld,
	on: Gazetteer,
	{ personId, firmId, criteria, targetFirmId }: Search,
): { candidates: Candidate[]; tooFar: number } {
	const own = new Set([firmId, ...(world.firmsOf.get(personId) ?? [])])
	const candidates: Candidate[] = []
	let tooFar = 0
	const asker = world.firms.get(firmId)
	for (const whole of world.firms.values()) {
		if (own.has(whole.id)) continue
		const firm = asTold(whole, asker)
		if (targetFirmId ? firm.id !== targetFirmId : !offers(firm, criteria)) continue
		if (targetFirmId) {
			candidates.push({ firm, metres: undefined })
			continue
		}
		const metres = metresTo(firm.communeCode, on, criteria)
		if (isTooFar(metres, criteria)) tooFar++
		else candidates.push({ firm, metres })
	}
	return { candidates, tooFar }
}

/** The trade asked under one of its names, written as a trade or as a skill; without a trade, one of the skills. */
function offers(
	firm: WorldFirm,
	{ tradeKey, alsoTradeKeys = [], skillKeys }: SearchCriteria,
): boolean {
	const has = (key: string) => firm.trades.includes(key) || firm.skills.includes(key)
	return tradeKey ? [tradeKey, ...alsoTradeKeys].some(has) : skillKeys.some(has)
}

/** What is sought, label by label, for the fit: the trade weighs more than each skill. */
function wantedOf(
	{ tradeKey, alsoTradeKeys = [], skillKeys, customer }: SearchCriteria,
	{ tradeWeight, skillWeight }: Pick<SearchParameters, 'tradeWeight' | 'skillWeight'>,
): Wanted[] {
	return [
		...(tradeKey ? [{ label: tradeKey, also: alsoTradeKeys, weight: tradeWeight }] : []),
		...skillKeys.map((label) => ({ label, weight: skillWeight })),
		...(customer ? [{ label: customerLabel(customer), weight: skillWeight }] : []),
	]
}

/** What a firm offers of what is sought: its skills, and whom it serves; who did not say may serve anybody. */
function offeredBy({ skills, customers }: WorldFirm, { customer }: SearchCriteria): string[] {
	const serves = customer && (customers.length === 0 || customers.includes(customer))
	return serves ? [...skills, customerLabel(customer)] : [...skills]
}

/** No card spells a label so. */
function customerLabel(customer: string): string {
	return `=${customer}`
}

/** Metres from the place of the need, none inside its area; undefined when one of the places is unknown. */
function metresTo(
	communeCode: string | null,
	on: Gazetteer,
	{ communeCode: sought, areaKind, areaCode }: SearchCriteria,
): number | undefined {
	const place = communeCode ? on.place(communeCode) : undefined
	if (place && areaKind)
		return place[areaKind as AreaKind] === areaCode ? 0 : Number.POSITIVE_INFINITY
	return distanceMetres(place, sought ? on.place(sought) : undefined)
}

/** Whether a firm lies farther than asked, or outside the area; of unknown places, nobody says so. */
function isTooFar(metres: number | undefined, { withinKm }: SearchCriteria): boolean {
	if (metres === Number.POSITIVE_INFINITY) return true
	return metres !== undefined && withinKm !== null && metres > withinKm * 1000
}

function memberInConflict(
	world: TieWorld,
	on: Gazetteer,
	askerFirmId: Id,
	candidate: WorldFirm,
): Id | undefined {
	const networks = world.firms.get(askerFirmId)?.networks ?? []
	if (networks.some((network) => candidate.networks.includes(network))) return undefined
	return networks
		.flatMap((network) => world.members.get(network) ?? [])
		.filter((member) => member !== askerFirmId)
		.sort()
		.find((member) => firmsCompete(world, on, member, candidate.id))
}

/**
 * The firms the engine needs: those sought, the asker's, and whoever competes with one of them. A firm's
 * people who may not speak for it are no target, yet they are people of a competitor: they come as a
 * firm of their own with the same conflicts.
 */
function engineFirms(
	world: TieWorld,
	on: Gazetteer,
	{ firmId: askerFirmId, availability, criteria }: Search,
	sought: readonly Candidate[],
): IntroducedFirm[] {
	const byTrade = new Map<string, WorldFirm[]>()
	for (const firm of world.firms.values())
		for (const trade of firm.trades) byTrade.set(trade, [...(byTrade.get(trade) ?? []), firm])
	const competitorsOf = (id: Id) => {
		const trades = world.firms.get(id)?.trades ?? []
		const near = new Set(trades.flatMap((trade) => byTrade.get(trade) ?? []))
		return [...near].filter((other) => firmsCompete(world, on, id, other.id))
	}
	const wanted = new Map(sought.map((one) => [one.firm.id, one]))
	const asker = world.firms.get(askerFirmId)
	const listed = new Map<Id, WorldFirm>(sought.map(({ firm }) => [firm.id, firm]))
	if (asker) listed.set(asker.id, asker)
	const conflicts = new Map<Id, Id[]>()
	for (const id of [...listed.keys()]) {
		const competitors = competitorsOf(id)
		for (const one of competitors) listed.set(one.id, one)
		conflicts.set(
			id,
			competitors.flatMap((one) => [one.id, othersOf(one.id)]),
		)
	}
	return [...listed.values()].flatMap((firm) => {
		const metres = wanted.get(firm.id)?.metres
		return [
			{
				id: firm.id,
				people: firm.speakers,
				skills: offeredBy(firm, criteria),
				trades: firm.trades,
				conflicts: conflicts.get(firm.id) ?? [],
				...(metres !== undefined && { distanceMetres: metres }),
				...(availability && {
					availablePerMille: availability.said.get(firm.id) ?? availability.unknownPerMille,
				}),
			},
			{ id: othersOf(firm.id), people: firm.others },
		]
	})
}

function othersOf(firmId: Id): string {
	return `${firmId} others`
}

function ownDeclarations(world: TieWorld, personId: Id): Tie[] {
	return [...(world.declaredBy.get(personId) ?? [])]
		.filter(([to]) => !world.blocks.get(personId)?.has(to))
		.map(([to, tie]) => ({ from: personId, to, perMille: tie.perMille }))
}
