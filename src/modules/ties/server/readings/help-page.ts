import { sql } from 'kysely'
import type { Look } from '#db'
import { accessFirm } from '#firms/server'
import type { Id } from '#kernel'
import { requireAsking, setAsideBy } from '../access-asking-firm.ts'
import { todayOf } from '../parameters.ts'

type OpenNeed = {
	id: Id
	words: string
	statedAt: Temporal.Instant
	statedBy: string | null
	trade: string | null
	commune: string | null
	asked: number
}

/** What « Qui peut m'aider ? » shows before a need is chosen: the needs the firm is still looking for. */
export async function helpPage({ tx, actor, now }: Look, { firmId }: { firmId: Id }) {
	await requireAsking(tx, actor, firmId, now)
	const firm = await accessFirm(tx, firmId)
	const { rows: needs } = await sql<OpenNeed>`
		select n.id, n.words, n.stated_at, p.given_name || ' ' || p.family_name as stated_by,
			n.trade_label as trade, coalesce(c.name, a.name) as commune,
			(select count(*) from introduction i where i.need_id = n.id and i.state <> 'withdrawn') as asked
		from need n
		left join person p on p.id = n.person_id
		left join commune c on c.code = n.commune_code
		left join area a on a.kind = n.area_kind and a.code = n.area_code
		where n.firm_id = ${firmId} and n.closed_at is null
		order by n.stated_at desc, n.id
		limit 30`.execute(tx)
	const setAside = await setAsideBy(tx, actor, firmId)
	const availability = await tx
		.selectFrom('firmAvailability')
		.select(['isFree', 'startsOn', 'endsOn'])
		.where('firmId', '=', firmId)
		.where('endsOn', '>=', todayOf(now))
		.executeTakeFirst()
	return {
		firm: { id: firm.id, name: firm.name },
		needs,
		setAsideBy: setAside,
		availability: availability ?? null,
	}
}
