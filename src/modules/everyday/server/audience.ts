import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import { takingPart } from '#networks'

/** Whom a word is for. */
export type Audience = { networkId: Id; audience: string; tradeKey: string | null }

/** Roles that answer for the network: to them goes what is for the board. */
const boardRoles = ['president', 'board', 'treasurer', 'facilitator']

/**
 * The people a word is for on a day: those who act for the members, or have a role; for the board, its
 * roles; for a trade, the people of the members who do it. In order of their ids.
 */
export async function audienceOf(
	tx: Tx,
	{ networkId, audience, tradeKey }: Audience,
	day: Temporal.PlainDate,
): Promise<Id[]> {
	const { rows } = await sql<{ personId: Id }>`
		select d.person_id from membership m
		join firm f on f.id = m.firm_id and f.claimed_at is not null
		join mandate d on d.firm_id = f.id and d.starts_on <= ${day}
			and (d.ends_on is null or d.ends_on >= ${day})
		where m.network_id = ${networkId} and m.state = any(${takingPart})
			and (m.person_id is null or m.person_id = d.person_id)
			and (${audience} = 'everyone' or (${audience} = 'trade' and exists (select from firm_label l
				where l.firm_id = f.id and l.kind = 'trade' and l.key = ${tradeKey})))
		union
		select r.person_id from network_role r
		where r.network_id = ${networkId} and r.starts_on <= ${day}
			and (r.ends_on is null or r.ends_on >= ${day})
			and (${audience} = 'everyone' or (${audience} = 'board' and r.role = any(${boardRoles})))
		order by 1`.execute(tx)
	return rows.map(({ personId }) => personId)
}

/** The trades of the members of a network, the most frequent first. */
export async function tradesOf(
	tx: Tx,
	networkId: Id,
): Promise<{ key: string; label: string; firms: number }[]> {
	const { rows } = await sql<{ key: string; label: string; firms: number }>`
		select l.key, min(l.label) as label, count(distinct m.firm_id)::int as firms
		from membership m join firm f on f.id = m.firm_id and f.claimed_at is not null
		join firm_label l on l.firm_id = m.firm_id and l.kind = 'trade'
		where m.network_id = ${networkId} and m.state = any(${takingPart})
		group by l.key order by count(distinct m.firm_id) desc, l.key limit 60`.execute(tx)
	return rows
}
