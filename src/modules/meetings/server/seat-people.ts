import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { takingPart } from '#networks'
import { onLeaveUntil } from '#ties/server'
import type { Answer } from '../states.ts'
import type { Meeting } from './access.ts'
import { seatsInvited } from './seats.ts'

/** Somebody to write to about a meeting: for which seat, and what that seat answered. */
export type SeatPerson = {
	personId: Id
	membershipId: Id
	email: string
	locale: string
	answer: Answer | null
	waits: boolean
	/** Whether they take this kind of letter by mail. */
	takesMail: boolean
	isAwayNow: boolean
	isAwayThen: boolean
}

/**
 * The next people, in the order of their ids, who sit in the seats a meeting is for: whoever was said to come, else who
 * represents the firm, with an account to be written to.
 */
export async function seatPeople(
	tx: Tx,
	meeting: Meeting,
	{ after, limit, today }: { after: Id | null; limit: number; today: Temporal.PlainDate },
): Promise<SeatPerson[]> {
	const seats = (await seatsInvited(tx, meeting)).map(({ membershipId }) => membershipId)
	const { rows } = await sql<Omit<SeatPerson, 'isAwayNow'>>`
		select distinct on (d.person_id) d.person_id, m.membership_id, a.email, p.locale, r.answer,
			coalesce(r.waiting_at is not null, false) as waits,
			not exists (select from mail_preference c where c.person_id = d.person_id
				and c.kind = 'meetings' and c.choice = 'none') as takes_mail,
			exists (select from leave l where l.person_id = d.person_id
				and ${meeting.heldOn}::date between l.starts_on and l.ends_on) as is_away_then
		from membership m
		join firm f on f.id = m.firm_id and f.claimed_at is not null
		left join registration r on r.network_id = m.network_id and r.meeting_id = ${meeting.meetingId}
			and r.membership_id = m.membership_id
		join mandate d on d.firm_id = m.firm_id and (d.ends_on is null or d.ends_on >= ${today}::date)
			and (d.person_id = coalesce(m.person_id, r.person_id)
				or (m.person_id is null and r.person_id is null and d.role = 'representative'))
		join account a on a.person_id = d.person_id
		join person p on p.id = d.person_id
		where m.network_id = ${meeting.networkId} and m.membership_id = any (${seats}::uuid[])
			and m.state = any (${takingPart}) and (${after}::uuid is null or d.person_id > ${after})
		order by d.person_id, (r.answer is null), m.membership_id
		limit ${limit}`.execute(tx)
	const people = rows.map(({ personId }) => personId)
	const away = await onLeaveUntil(tx, people, today)
	return rows.map((row) => ({ ...row, isAwayNow: away.has(row.personId) }))
}
