import { sql } from 'kysely'
import type { Tx } from '#db'
import { dayAt, type Id } from '#kernel'
import type { Locale } from '#phrases'

/** Somebody to write to: a user, with their address and language. */
export type Reader = { personId: Id; name: string; email: string; locale: Locale }

/** Who speaks for a firm today and has an account. Asked as the system. */
export async function speakersOf(tx: Tx, firmId: Id, now: Temporal.Instant): Promise<Reader[]> {
	const day = dayAt(now, 'UTC')
	const { rows } = await sql<Reader>`
		select distinct p.id as person_id, p.given_name || ' ' || p.family_name as name, a.email, p.locale
		from mandate m join person p on p.id = m.person_id join account a on a.person_id = p.id
		where m.firm_id = ${firmId} and m.role in ('representative', 'deputy')
			and m.starts_on <= ${day} and (m.ends_on is null or m.ends_on >= ${day})
		order by p.id`.execute(tx)
	return rows
}

/** Somebody by name, with their account; null when they have none any more. */
export async function userNamed(tx: Tx, personId: Id): Promise<Reader | null> {
	const { rows } = await sql<Reader>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, a.email, p.locale
		from person p join account a on a.person_id = p.id where p.id = ${personId}`.execute(tx)
	return rows[0] ?? null
}

/**
 * Who is told what becomes of a recommendation: who gave it, as long as they have an account, else whoever speaks for
 * their firm. A firm that left its networks is told as any other.
 */
export async function giversOf(
	tx: Tx,
	referral: { givenBy: Id; fromFirmId: Id },
	now: Temporal.Instant,
): Promise<Reader[]> {
	const giver = await userNamed(tx, referral.givenBy)
	return giver ? [giver] : speakersOf(tx, referral.fromFirmId, now)
}

/** Who runs the networks in which a firm takes part, each once, with one of those networks. */
export async function facilitatorsOf(
	tx: Tx,
	firmId: Id,
	now: Temporal.Instant,
): Promise<(Reader & { networkId: Id; network: string })[]> {
	const day = dayAt(now, 'UTC')
	const { rows } = await sql<Reader & { networkId: Id; network: string }>`
		select distinct on (p.id) p.id as person_id, p.given_name || ' ' || p.family_name as name, a.email,
			p.locale, n.network_id, n.name as network
		from membership m join network n on n.network_id = m.network_id
		join network_role r on r.network_id = n.network_id and r.role = 'facilitator'
			and r.starts_on <= ${day} and (r.ends_on is null or r.ends_on >= ${day})
		join person p on p.id = r.person_id join account a on a.person_id = p.id
		where m.firm_id = ${firmId} and m.state in ('member', 'on_trial')
		order by p.id, m.since, n.network_id`.execute(tx)
	return rows
}

/** The names of some firms, by id. */
export async function firmNames(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
	const rows = await tx.selectFrom('firm').select(['id', 'name']).where('id', 'in', ids).execute()
	return new Map(rows.map(({ id, name }) => [id, name]))
}
