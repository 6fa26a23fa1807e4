import { sql } from 'kysely'
import type { Tx } from '#db'
import { type CardChanges, changesTo, type KnownCard, labelsOf, type MemberLine } from '#firms'
import type { CheckedLine } from '#firms/server'
import { type Id, newId } from '#kernel'
import type { Deed } from '../members-file-states.ts'
import { hasLeft, type MembershipState } from '../states.ts'
import { type ProposedValues, proposedValues } from './proposed-values.ts'

/** A record of the network as a line finds it: what it holds, and who may write it. */
type KnownRecord = {
	card: KnownCard
	state: MembershipState
	isClaimed: boolean
	/** Whether the person it names is only a name on records: then the file may correct it. */
	isLeaderFree: boolean
}

/** Keeps some checked lines with what would become of each, beside what the network holds at this moment. */
export async function planLines(
	tx: Tx,
	file: { networkId: Id; fileId: Id },
	lines: CheckedLine[],
): Promise<void> {
	const ids = lines.flatMap(({ match, near }) => [
		...(match ? [match.firmId] : []),
		...near.flatMap((one) => ('firmId' in one ? [one.firmId] : [])),
	])
	const records = await recordsOf(tx, file.networkId, [...new Set(ids)])
	const planned = []
	for (const line of lines)
		planned.push({
			line: line.line,
			membership_id: newId(),
			person_id: newId(),
			new_firm_id: newId(),
			...(await planOf(tx, line, records)),
		})
	// One parameter for five hundred lines: bound one by one, their values cost more than the lines.
	await sql`insert into members_file_line (network_id, file_id, line, deed, if_same, firm_id,
			membership_id, person_id, new_firm_id, member, labels, changes, near, errors, cells)
		select ${file.networkId}, ${file.fileId}, line, deed, if_same, firm_id,
			membership_id, person_id, new_firm_id, member, labels, changes, near, errors,
			case when cells is not null then array(select jsonb_array_elements_text(cells)) end
		from jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) as planned (line int, deed text,
			if_same text, firm_id uuid, membership_id uuid, person_id uuid, new_firm_id uuid,
			member jsonb, labels jsonb, changes jsonb, near jsonb, errors jsonb, cells jsonb)`.execute(tx)
}

async function planOf(tx: Tx, line: CheckedLine, records: ReadonlyMap<Id, KnownRecord>) {
	const { member, match, near, errors, cells } = line
	const about = {
		firm_id: null as Id | null,
		if_same: null as Deed | null,
		member,
		labels: member && labelsOf(member),
		changes: null as CardChanges | ProposedValues | null,
		near: near.length > 0 ? near : null,
		errors: errors.length > 0 ? errors : null,
		// No text of PostgreSQL holds a zero byte.
		cells: cells?.map((cell) => cell.replaceAll('\u0000', '')) ?? null,
	}
	if (!member || errors.length > 0) return { ...about, deed: 'wrong' as const }
	const known = match?.firmId ?? near.find((one) => 'firmId' in one)?.firmId
	const record = known === undefined ? undefined : records.get(known as Id)
	const changes = record && (await changesFrom(tx, known as Id, record, member))
	const onRecord = {
		...about,
		firm_id: (known as Id | undefined) ?? null,
		changes: changes ?? null,
	}
	const deed = record && changes ? deedOn(record, changes) : 'out'
	if (match && record) return { ...onRecord, deed }
	if (near.length > 0) return { ...onRecord, deed: 'near' as const, if_same: deed }
	return { ...about, deed: 'new' as const }
}

/**
 * A person who acts elsewhere is no longer a name to correct; a firm with its people tells its own, and nothing to
 * a network that it left.
 */
function changesFrom(tx: Tx, firmId: Id, record: KnownRecord, member: MemberLine) {
	const { card, isClaimed, isLeaderFree } = record
	if (isClaimed && hasLeft(record.state)) return { changes: [], values: {} }
	if (isClaimed) return proposedValues(tx, firmId, member)
	return changesTo(card, isLeaderFree ? member : { ...member, person: null })
}

function deedOn(record: KnownRecord, { changes }: Pick<CardChanges, 'changes'>): Deed {
	if (hasLeft(record.state)) return 'gone'
	if (changes.length === 0) return 'same'
	return record.isClaimed ? 'propose' : 'update'
}

type RecordRow = Omit<KnownRecord, 'card'> & {
	firmId: Id
	reference: string | null
	firm: KnownCard['firm']
	labels: KnownCard['labels']
	leader: KnownCard['leader']
}

async function recordsOf(tx: Tx, networkId: Id, ids: string[]): Promise<Map<Id, KnownRecord>> {
	if (ids.length === 0) return new Map()
	const { rows } = await sql<RecordRow>`
		select m.firm_id, m.state, m.reference, f.claimed_at is not null as is_claimed,
			json_build_object('name', f.name, 'siren', f.siren, 'siret', f.siret, 'ice', f.ice,
				'address', f.address_lines, 'postcode', f.postcode, 'communeCode', f.commune_code,
				'communeName', c.name, 'town', f.town, 'phone', f.phone, 'email', f.email,
				'website', f.website, 'naf', f.naf_code, 'headcount', f.headcount_band,
				'turnover', f.turnover_band, 'capacityDays', f.weekly_capacity_days,
				'description', f.description) as firm,
			coalesce((select json_agg(json_build_object('kind', l.kind, 'key', l.key, 'label', l.label,
				'expiresOn', l.expires_on) order by l.label, l.key) from firm_label l
				where l.firm_id = f.id), '[]') as labels,
			case when p.id is not null then json_build_object('givenName', p.given_name,
				'familyName', p.family_name, 'function', p.job_title,
				'email', k.email, 'phone', k.phone) end as leader,
			p.id is null or is_unclaimed_leader(p.id) as is_leader_free
		from membership m
		join firm f on f.id = m.firm_id
		left join commune c on c.code = f.commune_code
		left join lateral (select d.person_id from mandate d where d.firm_id = f.id
			and d.role = 'representative' and d.ends_on is null
			order by d.starts_on, d.id limit 1) first on true
		left join person p on p.id = first.person_id
		left join person_contact k on k.person_id = p.id
		where m.network_id = ${networkId} and m.firm_id = any (${ids}::uuid[])`.execute(tx)
	return new Map(
		rows.map(({ firmId, reference, firm, labels, leader, ...who }) => [
			firmId,
			{ ...who, card: { reference, firm, labels, leader } },
		]),
	)
}
