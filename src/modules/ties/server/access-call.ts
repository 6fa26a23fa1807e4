import type { Tx } from '#db'
import { type Actor, assert, type Id, notFound, personOf } from '#kernel'
import { competitorsOf } from './competitors.ts'

/** A published need, if row security shows it; else 404. */
export async function accessCall(tx: Tx, networkId: Id, callId: Id) {
	const call = await tx
		.selectFrom('needCall')
		.selectAll()
		.where('networkId', '=', networkId)
		.where('callId', '=', callId)
		.executeTakeFirst()
	return call ?? notFound()
}

/** Whether a firm takes part in a network today, with a seat that is not somebody else's alone. */
export async function takesPart(tx: Tx, actor: Actor, networkId: Id, firmId: Id): Promise<boolean> {
	const seat = await tx
		.selectFrom('membership')
		.select('membershipId')
		.where('networkId', '=', networkId)
		.where('firmId', '=', firmId)
		.where('state', 'in', ['member', 'on_trial'])
		.where((eb) => eb.or([eb('personId', 'is', null), eb('personId', '=', personOf(actor))]))
		.executeTakeFirst()
	return seat !== undefined
}

/** Every firm for which a person acts on a day: whoever acts for a competitor reads nothing, in any name. */
export async function firmsActedFor(tx: Tx, actor: Actor, now: Temporal.Instant): Promise<Id[]> {
	const personId = personOf(actor)
	assert(personId, 'a firm is acted for by someone')
	const day = now.toZonedDateTimeISO('UTC').toPlainDate()
	const rows = await tx
		.selectFrom('mandate')
		.select('firmId')
		.distinct()
		.where('personId', '=', personId)
		.where('startsOn', '<=', day)
		.where((eb) => eb.or([eb('endsOn', 'is', null), eb('endsOn', '>=', day)]))
		.execute()
	return rows.map(({ firmId }) => firmId)
}

/**
 * An open need of another firm that this firm may answer: published in a network where both take part
 * today, and by no competitor of any firm the person acts for. Else 404: it does not exist for them.
 */
export async function accessCallOfOthers(
	tx: Tx,
	actor: Actor,
	now: Temporal.Instant,
	{ firmId, networkId, callId }: { firmId: Id; networkId: Id; callId: Id },
) {
	const call = await accessCall(tx, networkId, callId)
	if (!(await takesPart(tx, actor, networkId, firmId))) notFound()
	const acted = await firmsActedFor(tx, actor, now)
	if (acted.includes(call.firmId)) notFound()
	const stillThere = await tx
		.selectFrom('membership')
		.select('membershipId')
		.where('networkId', '=', networkId)
		.where('firmId', '=', call.firmId)
		.where('state', 'in', ['member', 'on_trial'])
		.executeTakeFirst()
	if (!stillThere) notFound()
	const competing = await competitorsOf(tx, now, acted, [call.firmId])
	if (competing.size > 0) notFound()
	return call
}
