import { sql } from 'kysely'
import type { Look } from '#db'
import { dayAt, endOfDay, type Id, personOf } from '#kernel'
import { addWorkingDays } from '../../working-days.ts'
import { calendarOf } from '../parameters.ts'
import { broughtThisYear } from './benefit-of.ts'

/** Something of recommendations that waits for the firm: one to answer, to follow up, a lead. */
type WaitingReferral = {
	kind: 'referral' | 'follow' | 'lead'
	id: Id
	from: string | null
	/** Until when the third party is expected to have been contacted. */
	by: Temporal.Instant | null
}

/** What the home page of a firm says of recommendations, to who speaks for it: what waits, what came this year. */
export async function referralsAtHome(look: Look, firmId: Id) {
	const { tx, actor } = look
	const me = personOf(actor)
	const [waiting, brought] = await Promise.all([
		waitingFor(look, firmId, me),
		broughtThisYear(look, firmId, me),
	])
	if (!waiting.some(({ kind }) => kind === 'referral'))
		return { waiting: waiting.map(({ since, ...one }) => ({ ...one, by: null })), brought }
	const { timeZone, country, days } = await calendarOf(tx, firmId, look.now)
	const byOf = (since: Temporal.Instant) =>
		endOfDay(
			addWorkingDays(dayAt(since, timeZone), days('referral.contacted_days'), country),
			timeZone,
		).subtract({ minutes: 1 })
	return {
		waiting: waiting.map(
			({ since, ...one }): WaitingReferral => ({
				...one,
				by: one.kind === 'referral' ? byOf(since) : null,
			}),
		),
		brought,
	}
}

async function waitingFor({ tx, now }: Look, firmId: Id, me: Id | null) {
	const { rows } = await sql<Omit<WaitingReferral, 'by'> & { since: Temporal.Instant }>`
		with speaks as (select from mandate where person_id = ${me} and firm_id = ${firmId}
			and role in ('representative', 'deputy') and (ends_on is null or ends_on >= ${dayAt(now, 'UTC')}) limit 1)
		select * from (
			select case when r.state in ('sent', 'seen') then 'referral' else 'follow' end as kind, r.id,
				f.name as from, case when r.state in ('sent', 'seen') then r.sent_at else r.moved_at end as since
			from referral r left join firm f on f.id = r.from_firm_id
			where r.to_firm_id = ${firmId} and exists (select from speaks)
				and not exists (select from referral_move m where m.referral_id = r.id)
				and (r.state in ('sent', 'seen') or r.state in ('contacted', 'quoted') and exists (
					select from referral_ring g where g.referral_id = r.id and g.at >= r.moved_at))
			union all
			select 'lead', l.id, f.name, l.left_at from lead l left join firm f on f.id = l.from_firm_id
			where l.to_firm_id = ${firmId} and l.left_at is not null and l.state = 'sent'
				and exists (select from speaks)
		) waiting order by since, id limit 8`.execute(tx)
	return rows
}
