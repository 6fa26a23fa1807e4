import { sql } from 'kysely'
import * as v from 'valibot'
import { type Act, defineAct } from '#db'
import { id } from '#firms'
import { dayAt, type Id, notFound } from '#kernel'
import { accessNetwork } from '#networks/server'
import { recordFact } from '#ties/server'
import { type EndKind, endFrom, lateEnd } from '../states.ts'
import { fetchOneToOne } from './access.ts'
import { daysIn } from './clocks.ts'
import { writeEnded } from './one-to-one-letters.ts'
import { refuse } from './refusal.ts'

/**
 * A clock's act: the end that follows from what was said, from a departure or from the time that passed;
 * told to whoever did not cause it, and a fact of their ties when they met. Nothing dies silently.
 */
export const settleOneToOne = defineAct({
	name: 'one-to-ones.settle-one-to-one',
	input: v.strictObject({ oneToOneId: id }),
	door: 'none',
	act: async (act, { oneToOneId }) => {
		const { tx, actor, now, record } = act
		if (actor.kind !== 'system') notFound()
		const oneToOne = await fetchOneToOne(tx, oneToOneId)
		const { networkId, people, seats, end } = oneToOne
		if (end) refuse('one-to-ones.settled')
		const found = endFrom(seats) ?? (await endByOthers(act, oneToOne))
		if (!found) return refuse('one-to-ones.settled')
		const heldOn = found.kind === 'held' ? found.heldOn : null
		await tx
			.insertInto('oneToOneEnd')
			.values({ networkId, oneToOneId, people, kind: found.kind, heldOn, endedAt: now })
			.execute()
		if (heldOn)
			await recordFact(act, {
				kind: 'one_to_one',
				subjectId: oneToOneId,
				people,
				happenedOn: heldOn,
			})
		await writeEnded(act, oneToOne, found.kind)
		await record({ networkId, subjectId: oneToOneId, content: { kind: found.kind, heldOn } })
	},
})

type Found = { kind: 'held'; heldOn: Temporal.PlainDate } | { kind: Exclude<EndKind, 'held'> }

/** Somebody is no longer there, or the last day has passed. */
async function endByOthers(
	{ tx, now }: Act,
	{ networkId, seats, meetUntil }: Awaited<ReturnType<typeof fetchOneToOne>>,
): Promise<Found | null> {
	const { timeZone } = await accessNetwork(tx, networkId)
	const today = dayAt(now, timeZone)
	if (await hasLeft({ tx }, networkId, seats, today)) return { kind: 'left' }
	const { confirm } = await daysIn(tx, now)
	const isLate = Temporal.PlainDate.compare(today, meetUntil.add({ days: confirm })) >= 0
	const wasNeverAgreed =
		Temporal.PlainDate.compare(today, meetUntil) > 0 && lateEnd(seats) === 'unanswered'
	return isLate || wasNeverAgreed ? { kind: lateEnd(seats) } : null
}

/** One of them no longer acts for the firm, or the firm no longer takes part in the network. */
async function hasLeft(
	{ tx }: Pick<Act, 'tx'>,
	networkId: Id,
	seats: readonly { personId: Id; firmId: Id }[],
	day: Temporal.PlainDate,
): Promise<boolean> {
	const { rows } = await sql<{ gone: boolean }>`
		select exists (
			select from unnest(${seats.map((seat) => seat.personId)}::uuid[],
				${seats.map((seat) => seat.firmId)}::uuid[]) as s (person_id, firm_id)
			where not exists (select from mandate d where d.person_id = s.person_id
					and d.firm_id = s.firm_id and (d.ends_on is null or d.ends_on >= ${day}))
				or not exists (select from membership m where m.network_id = ${networkId}
					and m.firm_id = s.firm_id and m.state in ('member', 'on_trial', 'suspended'))
		) as gone`.execute(tx)
	return rows[0]?.gone ?? false
}
