import { sql } from 'kysely'
import { type Act, defineAct } from '#db'
import { type Id, notFound } from '#kernel'
import type { Meeting } from '#meetings/server'
import { recordFact } from '#ties/server'
import { sessionInput } from '../inputs.ts'
import { closedStep } from '../states.ts'
import { movesOf, nextPosition, progressOf } from './access.ts'
import { leftOpenHours } from './open-step.ts'
import { refuse } from './refusal.ts'
import { mayReopen } from './undo-move.ts'

/**
 * By its clock: closes a session that everybody forgot, half a day after its end; once a closing cannot be taken back,
 * tells ties who was together, as meetings do.
 */
export const settleSession = defineAct({
	name: 'peer-help.settle-session',
	input: sessionInput,
	door: 'none',
	act: async (act, { meetingId }) => {
		const { tx, actor, record } = act
		if (actor.kind !== 'system') notFound()
		const meeting = await tx
			.selectFrom('meeting')
			.selectAll()
			.where('meetingId', '=', meetingId)
			.executeTakeFirst()
		if (!meeting) return notFound()
		const { networkId } = meeting
		const { clock } = await progressOf(act, meeting)
		if (clock.state === 'waiting') return refuse('peer-help.settled')
		if (clock.state === 'under_way') await closeLeftOpen(act, meeting)
		else if (await mayReopen(act, clock.closedAt)) refuse('peer-help.settled')
		const people = await peersThere(act, meeting)
		if (!(await isSheetFrozen(act, meeting)))
			await recordFact(act, {
				kind: 'meeting',
				subjectId: meetingId,
				people,
				happenedOn: meeting.heldOn,
				words: meeting.title,
			})
		await record({ networkId, subjectId: meetingId, content: { people: people.length } })
	},
})

async function closeLeftOpen({ tx, now }: Act, meeting: Meeting): Promise<void> {
	const { networkId, meetingId, endsAt } = meeting
	const moves = await movesOf(tx, meeting)
	const begunAt = moves.find(({ step, isUndone }) => step !== null && !isUndone)?.at ?? endsAt
	const from = Temporal.Instant.compare(endsAt, begunAt) > 0 ? endsAt : begunAt
	if (Temporal.Instant.compare(from.add({ hours: leftOpenHours }), now) > 0)
		refuse('peer-help.settled')
	await tx
		.insertInto('peerHelpMove')
		.values({ networkId, meetingId, position: nextPosition(moves), step: closedStep, at: now })
		.execute()
}

/** The peers who were seen there. Of who was not marked, nothing is known: no tie is made of it. */
async function peersThere({ tx }: Act, { networkId, meetingId }: Meeting): Promise<Id[]> {
	const { rows } = await sql<{ personId: Id }>`
		select p.person_id from peer_help_peer p
		join attendance a on a.network_id = p.network_id and a.meeting_id = p.meeting_id
			and a.membership_id = p.membership_id and a.status in ('present', 'late', 'video')
		where p.network_id = ${networkId} and p.meeting_id = ${meetingId}
		order by p.person_id`.execute(tx)
	return rows.map(({ personId }) => personId)
}

/** A frozen sheet told ties who was there already, and knows better. */
async function isSheetFrozen({ tx }: Act, { networkId, meetingId }: Meeting): Promise<boolean> {
	const sheet = await tx
		.selectFrom('attendanceSheet')
		.select('frozenAt')
		.where('networkId', '=', networkId)
		.where('meetingId', '=', meetingId)
		.executeTakeFirst()
	return Boolean(sheet?.frozenAt)
}
