import { sql } from 'kysely'
import type { Tx } from '#db'
import {
	type FirmsPhrases,
	joinLabels,
	type MemberField,
	maskCard,
	type TableCell,
	type WholeCard,
} from '#firms'
import type { Id } from '#kernel'

type Labels = Partial<Record<string, string[]>>

type SeatRow = {
	reference: string | null
	state: string
	since: string
	name: string
	isClaimed: boolean
	visibility: WholeCard['visibility']
	chosen: WholeCard['chosen']
	fields: {
		identifiers: {
			siren: string | null
			siret: string | null
			ice: string | null
			naf: string | null
		}
		address: { address: string | null; postcode: string | null; commune: string | null }
		phone: string | null
		email: string | null
		website: string | null
		headcount: string | null
		capacity: number | null
		turnover: string | null
		description: string | null
		people: { givenName: string; familyName: string; function: string | null } | null
	}
	contact: { email: string | null; phone: string | null } | null
	labels: Labels
}

/** The columns of an exported list, in the order of the import's fields, so that it can be given again. */
const columns = [
	['reference', 'text'],
	['name', 'text'],
	['siren', 'code'],
	['siret', 'code'],
	['ice', 'code'],
	['naf', 'code'],
	['givenName', 'text'],
	['familyName', 'text'],
	['function', 'text'],
	['email', 'text'],
	['phone', 'code'],
	['firmPhone', 'code'],
	['firmEmail', 'text'],
	['website', 'text'],
	['address', 'text'],
	['postcode', 'code'],
	['commune', 'text'],
	['trades', 'text'],
	['skills', 'text'],
	['needs', 'text'],
	['languages', 'text'],
	['certifications', 'text'],
	['headcount', 'text'],
	['capacity', 'code'],
	['description', 'text'],
] as const satisfies readonly (readonly [MemberField, 'text' | 'code'])[]

/**
 * The members of a network as a table. Of a firm that has its people, what they tell their networks and
 * nothing more, nobody's own address or telephone; of a record the network wrote itself, all it wrote.
 */
export async function membersTable(
	tx: Tx,
	networkId: Id,
	words: { firms: FirmsPhrases; states: Record<string, string>; state: string; since: string },
): Promise<{ titles: string[]; rows: TableCell[][] }> {
	const seats = await seatsOf(tx, networkId)
	const { fields } = words.firms.importing
	return {
		titles: [...columns.map(([field]) => fields[field]), words.state, words.since],
		rows: seats.map((seat) => [
			...cellsOf(seat, words.firms),
			{ text: words.states[seat.state] ?? seat.state },
			{ code: seat.since },
		]),
	}
}

function cellsOf(seat: SeatRow, words: FirmsPhrases): TableCell[] {
	const { fields, labels } = seat
	const whole = { ...fields, trades: labels.trade, skills: labels.skill, needs: labels.need }
	const told = maskCard(
		{
			visibility: seat.visibility,
			chosen: seat.chosen,
			fields: { ...whole, languages: labels.language, certifications: labels.certification },
		},
		seat.isClaimed ? 'networks' : 'self',
	)
	const values: Record<(typeof columns)[number][0], string | number | null | undefined> = {
		reference: seat.reference,
		name: seat.name,
		...told.identifiers,
		siren: told.identifiers?.siren,
		siret: told.identifiers?.siret,
		ice: told.identifiers?.ice,
		naf: told.identifiers?.naf,
		givenName: told.people?.givenName,
		familyName: told.people?.familyName,
		function: told.people?.function,
		email: seat.contact?.email,
		phone: seat.contact?.phone,
		firmPhone: told.phone,
		firmEmail: told.email,
		website: told.website,
		address: told.address?.address,
		postcode: told.address?.postcode,
		commune: told.address?.commune,
		trades: told.trades && joinLabels(told.trades),
		skills: told.skills && joinLabels(told.skills),
		needs: told.needs && joinLabels(told.needs),
		languages: told.languages && joinLabels(told.languages),
		certifications: told.certifications && joinLabels(told.certifications),
		headcount: told.headcount && (words.headcounts[told.headcount] ?? told.headcount),
		capacity: told.capacity,
		description: told.description,
	}
	return columns.map(([field, kind]) => {
		const value = String(values[field] ?? '').replace(/^–$/, '')
		return kind === 'code' ? { code: value } : { text: value }
	})
}

async function seatsOf(tx: Tx, networkId: Id): Promise<SeatRow[]> {
	const { rows } = await sql<SeatRow>`
		select m.reference, m.state, to_char(m.since at time zone n.time_zone, 'DD/MM/YYYY') as since,
			f.name, f.claimed_at is not null as is_claimed, f.visibility,
			coalesce((select json_object_agg(v.field, v.audience) from firm_visibility v
				where v.firm_id = f.id), '{}') as chosen,
			json_build_object(
				'identifiers', json_build_object('siren', f.siren, 'siret', f.siret, 'ice', f.ice,
					'naf', f.naf_code),
				'address', json_build_object('address', f.address_lines, 'postcode', f.postcode,
					'commune', coalesce(c.name, f.town)),
				'phone', f.phone, 'email', f.email, 'website', f.website, 'headcount', f.headcount_band,
				'capacity', f.weekly_capacity_days, 'turnover', f.turnover_band,
				'description', f.description,
				'people', case when p.id is not null then json_build_object('givenName', p.given_name,
					'familyName', p.family_name, 'function', p.job_title) end) as fields,
			case when f.claimed_at is null and k.person_id is not null
				then json_build_object('email', k.email, 'phone', k.phone) end as contact,
			coalesce((select json_object_agg(kind, labels) from (select l.kind,
				json_agg(case when l.expires_on is null then l.label
					else l.label || ' (' || to_char(l.expires_on, 'DD/MM/YYYY') || ')' end
					order by l.label, l.key) as labels from firm_label l
				where l.firm_id = f.id group by l.kind) one), '{}') as labels
		from membership m
		join network n on n.network_id = m.network_id
		join firm f on f.id = m.firm_id
		left join commune c on c.code = f.commune_code
		left join lateral (select d.person_id from mandate d where d.firm_id = f.id
			and d.role = 'representative' and d.ends_on is null
			order by d.starts_on, d.id limit 1) first on true
		left join person p on p.id = first.person_id
		left join person_contact k on k.person_id = p.id
		where m.network_id = ${networkId} and m.state not in ('left', 'excluded')
		order by f.name collate "fr-x-icu", m.membership_id`.execute(tx)
	return rows
}
