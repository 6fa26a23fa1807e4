import type { Id } from '#kernel'
import type { IntroductionPath } from './k-best-paths.ts'
import { findFault } from './path-check.ts'
import type { PathRules } from './rank-firms.ts'
import type { Gazetteer } from './territory.ts'
import type { Tie } from './tie-graph.ts'
import { firmsCompete, type TieWorld } from './tie-world.ts'

/** Why a firm is not proposed after all. */
export type FirmFault =
	| { readonly because: 'conflict' }
	| { readonly because: 'competesWithMember'; readonly memberId: Id }

/** The pair as one end and the other. */
type Asked = {
	readonly personId: Id
	readonly firmId: Id
	/** The firms of the asker's networks that might compete with someone sought, as far as known. */
	readonly fellows: ReadonlySet<Id>
}

/**
 * What a search has learned against the paths it proposed, so that it proposes others: graph proposes, SQL
 * disposes, and what fell does not come back. Rules only grow, so the first list that holds whole is the list
 * that a search knowing everything from the start would have given.
 */
export class LearnedRules implements PathRules {
	readonly firmFaults = new Map<Id, FirmFault>()
	/** Ties that no longer hold, both ways. */
	readonly withdrawn: Tie[] = []
	readonly #closed = new Set<Id>()
	readonly #notGoBetweens = new Set<Id>()
	readonly #notFor = new Map<Id, Set<Id>>()
	readonly #gone = new Map<Id, Set<Id>>()
	readonly #judged = new Set<Id>()
	readonly #lost = new Set<string>()
	readonly #world: TieWorld
	readonly #on: Gazetteer
	readonly #asked: Asked

	constructor(world: TieWorld, on: Gazetteer, asked: Asked) {
		this.#world = world
		this.#on = on
		this.#asked = asked
	}

	isOut(firm: Id): boolean {
		return this.firmFaults.has(firm)
	}

	closed(firm: Id): Iterable<Id> {
		return [...this.#closed, ...(this.#gone.get(firm) ?? [])]
	}

	notGoBetweens(firm: Id): Iterable<Id> {
		return [...this.#notGoBetweens, ...(this.#notFor.get(firm) ?? [])]
	}

	pending(person: Id): number {
		return this.#world.pending.get(person) ?? 0
	}

	holds(firm: Id, { people }: IntroductionPath): boolean {
		const last = people.length - 1
		return people.every((person, at) => {
			if (at === 0) return true
			if (this.#closed.has(person) || this.#gone.get(firm)?.has(person)) return false
			if (this.#lost.has(`${people[at - 1]} ${person}`)) return false
			return (
				at === last || !(this.#notGoBetweens.has(person) || this.#notFor.get(firm)?.has(person))
			)
		})
	}

	/** Holds a path against what is known; learns what is wrong with it. Whether it stands. */
	judge(firm: Id, { people }: IntroductionPath): boolean {
		if (!this.#judgeFirm(firm)) return false
		const { firmId } = this.#asked
		const competitor = people.find((person, at) => at > 0 && this.#competes(person, firmId))
		if (competitor) {
			this.#closed.add(competitor)
			return false
		}
		const path = { people, askerFirmId: firmId, targetFirmId: firm }
		const found = findFault(this.#world, this.#on, path, 0)
		if (!found) return true
		const person = people[found.at] as Id
		switch (found.fault) {
			case 'notAUser':
			case 'blocked':
				this.#closed.add(person)
				break
			case 'optedOut':
			case 'capReached':
				this.#notGoBetweens.add(person)
				break
			case 'conflict':
				add(this.#notFor, firm, person)
				break
			case 'targetLeft':
				add(this.#gone, firm, person)
				break
			case 'noTie':
				this.#withdraw(people[found.at - 1] as Id, person)
		}
		return false
	}

	#judgeFirm(firm: Id): boolean {
		if (this.#judged.has(firm)) return !this.firmFaults.has(firm)
		this.#judged.add(firm)
		const fault = this.faultOf(firm)
		if (fault) this.firmFaults.set(firm, fault)
		return !fault
	}

	/** Whether a firm competes with the asker's, or, being in none of its networks, with a member of them. */
	faultOf(firm: Id): FirmFault | null {
		const { firmId, fellows } = this.#asked
		const asker = this.#world.firms.get(firmId)
		const sought = this.#world.firms.get(firm)
		if (firmsCompete(this.#world, this.#on, firmId, firm)) return { because: 'conflict' }
		if (!asker || sought?.networks.some((network) => asker.networks.includes(network))) return null
		const memberId = [...fellows]
			.sort()
			.find((fellow) => fellow !== firmId && firmsCompete(this.#world, this.#on, fellow, firm))
		return memberId ? { because: 'competesWithMember', memberId } : null
	}

	#competes(person: Id, firm: Id): boolean {
		const firms = this.#world.firmsOf.get(person) ?? []
		return firms.some((one) => firmsCompete(this.#world, this.#on, one, firm))
	}

	#withdraw(from: Id, to: Id): void {
		for (const [a, b] of [
			[from, to],
			[to, from],
		] as const) {
			this.#lost.add(`${a} ${b}`)
			this.withdrawn.push({ from: a, to: b, perMille: 0 })
		}
	}
}

function add(lists: Map<Id, Set<Id>>, key: Id, value: Id): void {
	lists.set(key, (lists.get(key) ?? new Set()).add(value))
}
