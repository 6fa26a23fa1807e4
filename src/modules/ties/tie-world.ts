import type { Id } from '#kernel'
import { areInConflict, type Competitor } from './competition.ts'
import type { TieStrength } from './strength.ts'
import type { Gazetteer } from './territory.ts'

/** A firm as the search of introductions knows it: keys and places, no name. */
export interface WorldFirm extends Competitor {
	readonly skills: readonly string[]
	/** Its people who have an account today: those who may speak for it, and the others. */
	readonly speakers: readonly Id[]
	readonly others: readonly Id[]
	/** Networks in which it takes part. */
	readonly networks: readonly Id[]
	/** It shows itself to its networks alone, and left those of whoever asks: named to them, it tells them nothing. */
	readonly isPast?: boolean
	/** What it tells its networks alone, although everyone signed in may know of the firm; absent: nothing. */
	readonly narrow?: {
		readonly labels: readonly string[]
		readonly isPlace: boolean
		readonly areCustomers: boolean
		readonly isZones: boolean
	}
}

/**
 * A firm as far as an asker's firm is told of it: what is meant for its networks alone counts only for those
 * who share one, so that no rank, reason or number speaks of it to others. A firm hidden from the instance
 * is whole: what is said of it is said of nobody.
 */
export function asTold(firm: WorldFirm, asker: WorldFirm | undefined): WorldFirm {
	const { narrow } = firm
	if (asker?.networks.some((network) => firm.networks.includes(network))) return firm
	if (firm.isPast)
		return { ...firm, trades: [], skills: [], customers: [], communeCode: null, zones: [] }
	if (!narrow) return firm
	const told = (keys: readonly string[]) => keys.filter((key) => !narrow.labels.includes(key))
	return {
		...firm,
		trades: told(firm.trades),
		skills: told(firm.skills),
		customers: narrow.areCustomers ? [] : firm.customers,
		communeCode: narrow.isPlace ? null : firm.communeCode,
		zones: narrow.isZones ? [] : firm.zones,
	}
}

/**
 * The part of the world of ties that a question needs, at one instant: people and their firms, their ties, what
 * they allow. Ids, never names: what a person may read of it is decided where it is shown.
 */
export interface TieWorld {
	readonly firms: ReadonlyMap<Id, WorldFirm>
	readonly firmsOf: ReadonlyMap<Id, readonly Id[]>
	/** The people who are users. */
	readonly users: ReadonlySet<Id>
	/** The tie of two people as both may use it; undefined when there is none. */
	tieBetween(a: Id, b: Id): TieStrength | undefined
	/**
	 * Ties declared and not confirmed, for their declarer alone: the tie with that declaration counted. They lead
	 * to the person declared and no further: else declaring oneself tied to anyone would tell whom they know.
	 */
	readonly declaredBy: ReadonlyMap<Id, ReadonlyMap<Id, TieStrength>>
	readonly optedOut: ReadonlySet<Id>
	/** Those who were asked for as many introductions this month as they wish. */
	readonly capReached: ReadonlySet<Id>
	/** Requests that reached go-betweens lately, by the one who carries them. */
	readonly pending: ReadonlyMap<Id, number>
	/** Who blocked whom, both ways. */
	readonly blocks: ReadonlyMap<Id, ReadonlySet<Id>>
	/** Pairs of firms with an accord in force, as `pairOf` writes them. */
	readonly accords: ReadonlySet<string>
}

/** One spelling for a pair, whichever comes first. */
export function pairOf(a: Id, b: Id): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`
}

/** Whether two firms of the world compete, on the day it was read. */
export function firmsCompete(world: TieWorld, on: Gazetteer, a: Id, b: Id): boolean {
	const [one, other] = [world.firms.get(a), world.firms.get(b)]
	if (!one || !other) return false
	return areInConflict(one, other, { on, hasAccord: world.accords.has(pairOf(a, b)) })
}

/** The tie as `from` may use it for a first step: confirmed, or declared by `from` alone. */
export function firstTie(world: TieWorld, from: Id, to: Id): TieStrength | undefined {
	return world.declaredBy.get(from)?.get(to) ?? world.tieBetween(from, to)
}

/** Whether one of two people blocked the other. */
export function areBlocked(world: TieWorld, a: Id, b: Id): boolean {
	return world.blocks.get(a)?.has(b) ?? false
}
