/**
 * A canary in everything people can write: read from the schema, so that a column added tomorrow is written in
 * too. Each column has its own, by which a page, a mail or a file says where it comes from.
 */
import type { App } from './app.ts'

/** A column that people's words fill, and the canary written there. */
export type Perch = { column: string; bird: string; rows: number }

/**
 * What has no shape in the schema and is still nobody's words, by its reason. A new column is either here, with
 * a reason that a reader can check, or written in.
 */
const notTyped: Record<string, string[]> = {
	'a word of the code: a kind, a state, a purpose': [
		'answered_request.act',
		'attendance_correction.from_status',
		'consent.purpose',
		'consent.text_version',
		'journal.act',
		'mail.kind',
		'mail_preference.kind',
		'mail_stop.text_version',
		'mail_stop.topic',
		'membership_step.from_state',
		'membership_step.to_state',
		'network_file.purpose',
		'one_time_link.purpose',
		'party_file.purpose',
		'proposal_change.field',
		'rate_limit.bucket',
		'referral_move.reason',
		'referral_move.to_state',
		'referral_ring.what',
		'referral_step.from_state',
		'referral_step.reason',
		'referral_step.to_state',
		'role_offer.role',
		'thread_message.kind',
	],
	'a code of a nomenclature or a place, chosen in a list': [
		'adviser.territory_code',
		'firm.headcount_band',
		'firm.naf_code',
		'firm_zone.code',
		'network.time_zone',
		'network_zone.code',
		'sheet_zone.code',
	],
	'an address without a path, whose whole shape the database checks': ['instance.public_address'],
	'a secret, a hash or a key, never shown': [
		'account.password_hash',
		'authenticator_app.secret',
		'identity_provider.client_secret',
		'identity_visit.code_verifier',
		'identity_visit.nonce',
		'identity_visit.state',
		'meeting_code.code',
		'passkey.credential',
		'passkey.transports',
		'passkey_challenge.challenge',
	],
	'gone in minutes, read by the code alone': [
		'answered_request.answer',
		'identity_visit.address',
		'identity_visit.email',
		'identity_visit.goes_to',
		'identity_visit.issuer',
		'identity_visit.subject',
		'session_logout.address',
		'sign_in_request.email',
	],
	'made by us from other columns, which are written in': [
		'certification_reminder.key',
		'common_term.term',
		'firm_claim_match.commune',
		'firm_merge.cards',
		'firm_merge.choices',
		'firm_merged.was',
		'mail_body.body_text',
		'mail_body.calendar',
		'mail_body.html',
		'mail_body.sender',
		'mail_body.subject',
		'mail_body.unsubscribe_url',
		'members_file.look',
		'members_file.mapping',
		'members_file.outcome',
		'members_file.problem',
		'members_file.summary',
		'members_file_line.changes',
		'members_file_line.errors',
		'members_file_line.labels',
		'members_file_line.member',
		'members_file_line.near',
		'one_to_one.reasons',
		'pair_draw.alone',
		'pair_draw.pairs',
		'posting.name',
		'posting.term',
		'search_count.filter',
		'search_count.kind',
		'search_count.label',
		'search_document.card',
		'search_document.filters',
		'search_document.name',
		'search_document.print',
		'search_document.texts',
		'sheet_file.mapping',
		'spelling_letters.letters',
		'spelling_word.word',
	],
	'the cells of a file, which a test gives through its form': ['members_file_line.cells'],
}

/** Where a column also holds words of the code, the rows that people fill. */
const only: Record<string, string> = {
	'firm_label.key': `kind not in ('customer', 'language')`,
	'firm_label.label': `kind not in ('customer', 'language')`,
}

const known = new Set(Object.values(notTyped).flat())

/** The rows of what the demonstration has none of: enough for every column to be written in, and shown. */
const rows = [
	`insert into invitation (network_id, invitation_id, membership_id, given_name, family_name, email, message,
			invited_by, created_at, expires_at)
		select network_id, gen_random_uuid(), membership_id, 'a', 'b', 'a@b.example', 'c', null, now(), now() + interval '20 days'
		from membership where state = 'invited'`,
	`insert into role_offer (network_id, offer_id, role, given_name, family_name, email, message, offered_at, expires_at)
		select network_id, gen_random_uuid(), 'board', 'a', 'b', 'a@b.example', 'c', now(), now() + interval '20 days' from network`,
	`insert into visit_request (network_id, request_id, name, email, firm_name, words, asked_at)
		select network_id, gen_random_uuid(), 'a', 'a@b.example', 'b', 'c', now() from network`,
	`insert into consent (id, person_id, purpose, wording, locale, text_version, door, given_at)
		select gen_random_uuid(), id, 'directory', 'a', 'fr', '2026-11', 'session', now() from person`,
	`insert into passkey (id, person_id, credential, public_key, sign_count, name, is_synced, created_at)
		select gen_random_uuid(), person_id, person_id::text, '\\x00', 0, 'a', false, now() from account`,
	`insert into linked_identity (issuer, subject, person_id, email, linked_at)
		select 'https://a.example', person_id::text, person_id, 'a@b.example', now() from account`,
	`insert into identity_provider (preset, label, issuer, client, client_secret, changed_at)
		values ('generic', 'a', 'https://a.example', 'b', 'c', now())`,
	`insert into one_to_one_note (network_id, one_to_one_id, person_id, body, kept_at)
		select network_id, one_to_one_id, person_id, 'a', now() from one_to_one_seat`,
	`insert into introduction_thanks (introduction_id, person_id, words, thanked_at)
		select id, asker_id, 'a', now() from introduction on conflict do nothing`,
	`insert into attendance_correction (network_id, correction_id, meeting_id, attendee_id, membership_id, from_status,
			to_status, substitute_name, reason, at, by_person)
		select network_id, gen_random_uuid(), meeting_id, attendee_id, membership_id, 'absent', 'substitute', 'a', 'b', now(),
			attendee_id from attendance where attendee_id is not null`,
	`insert into meeting_change (network_id, change_id, meeting_id, kind, was_at, reason, at, by_person)
		select network_id, gen_random_uuid(), meeting_id, 'moved', starts_at, 'a', now(), '00000000-0000-7000-8000-000000000000'
		from meeting`,
	`insert into referral_note (id, referral_id, firm_id, by_person, words, at)
		select gen_random_uuid(), id, from_firm_id, given_by, 'a', now() from referral`,
	`insert into sheet_claim (id, sheet_id, person_id, words, asked_at)
		select gen_random_uuid(), s.id, p.id, 'a', now() from network_sheet s,
			(select id from person order by id limit 1) p where s.network_id is null`,
	`insert into attendance_mark (network_id, mark_id, meeting_id, attendee_id, membership_id, status, substitute_name,
			made_at, received_at, via, outcome)
		select network_id, gen_random_uuid(), meeting_id, attendee_id, membership_id, 'substitute', 'a', now(), now(), 'names',
			'counts' from attendance where membership_id is not null`,
	`with ended as (insert into firm_claim select gen_random_uuid(), person_id, firm_name, siren, commune_code, job_title, reach,
			proof, asked_at from firm_claim returning id)
		insert into firm_claim_end (claim_id, outcome, reason, at) select id, 'refused', 'a', now() from ended`,
	`with ended as (insert into proposal select gen_random_uuid(), firm_id, origin, network_id, by_person, reason, proposed_at
			from proposal returning id)
		insert into proposal_end (proposal_id, outcome, reason, at) select id, 'refused', 'a', now() from ended`,
	`with two as (select a.firm_id as kept, b.firm_id as absorbed from mandate a join mandate b on b.firm_id > a.firm_id
			order by a.starts_on, a.id, b.id limit 1), ended as (
		insert into firm_merge (id, kept_id, absorbed_id, choices, cards, started_for, started_at)
		select gen_random_uuid(), kept, absorbed, '{}', '{}', kept, now() from two returning id)
		insert into firm_merge_end (merge_id, outcome, reason, at) select id, 'refused', 'a', now() from ended`,
	`insert into referral_move (referral_id, by_firm_id, by_person, at, leaves_at, to_state, words)
		select id, to_firm_id, given_by, now(), now() + interval '1 day', 'contacted', 'a' from referral where state = 'seen'`,
	`insert into word (network_id, word_id, author_id, subject, body, audience, trade_key, trade_label, written_at, sends_at)
		select network_id, gen_random_uuid(), author_id, 'a', 'b', 'trade', 'menuiserie', 'Menuiserie', now(),
			now() + interval '10 minutes' from word`,
	// Its last attempt failed for good: it waits for nobody, and no hour of the day changes that.
	`insert into mail (id, kind, recipient, created_at, given_up_at, attempts, last_error)
		values (gen_random_uuid(), 'invitation', 'a@b.example', now(), now(), 1, 'a')`,
	`insert into party_file (file_id, person_id, purpose, name, type, bytes, sha256, stored_at)
		select gen_random_uuid(), id, 'portrait', 'a.png', 'image/png', 1, sha256('a'), now() from person`,
]

/**
 * Columns whose canary this walk does not come to, and where it would be seen. A test takes them off the list once
 * they are seen, and refuses any other.
 */
export const elsewhere: Record<string, string> = {
	'attendance_correction.reason': 'the corrections of a sheet, in the data of their author',
	'attendance_correction.substitute_name': 'the same',
	'attendance_mark.substitute_name': 'marks in conflict, asked again at the door',
	'firm.town': 'a town that no list of communes has: an import',
	'firm.trade_register_court': 'the card of a Moroccan firm',
	'firm_accord.words': 'a network’s page of its accords',
	'firm_claim_end.reason': 'the letter to who was refused',
	'firm_merge_end.reason': 'the letter to who was refused',
	'guest_contact.email': 'the letter to a guest',
	'meeting_change.reason': 'the mails of a meeting that moved',
	'members_file.name': 'a file given and not forgotten yet: its name is a canary of its own',
	'members_file.sheet': 'a workbook of several sheets',
	'need.also_trade_keys': 'read by the engine',
	'network_trade.key': 'read by the engine',
	'one_time_link.email': 'compared when the link is opened',
	'peer_help_note.body':
		'what whoever was helped keeps for themselves, of a session they asked for',
	'proposal_change.new_value': 'the proposal, when its field is a text',
	'proposal_change.old_value': 'the same',
	'proposal_end.reason': 'the letter to who proposed',
	'referral_move.words': 'the letter that leaves with the move',
	'role_offer.message': 'the letter of the offer',
	'sheet_claim.reason': 'the letter to who claimed a network',
	'sheet_trade.key': 'read by the engine',
}

/** Writes them all, and answers where. What a row needs elsewhere is tried without: an index, a form, a key. */
export async function writeCanaries(app: App): Promise<{ perches: Perch[]; faults: string[] }> {
	// An owner who is no superuser is bound too by the row security that is forced.
	await onEveryTable(app, 'no force row level security')
	try {
		return await writeEverywhere(app)
	} finally {
		await onEveryTable(app, 'force row level security')
	}
}

async function onEveryTable(app: App, what: string): Promise<void> {
	const { rows } = await app.query(`select oid::regclass as name from pg_class
		where relnamespace = 'public'::regnamespace and relrowsecurity order by oid`)
	for (const { name } of rows) await app.query(`alter table ${name} ${what}`)
}

async function writeEverywhere(app: App): Promise<{ perches: Perch[]; faults: string[] }> {
	const faults: string[] = []
	for (const row of rows)
		await app.query(row).catch((error) => faults.push(`${error.message} in ${row.slice(0, 90)}`))
	const perches: Perch[] = []
	for (const { name, table, column, type, most, isAddress, isUnique } of await writtenColumns(
		app,
	)) {
		const bird = birdOf(perches.length)
		const word = isAddress
			? `https://a.example/${bait(bird, most - 30)?.replaceAll(' ', '/')}`
			: bait(bird, most)
		if (!word) {
			faults.push(`${name} is too short (${most}) for a canary: say in canary.ts what it holds`)
			continue
		}
		const kept = isUnique ? Math.min(20, most - word.length) : Math.min(8, most - word.length)
		const set = {
			text: `left(${column}, ${isAddress ? 0 : kept}) || $1`,
			'text[]': `array(select left(one, ${kept}) || $1 from unnest(${column}) one)`,
			jsonb: `case jsonb_typeof(${column}) when 'string' then to_jsonb(left(${column} #>> '{}', ${kept}) || $1) else ${column} end`,
		}[type]
		// Where nothing is said, something is, if the row may hold it.
		await app
			.query(
				`update ${table} set ${column} = ${type === 'text' ? '$1' : column} where ${column} is null`,
				type === 'text' ? [word] : [],
			)
			.catch(() => {})
		const { rowCount } = await app
			.query(
				`update ${table} set ${column} = ${set} where ${column} is not null and ${only[name] ?? true}`,
				[word],
			)
			.catch((error) => {
				faults.push(`${name}: ${error.message}`)
				return { rowCount: 0 }
			})
		perches.push({ column: name, bird, rows: rowCount ?? 0 })
	}
	return { perches, faults }
}

const birdOf = (n: number) => `canari-${n.toString(36)}`

/** What would run if it were read as anything but text; shorter where there is little room. */
export function bait(bird: string, most = 1000): string | null {
	const baits = [
		`<${bird} onclick=alert(1)>"'\`--></textarea></title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}\${7*7}#panic()[x](javascript:alert(1))`,
		`<${bird} x="'>\`{{7*7}}`,
		`<${bird}>"'`,
	]
	return baits.find((one) => one.length < most) ?? null
}

type Written = {
	name: string
	table: string
	column: string
	type: 'text' | 'text[]' | 'jsonb'
	most: number
	isAddress: boolean
	isUnique: boolean
}

/** The columns without a shape of their own: no list of values, no pattern, no key of another table. */
async function writtenColumns(app: App): Promise<Written[]> {
	const { rows } = await app.query(`
		select c.relname || '.' || a.attname as name, quote_ident(c.relname) as table, quote_ident(a.attname) as column,
			format_type(a.atttypid, null) as type,
			coalesce(substring(checks from 'length\\("?' || a.attname || '"?\\) <= (\\d+)')::int, 1000) as most,
			checks ~ '\\^https' as "isAddress",
			exists (select from pg_index i where i.indrelid = c.oid and i.indisunique
				and a.attnum = any (i.indkey)) as "isUnique"
		from pg_class c join pg_attribute a on a.attrelid = c.oid cross join lateral (
			select coalesce(string_agg(pg_get_constraintdef(k.oid), ' '), '') as checks from pg_constraint k
			where k.conrelid = c.oid and k.contype in ('c', 'f') and k.conkey @> array[a.attnum]) k
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
			and not a.attisdropped and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
			and obj_description(c.oid) in ('class: network', 'class: party', 'class: system')
			and c.relname <> 'migration'
			and regexp_replace(checks, '~\\*? ''\\^https?[^'']*''', '', 'g') !~ ('"?' || a.attname || '"?(\\)?::text\\[?\\]?)? (= ANY|~\\*? |<@)') and checks !~ 'FOREIGN KEY'
		order by 1`)
	const names = new Set(rows.map(({ name }) => name))
	const gone = [...known].filter((name) => !names.has(name))
	if (gone.length > 0)
		throw new Error(`No such column any more, or it has a shape: ${gone.join(', ')}`)
	return rows.filter(({ name }) => !known.has(name))
}
