import { sql } from 'kysely'
import { type Act, defineAct } from '#db'
import { assert, dayAt, type Id, newId, notFound, personOf } from '#kernel'
import { accessNetwork, standingIn } from '#networks/server'
import { askInput } from '../inputs.ts'
import { mayAsk } from '../policy.ts'
import { daysIn, windClocks } from './clocks.ts'
import { placesOf } from './places.ts'
import { forbid, refuse, slowDown } from './refusal.ts'

/** How long two people have to meet when a member asks, rather than a draw. */
const daysToMeet = 30

/**
 * Asks a member of one's network for a one-to-one, in one's own words. The asker has said yes; the other
 * answers from a link. One open one-to-one between the same two at a time, a few a day.
 */
export const askOneToOne = defineAct({
	name: 'one-to-ones.ask-one-to-one',
	input: askInput,
	door: 'none',
	act: async (act, { networkId, personId, message }) => {
		const { tx, actor, now, record } = act
		const { timeZone } = await accessNetwork(tx, networkId)
		if (!mayAsk(await standingIn(tx, actor, networkId, now))) forbid('one-to-ones.onlyMembers')
		const me = personOf(actor)
		assert(me, 'somebody asks')
		if (personId === me) refuse('one-to-ones.withOneself')
		const places = await placesOf(tx, networkId, dayAt(now, timeZone))
		const [mine, theirs] = [places.get(me), places.get(personId)]
		if (!mine) return forbid('one-to-ones.onlyMembers')
		if (!theirs) return notFound()
		if (mine === theirs) refuse('one-to-ones.sameFirm')
		await requireRoom(act, networkId, me, personId)
		const oneToOneId = newId()
		const people = [me, personId]
		const meetUntil = dayAt(now, timeZone).add({ days: daysToMeet })
		await tx
			.insertInto('oneToOne')
			.values({ networkId, oneToOneId, people, askedBy: me, message, proposedAt: now, meetUntil })
			.execute()
		const seat = { networkId, oneToOneId, people }
		await tx
			.insertInto('oneToOneSeat')
			.values([
				{ ...seat, personId: me, firmId: mine, place: 1, answer: 'yes', answeredAt: now },
				{ ...seat, personId, firmId: theirs, place: 2 },
			])
			.execute()
		await windClocks(act, { networkId, oneToOneId, meetUntil }, timeZone)
		await record({ networkId, subjectId: oneToOneId, content: { personId, message } })
		return { oneToOneId }
	},
})

async function requireRoom({ tx, now }: Act, networkId: Id, me: Id, other: Id): Promise<void> {
	const { rows } = await sql<{ today: number; open: Id | null }>`
		select count(*) filter (where o.asked_by = ${me} and o.proposed_at > ${now.subtract({ hours: 24 })})::int
				as today,
			(array_agg(o.one_to_one_id) filter (where ${other} = any (o.people)
				and o.network_id = ${networkId} and not exists (select from one_to_one_end e
					where e.network_id = o.network_id and e.one_to_one_id = o.one_to_one_id)))[1] as open
		from one_to_one o where ${me} = any (o.people)`.execute(tx)
	const { today = 0, open = null } = rows[0] ?? {}
	if (open) refuse('one-to-ones.alreadyOpen')
	const { asksPerDay } = await daysIn(tx, now)
	if (today >= asksPerDay) slowDown('one-to-ones.enoughAsks', { most: asksPerDay })
}
