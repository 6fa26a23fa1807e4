import { sql } from 'kysely'
import type { Look, Tx } from '#db'
import { dayAt, type Id } from '#kernel'
import type { LeadState, ReferralState } from '../../states.ts'
import { addWorkingDays } from '../../working-days.ts'
import { requireSpeaking } from '../access-referral.ts'
import { calendarOf } from '../parameters.ts'

/** Which list: what others recommended to the firm, what it recommended to others, leads either way. */
export type ReferralList = 'received' | 'given' | 'leads'

/** A line of a list. The third party is named as long as they are known. */
export type ReferralLine = {
	id: Id
	state: ReferralState
	tier: 'inside' | 'outside'
	urgency: 'now' | 'weeks' | 'later'
	/** The other firm; null when it no longer exists here. */
	firm: string | null
	third: string | null
	need: string | null
	movedAt: Temporal.Instant
	sentAt: Temporal.Instant | null
	/** What the firm itself just said and may still take back. */
	leaving: ReferralState | null
	leavesAt: Temporal.Instant | null
	/** Until when the receiver is expected to have contacted the third party. */
	contactBy: Temporal.PlainDate | null
}

export type LeadLine = {
	id: Id
	side: 'giver' | 'receiver'
	state: LeadState
	firm: string | null
	words: string
	givenAt: Temporal.Instant
	/** It has not left yet: its giver may take it back. */
	leavesAt: Temporal.Instant | null
}

/** How many were given and received: over twelve months, and since the beginning. Shown to the firm alone. */
export type Balance = { given: number; received: number; givenEver: number; receivedEver: number }

const most = 500

/** The recommendations and leads of a firm, latest first, narrowed to some states when asked. */
export async function referralsOf(
	look: Look,
	{
		firmId,
		list,
		state,
	}: { firmId: Id; list: ReferralList; state?: ReferralState | 'open' | undefined },
) {
	const { tx, actor, now } = look
	await requireSpeaking(tx, actor, firmId, now)
	const { name } = await tx
		.selectFrom('firm')
		.select('name')
		.where('id', '=', firmId)
		.executeTakeFirstOrThrow()
	const isLeads = list === 'leads'
	return {
		firm: { id: firmId, name },
		balance: await balanceOf(tx, firmId, now),
		counts: await countsOf(tx, firmId),
		lines: isLeads ? [] : await linesOf(look, firmId, list, state),
		leads: isLeads ? await leadsOf(tx, firmId) : [],
	}
}

async function linesOf(
	{ tx, now }: Look,
	firmId: Id,
	list: 'received' | 'given',
	state: ReferralState | 'open' | undefined,
): Promise<ReferralLine[]> {
	const isReceived = list === 'received'
	const mine = sql.ref(isReceived ? 'r.to_firm_id' : 'r.from_firm_id')
	const other = sql.ref(isReceived ? 'r.from_firm_id' : 'r.to_firm_id')
	const open = ['sent', 'seen', 'contacted', 'quoted']
	const states = state === 'open' ? open : state ? [state] : null
	const { rows } = await sql<Omit<ReferralLine, 'contactBy'>>`
		select r.id, r.state, r.tier, r.urgency, f.name as firm, t.name as third, t.need, r.moved_at, r.sent_at,
			m.to_state as leaving, m.leaves_at
		from referral r
		left join firm f on f.id = ${other}
		left join referral_third_party t on t.referral_id = r.id
		left join referral_move m on m.referral_id = r.id and m.by_firm_id = ${firmId}
		where ${mine} = ${firmId} and (${isReceived} = false or r.state <> 'drafted')
			and (${states}::text[] is null or r.state = any (${states}))
		order by r.moved_at desc, r.id limit ${most}`.execute(tx)
	const calendar = isReceived ? await calendarOf(tx, firmId, now) : null
	return rows.map((row) => {
		const isWaiting = row.state === 'sent' || row.state === 'seen'
		const contactBy =
			calendar && isWaiting && row.sentAt
				? addWorkingDays(
						dayAt(row.sentAt, calendar.timeZone),
						calendar.days('referral.contacted_days'),
						calendar.country,
					)
				: null
		return { ...row, contactBy }
	})
}

async function leadsOf(tx: Tx, firmId: Id): Promise<LeadLine[]> {
	const { rows } = await sql<LeadLine>`
		select l.id, case when l.from_firm_id = ${firmId} then 'giver' else 'receiver' end as side, l.state,
			f.name as firm, l.words, l.given_at, case when l.left_at is null then l.leaves_at end as leaves_at
		from lead l
		left join firm f on f.id = case when l.from_firm_id = ${firmId} then l.to_firm_id else l.from_firm_id end
		where l.from_firm_id = ${firmId} or (l.to_firm_id = ${firmId} and l.left_at is not null)
		order by l.moved_at desc, l.id limit ${most}`.execute(tx)
	return rows
}

/** What a firm gave and received, leads left out: information is no recommendation. */
export async function balanceOf(tx: Tx, firmId: Id, now: Temporal.Instant): Promise<Balance> {
	const since = now.subtract({ hours: 24 * 365 })
	const { rows } = await sql<Balance>`
		select count(*) filter (where from_firm_id = ${firmId} and sent_at >= ${since})::int as given,
			count(*) filter (where to_firm_id = ${firmId} and sent_at >= ${since})::int as received,
			count(*) filter (where from_firm_id = ${firmId})::int as given_ever,
			count(*) filter (where to_firm_id = ${firmId})::int as received_ever
		from referral where (from_firm_id = ${firmId} or to_firm_id = ${firmId}) and state <> 'drafted'`.execute(
		tx,
	)
	return rows[0] as Balance
}

async function countsOf(tx: Tx, firmId: Id): Promise<Record<ReferralList, number>> {
	const { rows } = await sql<Record<ReferralList, number>>`
		select (select count(*)::int from referral where to_firm_id = ${firmId} and state <> 'drafted') as received,
			(select count(*)::int from referral where from_firm_id = ${firmId}) as given,
			(select count(*)::int from lead where from_firm_id = ${firmId}
				or (to_firm_id = ${firmId} and left_at is not null)) as leads`.execute(tx)
	return rows[0] as Record<ReferralList, number>
}
