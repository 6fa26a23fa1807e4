import { sql } from 'kysely'
import { isPurpose, type Purpose } from '#consents'
import type { Look } from '#db'
import { assert, type Id, personOf } from '#kernel'
import { myStops, type Stop } from '#mail/server'

/** One thing a person agreed to, in the words they read. */
export type Agreement = {
	id: Id
	purpose: Purpose
	wording: string
	givenAt: Temporal.Instant
	endedAt: Temporal.Instant | null
	byLink: boolean
	firmId: Id | null
	firm: string | null
	networkId: Id | null
	network: string | null
	/** The request it answered, while the answer may still be taken back; then it has served. */
	stepId: Id | null
	mayUndo: boolean
}

/** What a person agreed to and what they refuse: one's own, whatever it is about. */
export type Agreements = {
	agreed: Agreement[]
	stops: Stop[]
	goBetween: { optedOutAt: Temporal.Instant; until: Temporal.PlainDate | null } | null
	blocked: number
}

/** The page « Mes accords ». */
export async function myAgreements(look: Look): Promise<Agreements> {
	const { tx, actor } = look
	const personId = personOf(actor)
	assert(personId, 'one’s agreements are asked by their person')
	const { rows } = await sql<Agreement>`
		select c.id, c.purpose, c.wording, c.given_at, c.ended_at, c.door = 'link' as by_link,
			c.firm_id, f.name as firm, c.network_id, n.name as network,
			case when c.purpose like 'introduction.%' then c.subject_id end as step_id,
			coalesce(s.answered_at is not null and s.concluded is null, false) as may_undo
		from consent c
		left join firm f on f.id = c.firm_id left join network n on n.network_id = c.network_id
		left join introduction_step s on s.id = c.subject_id
		where c.person_id = ${personId}
		order by c.ended_at is not null, c.given_at desc, c.id limit 500`.execute(tx)
	const rule = await tx
		.selectFrom('goBetweenRule')
		.select(['optedOutAt', 'optedOutUntil'])
		.where('personId', '=', personId)
		.executeTakeFirst()
	const { rows: blocks } = await sql<{ n: number }>`
		select count(*)::int as n from tie_block where person_id = ${personId}`.execute(tx)
	return {
		agreed: rows.filter(({ purpose }) => isPurpose(purpose)),
		stops: await myStops(look),
		goBetween: rule?.optedOutAt ? { optedOutAt: rule.optedOutAt, until: rule.optedOutUntil } : null,
		blocked: blocks[0]?.n ?? 0,
	}
}
