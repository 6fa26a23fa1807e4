import { sql } from 'kysely'
import { addJob, parameter, parametersOn, runAct } from '#db'
import { asSystem, defineNightlyTask, defineTask, type Task } from '#jobs/server'
import { type Actor, dayAt, type Id, Refusal } from '#kernel'
import { courteousAfter } from '#mail'
import { courtesyIn, defineReminder } from '#mail/server'
import { onLeaveUntil } from '#ties/server'
import { askFollowUp } from './ask-follow-up.ts'
import { peerHelpClocks } from './clocks.ts'
import { settleSession } from './settle-session.ts'

const inNetwork = (networkId: Id): Actor => ({ kind: 'system', networkId })

/** A job that finds its work done refuses, and that is its answer: it may run twice. */
async function unlessSettled(work: Promise<unknown>): Promise<void> {
	try {
		await work
	} catch (caught) {
		if (!(caught instanceof Refusal) || caught.code !== 'peer-help.settled') throw caught
	}
}

/** What sessions leave to do later, each harmless to repeat. */
export const peerHelpTasks: Task[] = [
	defineTask<{ networkId: Id; meetingId: Id }>(
		'peer-help.settle',
		({ networkId, meetingId }, { now }) =>
			unlessSettled(runAct(settleSession, inNetwork(networkId), { meetingId }, { now })),
	),
	defineReminder<{ networkId: Id; meetingId: Id }>(
		'peer-help.ask-follow-up',
		({ networkId, ...ids }, { now }) =>
			unlessSettled(runAct(askFollowUp, inNetwork(networkId), ids, { now })),
	),
	defineNightlyTask('peer-help.plan-follow-ups', ({ now }) => planFollowUps(now)),
	...peerHelpClocks,
]

type Due = {
	networkId: Id
	meetingId: Id
	clientId: Id
	nextMeetingId: Id | null
	timeZone: string
}

/**
 * Plans the question to each client whose group meets again within a week: in the same series, or in a session they
 * are invited to. Also when no session comes and the last one is old: nobody's plan is forgotten in silence. Who is away
 * is asked on the night they are back.
 */
async function planFollowUps(now: Temporal.Instant): Promise<void> {
	await asSystem(null, async (tx) => {
		const today = dayAt(now, 'UTC')
		const parameters = await parametersOn(tx, today)
		const hours = (name: string) => 24 * parameter(parameters, name)
		const soon = now.add({ hours: hours('peer_help.follow_up_days') })
		const long = now.subtract({ hours: hours('peer_help.follow_up_after_days') })
		const { rows } = await sql<Due>`
			select m.network_id, m.meeting_id, r.person_id as client_id, next.meeting_id as next_meeting_id, n.time_zone
			from meeting m join network n on n.network_id = m.network_id
			join peer_help_role r on r.network_id = m.network_id and r.meeting_id = m.meeting_id
				and r.role = 'client'
			join peer_help_move v on v.network_id = m.network_id and v.meeting_id = m.meeting_id
				and v.step = 7 and v.undone_at is null
			left join lateral (
				select x.meeting_id from meeting x
				where x.network_id = m.network_id and x.kind = 'peer_help' and x.starts_at > ${now}::timestamptz
					and x.starts_at <= ${soon}::timestamptz and x.cancelled_at is null and x.removed_at is null
					and (x.series_id = m.series_id or exists (select from membership s
						join mandate d on d.firm_id = s.firm_id and d.person_id = r.person_id
							and (d.ends_on is null or d.ends_on >= ${today})
						where s.network_id = x.network_id and s.state in ('member', 'on_trial')
							and (x.audience = 'everyone' or exists (select from meeting_invitee i
								where i.network_id = x.network_id and i.meeting_id = x.meeting_id
									and i.membership_id = s.membership_id))))
				order by x.starts_at, x.meeting_id limit 1) next on true
			where m.kind = 'peer_help' and (next.meeting_id is not null or v.at <= ${long}::timestamptz)
				and exists (select from peer_help_action a where a.network_id = m.network_id
					and a.meeting_id = m.meeting_id and not exists (select from peer_help_follow_up f
						where f.network_id = a.network_id and f.action_id = a.action_id))
				and not exists (select from peer_help_reminder e where e.network_id = m.network_id
					and e.meeting_id = m.meeting_id)`.execute(tx)
		for (const { networkId, meetingId, clientId, nextMeetingId, timeZone } of rows) {
			const at = courteousAfter(now, courtesyIn(timeZone))
			const away = await onLeaveUntil(tx, [clientId], dayAt(at, timeZone))
			if (away.has(clientId)) continue
			await addJob(
				tx,
				'peer-help.ask-follow-up',
				{ networkId, meetingId, ...(nextMeetingId && { nextMeetingId }) },
				{ at, key: `peer-help follow-up ${meetingId}` },
			)
		}
	})
}
