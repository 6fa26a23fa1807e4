import type { Tx } from '#db'
import { type Actor, type Id, notFound, personOf } from '#kernel'
import { accessNetwork, standingIn } from '#networks/server'
import { mayDraw } from '../policy.ts'
import type { EndKind, Seat } from '../states.ts'
import { forbid } from './refusal.ts'

/** The purpose of the links that answer a one-to-one, or say whether it took place. */
export const oneToOnePurpose = 'one_to_one'

/** A network that the actor runs; 403 for who reads it, 404 for others. */
export async function accessAsRunner(
	tx: Tx,
	actor: Actor,
	networkId: Id,
	now: Temporal.Instant,
): Promise<{ networkId: Id; name: string; timeZone: string }> {
	const network = await accessNetwork(tx, networkId)
	if (!mayDraw(await standingIn(tx, actor, networkId, now))) forbid('one-to-ones.onlyRunners')
	return network
}

/** A draw of a network, or 404. */
export async function accessDraw(tx: Tx, networkId: Id, drawId: Id) {
	const draw = await tx
		.selectFrom('pairDraw')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('drawId', '=', drawId)
		.executeTakeFirst()
	return draw ?? notFound()
}

/** A one-to-one as its rows say it; the reader's own seat apart when they have one. */
export async function fetchOneToOne(tx: Tx, oneToOneId: Id) {
	const found = await tx
		.selectFrom('oneToOne')
		.selectAll()
		.where('oneToOneId', '=', oneToOneId)
		.executeTakeFirst()
	if (!found) return notFound()
	const { networkId } = found
	const seats = await tx
		.selectFrom('oneToOneSeat')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('oneToOneId', '=', oneToOneId)
		.orderBy('place')
		.execute()
	const end = await tx
		.selectFrom('oneToOneEnd')
		.select(['kind', 'heldOn', 'endedAt'])
		.where('networkId', '=', networkId)
		.where('oneToOneId', '=', oneToOneId)
		.executeTakeFirst()
	return {
		...found,
		seats: seats.map((seat) => ({ ...seat, ...(seat as Pick<typeof seat, never> & Seat) })),
		end: end ? { ...end, kind: end.kind as EndKind } : null,
	}
}

/** One's own one-to-one, signed in or by the link made for this very one; else 404. */
export async function accessOneToOne(tx: Tx, actor: Actor, oneToOneId: Id) {
	if (
		actor.kind === 'link' &&
		(actor.purpose !== oneToOnePurpose || actor.subjectId !== oneToOneId)
	)
		notFound()
	const found = await fetchOneToOne(tx, oneToOneId)
	const mine = found.seats.find(({ personId }) => personId === personOf(actor)) ?? notFound()
	return { ...found, mine }
}
