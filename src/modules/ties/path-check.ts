import type { Id } from '#kernel'
import type { Gazetteer } from './territory.ts'
import { areBlocked, firmsCompete, firstTie, type TieWorld } from './tie-world.ts'

/** Why a path no longer holds. Stays inside: nobody is told which, nor of whom. */
export type PathFault =
	| 'notAUser'
	| 'noTie'
	| 'optedOut'
	| 'capReached'
	| 'blocked'
	| 'targetLeft'
	| 'conflict'

/** A path as it is asked: from the asker to the person to meet, and the firms at both ends. */
export interface AskedPath {
	readonly people: readonly Id[]
	readonly askerFirmId: Id
	readonly targetFirmId: Id
}

/** What is wrong with a path, and where: the place of the person in it, 0 for the two firms themselves. */
export interface FoundFault {
	readonly fault: PathFault
	readonly at: number
}

/** Why a path no longer holds, or null: `findFault` without the place. */
export function pathFault(
	world: TieWorld,
	on: Gazetteer,
	path: AskedPath,
	from: number,
): PathFault | null {
	return findFault(world, on, path, from)?.fault ?? null
}

/**
 * Whether a path still holds from one of its people on: `from` 0 before anyone is asked, 1 when the first
 * go-between has just answered, and so on. Who has said yes is not asked again about their cap; an
 * opt-out, a block, a lost tie or mandate, a conflict that came up meanwhile ends the path. Returns the
 * first fault in the order of the path, or null.
 */
export function findFault(
	world: TieWorld,
	on: Gazetteer,
	{ people, askerFirmId, targetFirmId }: AskedPath,
	from: number,
): FoundFault | null {
	const asker = people[0] as Id
	const last = people.length - 1
	if (firmsCompete(world, on, askerFirmId, targetFirmId)) return { fault: 'conflict', at: 0 }
	for (const [at, person] of people.entries()) {
		if (!world.users.has(person)) return { fault: 'notAUser', at }
		if (at === 0 || at < from) continue
		if (areBlocked(world, asker, person)) return { fault: 'blocked', at }
		if (at < last) {
			if (world.optedOut.has(person)) return { fault: 'optedOut', at }
			if (at > from && world.capReached.has(person)) return { fault: 'capReached', at }
			const firms = world.firmsOf.get(person) ?? []
			const competes = (end: Id) => firms.some((firm) => firmsCompete(world, on, firm, end))
			if (competes(askerFirmId) || competes(targetFirmId)) return { fault: 'conflict', at }
		}
		const isWhole = at === 1 && last === 1
		if (at > from && !isTied(world, people[at - 1] as Id, person, isWhole)) {
			return { fault: 'noTie', at }
		}
	}
	const speaks = world.firms.get(targetFirmId)?.speakers.includes(people[last] as Id)
	return speaks ? null : { fault: 'targetLeft', at: last }
}

/** What one end alone declared is a tie to the person declared, never through them. */
function isTied(world: TieWorld, from: Id, to: Id, isWhole: boolean): boolean {
	if (areBlocked(world, from, to)) return false
	const tie = isWhole ? firstTie(world, from, to) : world.tieBetween(from, to)
	return (tie?.perMille ?? 0) > 0
}
