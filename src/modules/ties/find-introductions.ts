import { distanceMetres } from '#firms'
import type { Id } from '#kernel'
import type { IntroductionsParameters, LeftOutReason, Score } from './introductions.ts'
import type { Wanted } from './need-fit.ts'
import type { AreaKind } from './needs/read-zone.ts'
import type { TieWord } from './strength.ts'
import type { Gazetteer } from './territory.ts'
import { firmsCompete, type TieWorld, type WorldFirm } from './tie-world.ts'

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
	/** At most so many firms, the best. */
	readonly firms: number
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
	/** The nearest to the need first, at most as many as anybody reads; those told by id. */
	readonly setAside: readonly SetAside[]
	/** How many would fit but are farther than asked. */
	readonly tooFar: number
}

/**
 * Whether a firm may be proposed for a need: it offers what is sought, within the distance, somebody may speak
 * for it, and it does not compete with the asker's. Looks at those two firms alone, in the world as the
 * asker is told of it; the way to it, and the asker's fellow members, are for the search.
 */
export function mayBeProposed(
	world: TieWorld,
	on: Gazetteer,
	{ personId, firmId, criteria }: Omit<Search, 'targetFirmId'>,
	soughtId: Id,
): boolean {
	const firm = world.firms.get(soughtId)
	const isOwn = soughtId === firmId || world.firmsOf.get(personId)?.includes(soughtId)
	if (!firm || isOwn || firm.speakers.length === 0) return false
	const isNear = !isTooFar(metresTo(firm.communeCode, on, criteria), criteria)
	return offers(firm, criteria) && isNear && !firmsCompete(world, on, firmId, soughtId)
}

/** The trade asked under one of its names, written as a trade or as a skill; without a trade, one of the skills. */
export function offers(
	firm: Pick<WorldFirm, 'trades' | 'skills'>,
	{ tradeKey, alsoTradeKeys = [], skillKeys }: SearchCriteria,
): boolean {
	const has = (key: string) => firm.trades.includes(key) || firm.skills.includes(key)
	return tradeKey ? [tradeKey, ...alsoTradeKeys].some(has) : skillKeys.some(has)
}

/** The labels of cards that answer a need, under every name. */
export function labelsSought({
	tradeKey,
	alsoTradeKeys = [],
	skillKeys,
}: SearchCriteria): string[] {
	return [...(tradeKey ? [tradeKey, ...alsoTradeKeys] : []), ...skillKeys]
}

/** What is sought, label by label, for the fit: the trade weighs more than each skill, or than whom the firm serves. */
export function wantedOf(
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
export function offeredBy(
	{ skills, customers }: Pick<WorldFirm, 'skills' | 'customers'>,
	{ customer }: SearchCriteria,
): string[] {
	const serves = customer && (customers.length === 0 || customers.includes(customer))
	return serves ? [...skills, customerLabel(customer)] : [...skills]
}

/** No card spells a label so. */
function customerLabel(customer: string): string {
	return `=${customer}`
}

/** Metres from the place of the need, none inside its area; undefined when one of the places is unknown. */
export function metresTo(
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
export function isTooFar(metres: number | undefined, { withinKm }: SearchCriteria): boolean {
	if (metres === Number.POSITIVE_INFINITY) return true
	return metres !== undefined && withinKm !== null && metres > withinKm * 1000
}
