import { sql } from 'kysely'
import type { Look } from '#db'
import { everybody } from '#firms'
import { type Id, notFound, personOf } from '#kernel'
import { type Sheet, sheetColumns } from './sheet-columns.ts'

/**
 * A member who agreed to appear: its name and trades; of a firm whose card is public, what it shows to everybody:
 * the trades it shows and its commune, with its card behind.
 */
export type ShownMember = {
	firmId: Id
	name: string
	trades: string[]
	place: string | null
	isPublic: boolean
}

type Rest = {
	showsMembers: boolean
	contact: { name: string | null; email: string | null; phone: string | null } | null
	members: ShownMember[]
	/** There is somewhere to send a request to visit. */
	hasVisits: boolean
	/** The claim of the person who looks, while it waits. */
	claimAskedAt: string | null
}

/**
 * The page of a network, for everybody it chose to show itself to, an account or not; the same 404 for a page
 * that is not shown and for one that never was.
 */
export async function sheetPage(look: Look, { sheetId }: { sheetId: Id }) {
	const { tx, actor } = look
	const { rows } = await sql<Sheet & Rest>`
		select ${sheetColumns}, s.shows_members,
			(select json_build_object('name', c.name, 'email', c.email, 'phone', c.phone)
				from sheet_contact c where c.sheet_id = s.id and c.is_shown) as contact,
			coalesce((select json_agg(json_build_object('firmId', m.firm_id, 'name', m.name,
				'trades', coalesce(d.card -> 'trades', to_jsonb(m.trades)), 'place', d.card ->> 'place',
				'isPublic', d.firm_id is not null) order by m.place)
				from members_shown(s.network_id) with ordinality m (firm_id, name, trades, place)
				left join search_document d on d.audience = ${everybody} and d.firm_id = m.firm_id), '[]') as members,
			s.takes_visits and (s.network_id is not null or has_contact(s.id)) as has_visits,
			(select c.asked_at from sheet_claim c where c.sheet_id = s.id and c.person_id = ${personOf(actor)}
				and c.answer is null) as claim_asked_at
		from network_sheet s where s.id = ${sheetId} and s.closed_at is null`.execute(tx)
	const sheet = rows[0] ?? notFound()
	return { sheet, isReal: sheet.networkId !== null, now: look.now }
}
