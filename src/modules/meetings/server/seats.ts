import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { takingPart } from '#networks'
import type { Meeting } from './access.ts'

/** A seat as a meeting names it: its firm, and the person who usually sits in it. */
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
 * The seats that a meeting is for, by the family name of who sits in them. A seat of a firm is its first
 * representative's; one in somebody's name is theirs.
 */
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
		left join lateral (select d.person_id from mandate d where d.firm_id = m.firm_id
			and (d.ends_on is null or d.ends_on >= current_date)
			and (m.person_id is null or d.person_id = m.person_id)
			order by d.role <> 'representative', d.starts_on, d.person_id limit 1) d on true
		left join person p on p.id = d.person_id
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
