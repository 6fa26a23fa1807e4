-- What a sign-in proves, and by what: passkeys, a second factor, an identity kept elsewhere.

-- A session says by what it was opened, from which network, and when its person last proved who they are.
alter table session
	add entered_by text collate "C" not null default 'link'
		check (entered_by in ('link', 'password', 'passkey', 'identity', 'first_start', 'invitation')),
	add seen_from text not null default '' check (length(seen_from) <= 60),
	add proved_at timestamptz,
	add proved_by text collate "C"
		check (proved_by in ('link', 'password', 'passkey', 'code', 'identity', 'first_start', 'invitation')),
	add second_factor_at timestamptz,
	add check ((proved_at is null) = (proved_by is null));

-- Since when a second factor is asked at each sign-in; from when it must be chosen, by whoever must.
alter table account add protected_at timestamptz, add protection_due_at timestamptz;

create table passkey (
	id uuid primary key,
	person_id uuid not null references account on delete cascade,
	credential text collate "C" not null unique check (length(credential) between 1 and 1400),
	public_key bytea not null check (length(public_key) <= 4000),
	sign_count bigint not null check (sign_count >= 0),
	transports text[] not null default '{}',
	name text not null check (length(name) between 1 and 80),
	is_synced boolean not null,
	created_at timestamptz not null,
	used_at timestamptz
);
comment on table passkey is 'class: party';
create index passkey_person on passkey (person_id);
alter table passkey enable row level security, force row level security;
create policy own_passkey on passkey
	using (person_id = (select me()) or is_system()) with check (person_id = (select me()) or is_system());

-- What an authenticator must sign, once, for one purpose, in one browser or session.
create table passkey_challenge (
	id uuid primary key,
	challenge text not null check (length(challenge) between 20 and 200),
	purpose text collate "C" not null check (purpose in ('sign_in', 'register', 'prove')),
	session_id uuid references session on delete cascade,
	browser_hash bytea check (length(browser_hash) = 32),
	expires_at timestamptz not null,
	check ((purpose = 'sign_in') = (session_id is null)),
	check ((session_id is null) = (browser_hash is not null))
);
comment on table passkey_challenge is 'class: party';
create index passkey_challenge_session on passkey_challenge (session_id);
create index passkey_challenge_expiry on passkey_challenge (expires_at);
alter table passkey_challenge enable row level security, force row level security;
create policy own_challenge on passkey_challenge
	using (is_system() or exists (select 1 from session s where s.id = session_id))
	with check (is_system() or exists (select 1 from session s where s.id = session_id));

-- The secret of an application that shows codes. In clear: it must be computed with at each sign-in.
create table authenticator_app (
	person_id uuid primary key references account on delete cascade,
	secret text not null check (length(secret) between 32 and 64),
	proposed_at timestamptz not null,
	confirmed_at timestamptz,
	last_step bigint
);
comment on table authenticator_app is 'class: party';
alter table authenticator_app enable row level security, force row level security;
create policy own_app on authenticator_app
	using (person_id = (select me()) or is_system()) with check (person_id = (select me()) or is_system());

create table recovery_code (
	person_id uuid not null references account on delete cascade,
	code_hash bytea not null check (length(code_hash) = 32),
	created_at timestamptz not null,
	used_at timestamptz,
	primary key (person_id, code_hash)
);
comment on table recovery_code is 'class: party';
alter table recovery_code enable row level security, force row level security;
create policy own_recovery_code on recovery_code
	using (person_id = (select me()) or is_system()) with check (person_id = (select me()) or is_system());

-- The one place elsewhere that may say who somebody is, chosen by the administrator.
create table identity_provider (
	is_only boolean primary key default true check (is_only),
	preset text collate "C" not null check (preset in ('generic', 'proconnect')),
	label text not null check (length(label) between 1 and 60),
	issuer text not null check (issuer ~ '^https?://' and length(issuer) <= 300),
	client text not null check (length(client) between 1 and 300),
	client_secret text not null check (length(client_secret) between 1 and 500),
	changed_at timestamptz not null
);
comment on table identity_provider is 'class: party';
alter table identity_provider enable row level security, force row level security;
create policy choose_provider on identity_provider
	using (is_administrator() or is_system()) with check (is_administrator() or is_system());

-- Known elsewhere by an issuer and a subject, and by nothing else: an e-mail is never a link.
create table linked_identity (
	issuer text collate "C" not null check (length(issuer) <= 300),
	subject text collate "C" not null check (length(subject) between 1 and 255),
	person_id uuid not null references account on delete cascade,
	email text check (length(email) <= 254),
	siret text collate "C" check (siret ~ '^[0-9]{14}$'),
	linked_at timestamptz not null,
	primary key (issuer, subject)
);
comment on table linked_identity is 'class: party';
create index linked_identity_person on linked_identity (person_id);
alter table linked_identity enable row level security, force row level security;
create policy own_identity on linked_identity
	using (person_id = (select me()) or is_system()) with check (person_id = (select me()) or is_system());

-- One visit to the provider and back, in one browser: what was sent, what must come back, and, once it
-- did, whom the provider named; or the address where one leaves the provider too.
create table identity_visit (
	id uuid primary key,
	browser_hash bytea not null unique check (length(browser_hash) = 32),
	issuer text not null,
	address text not null check (length(address) <= 8000),
	state text,
	nonce text,
	code_verifier text,
	goes_to text check (length(goes_to) <= 500),
	subject text check (length(subject) between 1 and 255),
	email text check (length(email) <= 254),
	siret text check (siret ~ '^[0-9]{14}$'),
	expires_at timestamptz not null
);
comment on table identity_visit is 'class: party';
create index identity_visit_expiry on identity_visit (expires_at);
alter table identity_visit enable row level security, force row level security;
create policy visit_provider on identity_visit using (is_system()) with check (is_system());

-- Where a session that came from the provider is closed there too.
create table session_logout (
	session_id uuid primary key references session on delete cascade,
	address text not null check (length(address) <= 8000)
);
comment on table session_logout is 'class: party';
alter table session_logout enable row level security, force row level security;
create policy own_logout on session_logout
	using (is_system() or exists (select 1 from session s where s.id = session_id))
	with check (is_system() or exists (select 1 from session s where s.id = session_id));

-- Who signed in, as before, and how far: the roles that ask for a second factor, whether one is chosen,
-- whether this session gave it.
drop function signed_in_as(bytea, timestamptz);
create function signed_in_as(wanted bytea, at timestamptz)
returns table (session_id uuid, person_id uuid, name text, locale text, is_administrator boolean,
	seen_at timestamptz, proved_at timestamptz, second_factor_at timestamptz,
	protected_at timestamptz, protection_due_at timestamptz, roles text[], firms uuid[], networks uuid[])
language plpgsql as $$
#variable_conflict use_column
declare
	day date := (at at time zone 'UTC')::date;
	before text := coalesce(current_setting('maillage.system', true), '');
begin
	perform set_config('maillage.system', 'on', true);
	for session_id, person_id, name, locale, seen_at, proved_at, second_factor_at, protected_at, protection_due_at in
		select s.id, s.person_id, p.given_name || ' ' || p.family_name, p.locale, s.seen_at,
			s.proved_at, s.second_factor_at, a.protected_at, a.protection_due_at
		from session s join person p on p.id = s.person_id left join account a on a.person_id = s.person_id
		where s.token_hash = wanted and s.expires_at > at
	loop
		is_administrator := exists (select from administrator a where a.person_id = signed_in_as.person_id);
		firms := array(select distinct m.firm_id from mandate m where m.person_id = signed_in_as.person_id
			and m.starts_on <= day and (m.ends_on is null or m.ends_on >= day));
		roles := array(select distinct r.role from network_role r where r.person_id = signed_in_as.person_id
			and r.starts_on <= day and (r.ends_on is null or r.ends_on >= day));
		networks := array(
			select m.network_id from membership m where m.firm_id = any (firms)
				and m.state in ('on_trial', 'member')
				and (m.person_id is null or m.person_id = signed_in_as.person_id)
			union
			select r.network_id from network_role r where r.person_id = signed_in_as.person_id
				and r.starts_on <= day and (r.ends_on is null or r.ends_on >= day));
		return next;
	end loop;
	perform set_config('maillage.system', before, true);
end $$;
