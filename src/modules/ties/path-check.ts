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
 * go-between is asked or has just answered, and so on. Who has said yes is not asked again about their cap
 * nor their pause; but each tie of the path must stand to its end, so that one taken back while somebody is
 * asked, or after they said yes, carries nobody's request any further. Returns the first fault in the order
 * of the path, or null.
 */
export function findFault(
	world: TieWorld,
	on: Gazetteer,
	path: AskedPath,
	from: number,
): FoundFault | null {
	const { people, askerFirmId, targetFirmId } = path
	const last = people.length - 1
	if (firmsCompete(world, on, askerFirmId, targetFirmId)) return { fault: 'conflict', at: 0 }
	for (const [at, person] of people.entries()) {
		if (!world.users.has(person)) return { fault: 'notAUser', at }
		if (at === 0) continue
		const fault = at < from ? null : unwilling(world, on, path, at, at > from)
		if (fault) return { fault, at }
		const isWhole = at === 1 && last === 1
		if (!isTied(world, people[at - 1] as Id, person, isWhole)) return { fault: 'noTie', at }
	}
	const speaks = world.firms.get(targetFirmId)?.speakers.includes(people[last] as Id)
	return speaks ? null : { fault: 'targetLeft', at: last }
}

/** Why somebody who has not answered yet may not be asked; `isAhead`: their turn has not come. */
function unwilling(
	world: TieWorld,
	on: Gazetteer,
	{ people, askerFirmId, targetFirmId }: AskedPath,
	at: number,
	isAhead: boolean,
): PathFault | null {
	const person = people[at] as Id
	if (areBlocked(world, people[0] as Id, person)) return 'blocked'
	if (at === people.length - 1) return null
	if (world.optedOut.has(person)) return 'optedOut'
	if (isAhead && world.capReached.has(person)) return 'capReached'
	const firms = world.firmsOf.get(person) ?? []
	const competes = (end: Id) => firms.some((firm) => firmsCompete(world, on, firm, end))
	return competes(askerFirmId) || competes(targetFirmId) ? 'conflict' : null
}

/** What one end alone declared is a tie to the person declared, never through them. */
function isTied(world: TieWorld, from: Id, to: Id, isWhole: boolean): boolean {
	if (areBlocked(world, from, to)) return false
	const tie = isWhole ? firstTie(world, from, to) : world.tieBetween(from, to)
	return (tie?.perMille ?? 0) > 0
}
