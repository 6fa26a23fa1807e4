import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'

/** That a session takes place: how many accepted its pact, when it began and ended. Neither names nor words. */
export type Outline = {
	meetingId: Id
	peers: number
	begunAt: Temporal.Instant | null
	endedAt: Temporal.Instant | null
}

/** The sessions of a network that one is invited to; all of them, for who runs it. */
export async function outlineOf(tx: Tx, networkId: Id): Promise<Outline[]> {
	const { rows } = await sql<Outline>`
		select meeting_id, peers, begun_at, ended_at from peer_help_outline(${networkId})`.execute(tx)
	return rows
}
