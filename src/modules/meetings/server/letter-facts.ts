import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { accentOf } from '#networks'
import { lookOf } from '#networks/server'
import type { MeetingFacts } from '../letter-facts.ts'

/** How a network's letters look, and that they are its own: its name as the sender, its colour. */
export async function dressOf(
	tx: Tx,
	networkId: Id,
): Promise<{ networkId: Id; from: string; accent?: string }> {
	const { name } = await tx
		.selectFrom('network')
		.select('name')
		.where('networkId', '=', networkId)
		.executeTakeFirstOrThrow()
	const { accent } = await lookOf(tx, networkId)
	return { networkId, from: name, ...(accent && { accent: accentOf(accent).light.ground }) }
}

/** What letters say of a meeting. */
export async function announcementFacts(
	tx: Tx,
	networkId: Id,
	meetingId: Id,
): Promise<MeetingFacts> {
	const { rows } = await sql<MeetingFacts>`
		select n.name as network, n.time_zone, n.currency, m.kind, m.title, m.details, m.mode, m.place,
			m.video_url, m.held_on, m.held_hour, m.minutes, m.starts_at, m.ends_at, m.price_cents, m.closes_on,
			m.meals, f.name as host_firm
		from meeting m join network n on n.network_id = m.network_id
		left join membership s on s.network_id = m.network_id and s.membership_id = m.host_id
		left join firm f on f.id = s.firm_id
		where m.network_id = ${networkId} and m.meeting_id = ${meetingId}`.execute(tx)
	return rows[0] as MeetingFacts
}
