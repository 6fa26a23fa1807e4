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

/**
 * Whether a path still holds from one of its people on: `from` 0 before anyone is asked, 1 when the first
 * go-between has just answered, and so on. Who has said yes is not asked again about their cap; an
 * opt-out, a block, a lost tie or mandate, a conflict that came up meanwhile ends the path. Returns the
 * first fault in the order of the path, or null.
 */
export function pathFault(
	world: TieWorld,
	on: Gazetteer,
	{ people, askerFirmId, targetFirmId }: AskedPath,
	from: number,
): PathFault | null {
	const asker = people[0] as Id
	const target = people.at(-1) as Id
	if (firmsCompete(world, on, askerFirmId, targetFirmId)) return 'conflict'
	for (const [i, person] of people.entries()) {
		if (!world.users.has(person)) return 'notAUser'
		if (i === 0 || i < from) continue
		if (areBlocked(world, asker, person)) return 'blocked'
		const isGoBetween = i < people.length - 1
		if (isGoBetween) {
			if (world.optedOut.has(person)) return 'optedOut'
			if (i > from && world.capReached.has(person)) return 'capReached'
			const firms = world.firmsOf.get(person) ?? []
			const competes = (end: Id) => firms.some((firm) => firmsCompete(world, on, firm, end))
			if (competes(askerFirmId) || competes(targetFirmId)) return 'conflict'
		}
		if (i > from && !isTied(world, people[i - 1] as Id, person, i === 1)) return 'noTie'
	}
	return world.firms.get(targetFirmId)?.speakers.includes(target) ? null : 'targetLeft'
}

function isTied(world: TieWorld, from: Id, to: Id, isFirst: boolean): boolean {
	if (areBlocked(world, from, to)) return false
	const tie = isFirst ? firstTie(world, from, to) : world.tieBetween(from, to)
	return (tie?.perMille ?? 0) > 0
}
