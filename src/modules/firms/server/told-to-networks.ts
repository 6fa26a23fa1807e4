import { type RawBuilder, sql } from 'kysely'
import type { VisibleField } from '../visibility.ts'

/**
 * Whether the networks of a firm, `f` in the statement, are told a field of its card, in SQL. A record that nobody
 * has taken was written by its network, which reads it whole. `hasLeft`: the one who asks is a network that the
 * firm is in no longer, told what anybody signed in is. For statements of the system, of which `may_read_field`
 * knows no network.
 */
export function isToldToNetworks(
	field: VisibleField,
	hasLeft: RawBuilder<unknown> = sql`false`,
): RawBuilder<boolean> {
	return sql<boolean>`(f.claimed_at is null or (select case when ${hasLeft}
			then f.visibility <> 'networks' and told.audience in ('instance', 'public')
			else told.audience <> 'self' end
		from (select coalesce((select v.audience from firm_visibility v
			where v.firm_id = f.id and v.field = ${field}), default_audience(${field})) as audience) told))`
}

/**
 * Whether the firm whose seat is `m` in the statement tells its networks who its people are, in SQL. Where it keeps
 * them, whatever lists seats names the firm in their place, to whoever runs the network too: else a seat would name
 * them. What somebody does under their own name is another matter.
 */
export const showsPeople = sql<boolean>`not exists (select from firm_visibility v
	where v.firm_id = m.firm_id and v.field = 'people' and v.audience = 'self')`
