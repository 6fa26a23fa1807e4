import { sql } from 'kysely'
import type { Tx } from '#db'
import type { Id } from '#kernel'
import type { Locale } from '#phrases'

/** One of those who meet, as the others know them. */
export type PersonMet = {
	personId: Id
	name: string
	givenName: string
	locale: Locale
	jobTitle: string | null
	firmId: Id
	firm: string
	commune: string | null
	email: string | null
	phone: string | null
	/** Where mails go; null when the reader may not know it. */
	account: string | null
}

/** The people of a one-to-one with the firm they are there for, as whoever asks may see them. */
export async function peopleMet(
	tx: Tx,
	seats: readonly { personId: Id; firmId: Id }[],
): Promise<Map<Id, PersonMet>> {
	const { rows } = await sql<PersonMet>`
		select p.id as person_id, p.given_name || ' ' || p.family_name as name, p.given_name, p.locale,
			p.job_title, f.id as firm_id, f.name as firm, c.email, c.phone, a.email as account,
			case when may_read_field(f.id, 'address') then place.name end as commune
		from unnest(${seats.map(({ personId }) => personId)}::uuid[],
			${seats.map(({ firmId }) => firmId)}::uuid[]) as s (person_id, firm_id)
		join person p on p.id = s.person_id
		join firm f on f.id = s.firm_id
		left join commune place on place.code = f.commune_code
		left join person_contact c on c.person_id = p.id
		left join account a on a.person_id = p.id`.execute(tx)
	return new Map(rows.map((row) => [row.personId, row]))
}
