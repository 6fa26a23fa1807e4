import { sql } from 'kysely'
import { defineRetention } from '#jobs/server'

/** What was said in confidence in a session: with its plan, what became of it and what each kept of it. */
const told = [
	'peer_help_note',
	'peer_help_follow_up',
	'peer_help_plan_kept',
	'peer_help_action',
	'peer_help_vote',
	'peer_help_subject',
	'peer_help_role',
	'peer_help_reminder',
]

/**
 * The words of a session, a year after it was held or after the last word on its plan. Who accepted the pact, under
 * which words, and the hours of its steps stay: they name no subject, and the pact still holds.
 */
const peerHelp = defineRetention('peer_help', async (tx, before) => {
	let forgotten = 0
	for (const table of told) {
		const { numAffectedRows } = await sql`delete from ${sql.table(table)} t using meeting m
			where m.network_id = t.network_id and m.meeting_id = t.meeting_id
				and m.ends_at < ${before}::timestamptz
				and not exists (select from peer_help_follow_up f where f.network_id = t.network_id
					and f.meeting_id = t.meeting_id and f.said_at >= ${before}::timestamptz)`.execute(tx)
		forgotten += Number(numAffectedRows ?? 0)
	}
	return forgotten
})

/** What peer-help forgets each night. */
export const peerHelpClocks = [peerHelp]
