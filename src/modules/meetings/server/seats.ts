import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db'
import { showsPeople } from '#firms/server'
import type { Id } from '#kernel'
import { takingPart } from '#networks'
import type { Meeting } from './access.ts'

/** A seat as a meeting names it: its firm, and who usually sits in it, where the firm shows its people. */
export type MeetingSeat = {
	membershipId: Id
	firmId: Id
	firm: string
	personId: Id | null
	name: string | null
	familyName: string | null
	state: string
	isMine: boolean
}

/**
 * Joins `p`, who usually sits in the seat `m`: one in somebody's name is theirs, a firm's is its first representative's.
 * Nobody where the firm keeps its people, or has left: the firm stands for them, until somebody answers under their name.
 */
export const usualSitter = sql`left join lateral (select d.person_id from mandate d where d.firm_id = m.firm_id
		and (d.ends_on is null or d.ends_on >= current_date)
		and (m.person_id is null or d.person_id = m.person_id)
		order by d.role <> 'representative', d.starts_on, d.person_id limit 1) d
		on m.state = any (${takingPart}) and ${showsPeople}
	left join person p on p.id = d.person_id`

/** The seats that a meeting is for, by the family name of who sits in them. */
export async function seatsInvited(tx: Tx, meeting: Asked): Promise<MeetingSeat[]> {
	return seatsAmong(tx, meeting, sql`true`)
}

/** Of the same, one's own and the host's: what a member's page names, where five hundred are asked. */
export async function seatsAtHand(
	tx: Tx,
	meeting: Asked & Pick<Meeting, 'hostId'>,
): Promise<MeetingSeat[]> {
	return seatsAmong(
		tx,
		meeting,
		sql`(m.membership_id = any ((select my_seats())::uuid[]) or m.membership_id = ${meeting.hostId})`,
	)
}

type Asked = Pick<Meeting, 'networkId' | 'meetingId' | 'audience'>

async function seatsAmong(
	tx: Tx,
	{ networkId, meetingId, audience }: Asked,
	among: RawBuilder<unknown>,
): Promise<MeetingSeat[]> {
	const { rows } = await sql<MeetingSeat>`
		select m.membership_id, m.firm_id, f.name as firm, m.state, p.id as person_id,
			p.given_name || ' ' || p.family_name as name, p.family_name,
			m.membership_id = any ((select my_seats())::uuid[]) as is_mine
		from membership m join firm f on f.id = m.firm_id
		${usualSitter}
		where m.network_id = ${networkId} and m.state = any (${takingPart}) and ${among}
			and (${audience} = 'everyone'
				or (${audience} = 'chosen' and exists (select from meeting_invitee i
					where i.network_id = m.network_id and i.meeting_id = ${meetingId}
						and i.membership_id = m.membership_id))
				or (${audience} = 'board' and exists (select from network_role r
					join mandate d on d.person_id = r.person_id and d.firm_id = m.firm_id and d.ends_on is null
					where r.network_id = m.network_id and r.ends_on is null
						and r.role in ('president', 'board', 'treasurer'))))
		order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu",
			f.name collate "fr-x-icu", m.membership_id`.execute(tx)
	return rows
}
