-- The ground of everything: who asks (context of row security), the instance, its journal and seals,
-- its accounts, its mail. Every table declares its class in its comment; a catalogue test reads it.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

-- Context -----------------------------------------------------------------------------------------
-- Set at the start of every transaction, for that transaction only. Absent or empty: nobody, nothing.

create function me() returns uuid stable parallel safe language sql
	return nullif(current_setting('maillage.person', true), '')::uuid;
create function my_firms() returns uuid[] stable parallel safe language sql
	return coalesce(nullif(current_setting('maillage.firms', true), '')::uuid[], '{}');
create function my_networks() returns uuid[] stable parallel safe language sql
	return coalesce(nullif(current_setting('maillage.networks', true), '')::uuid[], '{}');
-- A clock or a door at work (worker jobs, sign-in, first start): set by runAct, never from outside.
create function is_system() returns boolean stable parallel safe language sql
	return coalesce(current_setting('maillage.system', true) = 'on', false);
-- The loader of the tie graph: ids, ties, opt-outs, caps and conflicts, nothing else.
create function is_graph() returns boolean stable parallel safe language sql
	return coalesce(current_setting('maillage.graph', true) = 'on', false);
-- Instance administrator: accounts, states of mails, backups; never members' business.
create function is_administrator() returns boolean stable parallel safe language sql
	return coalesce(current_setting('maillage.administrator', true) = 'on', false);

-- The instance ------------------------------------------------------------------------------------

create table instance (
	id boolean primary key default true check (id),
	name text not null default 'Maillage' check (length(name) between 1 and 120),
	public_address text check (public_address ~ '^https?://[^/\s]+$'),
	setup_code_hash bytea,
	set_up_at timestamptz,
	is_demo boolean not null default false
);
comment on table instance is 'class: party';
alter table instance enable row level security, force row level security;
create policy read_instance on instance for select using (true);
create policy insert_instance on instance for insert with check (is_system());
create policy change_instance on instance for update using (is_system() or is_administrator());

-- Journal and seals -------------------------------------------------------------------------------
-- One row per act, written in its transaction: ids, the act's name, a salted hash of what was said.
-- Acts outside any network carry the network id 00000000-…-0.

create table journal (
	network_id uuid not null,
	journal_id uuid not null,
	at timestamptz not null,
	act text collate "C" not null check (length(act) between 3 and 80),
	person_id uuid,
	firm_id uuid,
	subject_id uuid,
	content_hash bytea not null check (length(content_hash) = 32),
	sealed_in bigint,
	primary key (network_id, journal_id)
);
comment on table journal is 'class: network';
create index journal_unsealed on journal (network_id, journal_id) where sealed_in is null;
alter table journal enable row level security, force row level security;
create policy read_journal on journal for select
	using (network_id = any ((select my_networks())::uuid[]) or person_id = (select me())
		or firm_id = any ((select my_firms())::uuid[]) or is_system());
create policy write_journal on journal for insert
	with check (network_id = any ((select my_networks())::uuid[]) or is_system()
		or network_id = '00000000-0000-0000-0000-000000000000');
create policy seal_journal on journal for update using (is_system()) with check (is_system());

create table journal_salt (
	network_id uuid not null,
	journal_id uuid not null,
	salt bytea not null check (length(salt) = 16),
	primary key (network_id, journal_id),
	foreign key (network_id, journal_id) references journal
);
comment on table journal_salt is 'class: network';
alter table journal_salt enable row level security, force row level security;
create policy keep_salt on journal_salt
	using (network_id = any ((select my_networks())::uuid[]) or is_system())
	with check (network_id = any ((select my_networks())::uuid[]) or is_system()
		or network_id = '00000000-0000-0000-0000-000000000000');

create table seal (
	network_id uuid not null,
	n bigint not null check (n >= 1),
	rows_sealed int not null check (rows_sealed >= 1),
	hash bytea not null check (length(hash) = 32),
	previous bytea check (length(previous) = 32),
	sealed_at timestamptz not null,
	primary key (network_id, n)
);
comment on table seal is 'class: network';
alter table seal enable row level security, force row level security;
create policy read_seal on seal for select
	using (network_id = any ((select my_networks())::uuid[]) or is_system() or is_administrator());
create policy write_seal on seal for insert with check (is_system());

-- People and accounts -----------------------------------------------------------------------------

create table person (
	id uuid primary key,
	given_name text not null check (length(given_name) between 1 and 80),
	family_name text not null check (length(family_name) between 1 and 80),
	job_title text check (length(job_title) <= 120),
	locale text collate "C" not null default 'fr' check (locale in ('fr', 'en', 'ar')),
	created_at timestamptz not null
);
comment on table person is 'class: party';

create table person_contact (
	person_id uuid primary key references person on delete cascade,
	email text check (length(email) between 3 and 254 and email = lower(email)),
	phone text collate "C" check (phone ~ '^\+[0-9]{6,15}$')
);
comment on table person_contact is 'class: party';
create index person_contact_email on person_contact (email);

-- An account is made by its person only: by accepting an invitation, or at first start.
create table account (
	person_id uuid primary key references person on delete cascade,
	email text not null unique check (length(email) between 3 and 254 and email = lower(email)),
	email_verified_at timestamptz,
	password_hash text,
	created_at timestamptz not null
);
comment on table account is 'class: party';
alter table account enable row level security, force row level security;
create policy own_account on account
	using (person_id = (select me()) or is_system()) with check (person_id = (select me()) or is_system());
create policy administer_account on account for select using (is_administrator());

create table administrator (
	person_id uuid primary key references person on delete cascade,
	since timestamptz not null
);
comment on table administrator is 'class: party';
alter table administrator enable row level security, force row level security;
create policy read_administrator on administrator for select
	using (person_id = (select me()) or is_administrator() or is_system());
create policy name_administrator on administrator for insert with check (is_system());

create table session (
	id uuid primary key,
	token_hash bytea not null unique check (length(token_hash) = 32),
	person_id uuid not null references person on delete cascade,
	device text not null default '' check (length(device) <= 200),
	created_at timestamptz not null,
	seen_at timestamptz not null,
	expires_at timestamptz not null
);
comment on table session is 'class: party';
create index session_of_person on session (person_id);
alter table session enable row level security, force row level security;
create policy own_session on session
	using (person_id = (select me()) or is_system()) with check (person_id = (select me()) or is_system());

-- One mechanism for sign-in links, invitations and doors in e-mails: opaque 256-bit tokens, stored
-- hashed, bound to one purpose, of one use.
create table one_time_link (
	id uuid primary key,
	token_hash bytea not null unique check (length(token_hash) = 32),
	purpose text collate "C" not null check (length(purpose) between 3 and 40),
	person_id uuid references person on delete cascade,
	subject_id uuid,
	email text,
	created_by uuid references person on delete set null,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz
);
comment on table one_time_link is 'class: party';
create index one_time_link_subject on one_time_link (subject_id, purpose);
create index one_time_link_person on one_time_link (person_id, purpose);
alter table one_time_link enable row level security, force row level security;
create policy own_link on one_time_link
	using (person_id = (select me()) or created_by = (select me()) or is_system())
	with check (created_by = (select me()) or person_id = (select me()) or is_system());

create table rate_limit (
	bucket text collate "C" primary key check (length(bucket) <= 120),
	window_ends_at timestamptz not null,
	spent int not null
);
comment on table rate_limit is 'class: party';
alter table rate_limit enable row level security, force row level security;
create policy count_rate on rate_limit using (is_system()) with check (is_system());

-- The same request twice gets the same answer.
create table answered_request (
	person_id uuid not null,
	key uuid not null,
	act text collate "C" not null,
	input_hash bytea not null,
	answer jsonb,
	at timestamptz not null,
	primary key (person_id, key)
);
comment on table answered_request is 'class: party';
create index answered_request_at on answered_request (at);
alter table answered_request enable row level security, force row level security;
create policy own_answer on answered_request
	using (person_id = (select me()) or is_system()) with check (person_id = (select me()) or is_system());

-- Outbox ------------------------------------------------------------------------------------------
-- What leaves waits here; the administrator sees recipient, kind and state, never a body or a link.

create table mail (
	id uuid primary key,
	kind text collate "C" not null,
	person_id uuid references person on delete set null,
	recipient text not null,
	sent_by_firm uuid,
	created_at timestamptz not null,
	sent_at timestamptz,
	given_up_at timestamptz,
	withdrawn_at timestamptz,
	attempts int not null default 0,
	last_error text check (length(last_error) <= 500)
);
comment on table mail is 'class: party';
create index mail_waiting on mail (created_at) where sent_at is null and given_up_at is null and withdrawn_at is null;
create index mail_to on mail (recipient, created_at);
alter table mail enable row level security, force row level security;
create policy read_mail on mail for select
	using (person_id = (select me()) or is_administrator() or is_system());
create policy write_mail on mail for insert with check (true);
create policy send_mail on mail for update using (is_system()) with check (is_system());
create policy drop_mail on mail for delete using (is_system());

create table mail_body (
	mail_id uuid primary key references mail on delete cascade,
	subject text not null,
	html text not null,
	body_text text not null
);
comment on table mail_body is 'class: party';
alter table mail_body enable row level security, force row level security;
create policy read_mail_body on mail_body for select
	using (is_system() or exists (select 1 from mail m where m.id = mail_id and m.person_id = (select me())));
create policy write_mail_body on mail_body for insert with check (true);
create policy drop_mail_body on mail_body for delete using (is_system());

-- Reference ---------------------------------------------------------------------------------------

create table commune (
	code text collate "C" primary key,
	country text collate "C" not null default 'FR',
	name text not null,
	key text collate "C" not null,
	postcodes text[] not null default '{}',
	departement text collate "C",
	epci text collate "C",
	region text collate "C",
	population int,
	latitude double precision,
	longitude double precision,
	is_approximate boolean not null default false
);
comment on table commune is 'class: reference';
create index commune_key on commune (key text_pattern_ops);
create index commune_departement on commune (departement);

create table area (
	kind text collate "C" not null check (kind in ('departement', 'region', 'epci', 'country')),
	code text collate "C" not null,
	name text not null,
	primary key (kind, code)
);
comment on table area is 'class: reference';

-- Numbers that come from law, custom or choice: dated, each with its source.
create table parameter (
	name text collate "C" not null,
	starts_on date not null check (isfinite(starts_on)),
	value numeric not null,
	source text not null,
	primary key (name, starts_on)
);
comment on table parameter is 'class: reference';
