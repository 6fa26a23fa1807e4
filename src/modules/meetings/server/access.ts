import { sql } from 'kysely'
import type { Act, Look, Tx } from '#db'
import { type Actor, type Id, notFound } from '#kernel'
import { standingIn } from '#networks/server'
import { mayOrganise } from '../policy.ts'
import { forbid } from './refusal.ts'

/** A network that the actor reads, or 404; and what they are there. */
export async function accessNetworkRead({ tx, actor, now }: Look, networkId: Id) {
	const { rows } = await sql<{
		networkId: Id
		name: string
		timeZone: string
		currency: string
		videoBase: string | null
		trialVisits: number | null
	}>`select network_id, name, time_zone, currency, video_base, trial_visits from network
		where network_id = ${networkId} and (network_id = any (my_networks()) or is_system())`.execute(
		tx,
	)
	const network = rows[0] ?? notFound()
	return { ...network, standing: await standingIn(tx, actor, networkId, now) }
}

/** The network, for who organises its meetings; others who read it are told so. */
export async function organise(look: Look, networkId: Id) {
	const network = await accessNetworkRead(look, networkId)
	if (!mayOrganise(network.standing)) forbid('meetings.onlyRunners')
	return network
}

/** A meeting that the actor may read, or 404. A link opens the one meeting it was made for. */
export async function accessMeeting(tx: Tx, actor: Actor, meetingId: Id) {
	if (actor.kind === 'link' && (actor.purpose !== 'meeting' || actor.subjectId !== meetingId))
		notFound()
	const meeting = await tx
		.selectFrom('meeting')
		.selectAll()
		.where('meetingId', '=', meetingId)
		.executeTakeFirst()
	return meeting ?? notFound()
}

/** A meeting as it is kept. */
export type Meeting = Awaited<ReturnType<typeof accessMeeting>>

/** A meeting and its network, for who organises them. */
export async function organiseMeeting(act: Look, meetingId: Id) {
	const meeting = await accessMeeting(act.tx, act.actor, meetingId)
	return { meeting, network: await organise(act, meeting.networkId) }
}

/** A meeting still to be held, for a job of the system; null when nothing is left to do. */
export async function meetingAhead({ tx, now }: Act, meetingId: Id): Promise<Meeting | null> {
	const meeting = await tx
		.selectFrom('meeting')
		.selectAll()
		.where('meetingId', '=', meetingId)
		.executeTakeFirst()
	if (!meeting || meeting.removedAt) return null
	return Temporal.Instant.compare(meeting.startsAt, now) > 0 ? meeting : null
}
