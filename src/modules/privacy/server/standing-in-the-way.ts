import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'

/** What would be left without anybody: each names what must be done first, or chosen. */
export type Ties = {
	/** Firms that nobody else represents. */
	firms: { id: Id; name: string }[]
	/** Networks that nobody else runs, and where others take part. */
	networks: { id: Id; name: string }[]
	isOnlyAdministrator: boolean
}

/** What depends on a person alone, on a day. */
export async function dependingOn(tx: Tx, personId: Id, today: Temporal.PlainDate): Promise<Ties> {
	const { rows: firms } = await sql<{ id: Id; name: string }>`
		select f.id, f.name from firm f where f.claimed_at is not null
			and exists (select from mandate m where m.firm_id = f.id and m.person_id = ${personId}
				and m.role = 'representative' and (m.ends_on is null or m.ends_on >= ${today}))
			and not exists (select from mandate m where m.firm_id = f.id and m.person_id <> ${personId}
				and m.role = 'representative' and (m.ends_on is null or m.ends_on >= ${today}))
		order by f.name collate "fr-x-icu", f.id`.execute(tx)
	const { rows: networks } = await sql<{ id: Id; name: string }>`
		select n.network_id as id, n.name from network n
		where exists (select from network_role r where r.network_id = n.network_id
				and r.person_id = ${personId} and r.role in ('facilitator', 'president')
				and (r.ends_on is null or r.ends_on >= ${today}))
			and not exists (select from network_role r where r.network_id = n.network_id
				and r.person_id <> ${personId} and r.role in ('facilitator', 'president')
				and (r.ends_on is null or r.ends_on >= ${today}))
			and exists (select from membership s join mandate m on m.firm_id = s.firm_id
				join account a on a.person_id = m.person_id
				where s.network_id = n.network_id and s.state in ('member', 'on_trial', 'suspended')
				and m.person_id <> ${personId} and (m.ends_on is null or m.ends_on >= ${today}))
		order by n.name collate "fr-x-icu", n.network_id`.execute(tx)
	const administrators = await tx.selectFrom('administrator').select('personId').execute()
	const isOnlyAdministrator =
		administrators.length === 1 && administrators[0]?.personId === personId
	return { firms, networks, isOnlyAdministrator }
}
