import type { Tx } from '#db'
import { mandatesIn } from '#firms/server'
import { type Actor, type Id, notFound } from '#kernel'
import { firmStates } from '#networks/server'
import { mayAsk, mayLookForHelp } from '../policy.ts'
import { forbid } from './refusal.ts'

/**
 * Checks that the actor may ask in the firm's name: 404 for who has no mandate there, a sentence for who has
 * another one. Holds also in an act that runs as the system, which sees every firm.
 */
export async function requireAsking(
	tx: Tx,
	actor: Actor,
	firmId: Id,
	now: Temporal.Instant,
): Promise<void> {
	const mandates = await mandatesIn(tx, actor, firmId, now)
	if (mandates.length === 0) notFound()
	if (mayAsk(mandates)) return
	const { name } = await tx
		.selectFrom('firm')
		.select('name')
		.where('id', '=', firmId)
		.executeTakeFirstOrThrow()
	forbid('ties.onlySpeakers', { firm: name })
}

/**
 * Checks also that the firm takes part somewhere: suspended or gone from its networks, it keeps its own data
 * and asks nobody. 403 with the network that says so.
 */
export async function requireLooking(
	tx: Tx,
	actor: Actor,
	firmId: Id,
	now: Temporal.Instant,
): Promise<void> {
	await requireAsking(tx, actor, firmId, now)
	const network = await setAsideBy(tx, actor, firmId)
	if (network) forbid('ties.setAside', { network })
}

/** The network that set the firm aside last, when it takes part in none; else null. */
export async function setAsideBy(tx: Tx, actor: Actor, firmId: Id): Promise<string | null> {
	const seats = await firmStates(tx, actor, firmId)
	if (mayLookForHelp(seats.map(({ state }) => state))) return null
	return seats[0]?.network ?? null
}

/** A need of the firm, open; else 404 or a sentence. */
export async function accessNeed(tx: Tx, firmId: Id, needId: Id) {
	const need = await tx
		.selectFrom('need')
		.selectAll()
		.where('id', '=', needId)
		.where('firmId', '=', firmId)
		.executeTakeFirst()
	return need ?? notFound()
}

/** An introduction asked by the firm; else 404. */
export async function accessIntroduction(tx: Tx, firmId: Id, introductionId: Id) {
	const introduction = await tx
		.selectFrom('introduction')
		.selectAll()
		.where('id', '=', introductionId)
		.where('askerFirmId', '=', firmId)
		.executeTakeFirst()
	return introduction ?? notFound()
}
