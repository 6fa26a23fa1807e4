/**
 * Everything the product can do and show, by name. Form actions, the HTTP API, links in mails and the
 * command line call what is here, so that a capability exists once and everywhere; the access matrix
 * tries each line on every kind of actor.
 */
import * as accounts from '#accounts/server'
import type { ActDefinition } from '#db'
import * as everyday from '#everyday/server'
import * as firms from '#firms/server'
import * as instance from '#instance/server'
import { assert } from '#kernel'
import * as listings from '#listings/server'
import * as mail from '#mail/server'
import * as meetings from '#meetings/server'
import * as networks from '#networks/server'
import * as oneToOnes from '#one-to-ones/server'
import * as peerHelp from '#peer-help/server'
import * as privacy from '#privacy/server'
import * as records from '#records/server'
import * as referrals from '#referrals/server'
import * as ties from '#ties/server'
import type { ReadingDefinition } from './registry/reading-definition.ts'
import { everyReading } from './registry/readings.ts'

export { type ReadingDefinition, read } from './registry/reading-definition.ts'

const doors = [
	instance,
	accounts,
	mail,
	firms,
	networks,
	listings,
	ties,
	records,
	everyday,
	meetings,
	referrals,
	oneToOnes,
	peerHelp,
	privacy,
]

/** Every act by its name: what the modules' doors let others run. */
export const acts: Readonly<Record<string, ActDefinition>> = byName(
	doors.flatMap((door) => Object.values(door).filter(isAct)),
)

/** Every reading by its name: one per screen, with the schema of what it asks. */
export const readings: Readonly<Record<string, ReadingDefinition>> = byName(everyReading)

function isAct(exported: unknown): exported is ActDefinition {
	return (
		typeof exported === 'object' &&
		exported !== null &&
		['name', 'input', 'door', 'act'].every((key) => key in exported)
	)
}

function byName<One extends { name: string }>(all: One[]): Record<string, One> {
	const named: Record<string, One> = {}
	for (const one of all) {
		assert(!(one.name in named), `${one.name} names one thing`)
		named[one.name] = one
	}
	return named
}
