import { sql } from 'kysely'
import type { Look } from '#db'
import type { Id } from '#kernel'
import { broughtThisYear } from './benefit-of.ts'

/** Something of recommendations that waits for the firm: one to answer, to follow up, a lead. */
export type WaitingReferral = {
	kind: 'referral' | 'follow' | 'lead'
	id: Id
	from: string | null
	since: Temporal.Instant
}

/** What the home page of a firm says of recommendations: what waits for who speaks for it, what came this year. */
export async function referralsAtHome(look: Look, firmId: Id) {
	const { tx } = look
	const { rows } = await sql<WaitingReferral>`
		select case when r.state in ('sent', 'seen') then 'referral' else 'follow' end as kind, r.id,
			f.name as from, case when r.state in ('sent', 'seen') then r.sent_at else r.moved_at end as since
		from referral r left join firm f on f.id = r.from_firm_id
		where r.to_firm_id = ${firmId} and not exists (select from referral_move m where m.referral_id = r.id)
			and (r.state in ('sent', 'seen') or r.state in ('contacted', 'quoted') and exists (
				select from referral_ring g where g.referral_id = r.id and g.at >= r.moved_at))
		union all
		select 'lead', l.id, f.name, l.left_at from lead l left join firm f on f.id = l.from_firm_id
		where l.to_firm_id = ${firmId} and l.left_at is not null and l.state = 'sent'
		order by since, id limit 8`.execute(tx)
	return { waiting: rows, brought: await broughtThisYear(look, firmId) }
}
