import { sql } from 'kysely'
import { defineAct, parameter, parametersOn, type Tx } from '#db'
import { dayAt, type Id, notFound } from '#kernel'
import { actionInput } from '../../minutes/inputs.ts'
import { refuse } from '../refusal.ts'

/** A clock's act: an action of which nothing was said for months ends by itself. Who runs the network may reopen it. */
export const lapseAction = defineAct({
	name: 'meetings.lapse-action',
	input: actionInput,
	door: 'none',
	act: async ({ tx, actor, now, record }, { actionId }) => {
		if (actor.kind !== 'system') notFound()
		const [due] = await actionsToLapse(tx, now, actionId)
		if (!due) return refuse('meetings.settled')
		const { networkId } = due
		await tx
			.updateTable('meetingAction')
			.set({ endedAt: now, ending: 'lapsed' })
			.where('networkId', '=', networkId)
			.where('actionId', '=', actionId)
			.execute()
		await record({ networkId, subjectId: actionId, content: { ending: 'lapsed' } })
	},
})

/** The open actions, or one of them, whose meeting, due day and last reopening are all that many days past. As the system. */
export async function actionsToLapse(
	tx: Tx,
	now: Temporal.Instant,
	actionId: Id | null = null,
): Promise<{ networkId: Id; actionId: Id }[]> {
	const today = dayAt(now, 'UTC')
	const days = parameter(await parametersOn(tx, today), 'meeting.action_days')
	const { rows } = await sql<{ networkId: Id; actionId: Id }>`
		select a.network_id, a.action_id from meeting_action a
		join meeting m on m.network_id = a.network_id and m.meeting_id = a.meeting_id
		where a.ended_at is null and (${actionId}::uuid is null or a.action_id = ${actionId})
			and greatest(m.held_on, a.due_on, (a.reopened_at at time zone 'UTC')::date)
				<= ${today.subtract({ days })}::date
		order by a.network_id, a.action_id`.execute(tx)
	return rows
}
