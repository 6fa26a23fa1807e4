-- Firms, the people who act for them, the networks they form.

create table firm (
	id uuid primary key,
	kind text collate "C" not null default 'company'
		check (kind in ('company', 'sole_trader', 'association', 'public_body', 'project')),
	country text collate "C" not null default 'FR' check (country in ('FR', 'MA')),
	name text not null check (length(name) between 1 and 160),
	siren text collate "C" check (siren ~ '^[0-9]{9}$'),
	siret text collate "C" check (siret ~ '^[0-9]{14}$'),
	ice text collate "C" check (ice ~ '^[0-9]{15}$'),
	naf_code text collate "C",
	naf_nomenclature text collate "C" check (naf_nomenclature in ('NAFRev2', 'NAF2025')),
	commune_code text collate "C" references commune,
	postcode text collate "C" check (length(postcode) <= 10),
	headcount_band text collate "C",
	description text check (length(description) <= 2000),
	website text check (length(website) <= 300),
	visibility text collate "C" not null default 'networks' check (visibility in ('networks', 'instance')),
	claimed_at timestamptz,
	created_at timestamptz not null,
	check (siret is null or siren is null or left(siret, 9) = siren),
	check ((naf_code is null) = (naf_nomenclature is null))
);
comment on table firm is 'class: party';
-- No unique index on siren: two records with one number coexist silently until both sides merge them.
create index firm_siren on firm (siren);
create index firm_commune on firm (commune_code);

create table mandate (
	id uuid primary key,
	person_id uuid not null references person on delete cascade,
	firm_id uuid not null references firm on delete cascade,
	role text collate "C" not null
		check (role in ('representative', 'deputy', 'buyer', 'treasurer', 'hr')),
	starts_on date not null check (isfinite(starts_on)),
	ends_on date check (isfinite(ends_on)),
	granted_by uuid references person on delete set null,
	check (ends_on is null or ends_on >= starts_on),
	exclude using gist (person_id with =, firm_id with =, role with =,
		daterange(starts_on, ends_on, '[]') with &&)
);
comment on table mandate is 'class: party';
create index mandate_firm on mandate (firm_id);
create index mandate_person on mandate (person_id);

create table firm_label (
	firm_id uuid not null references firm on delete cascade,
	kind text collate "C" not null check (kind in ('trade', 'skill', 'need', 'customer', 'language', 'certification')),
	key text collate "C" not null check (length(key) between 1 and 120),
	label text not null check (length(label) between 1 and 120),
	expires_on date check (isfinite(expires_on)),
	primary key (firm_id, kind, key)
);
comment on table firm_label is 'class: party';
create index firm_label_key on firm_label (kind, key);

create table firm_zone (
	firm_id uuid not null references firm on delete cascade,
	kind text collate "C" not null check (kind in ('commune', 'epci', 'departement', 'region', 'country', 'radius')),
	code text collate "C" not null,
	km int check (km between 1 and 1000),
	check ((kind = 'radius') = (km is not null)),
	primary key (firm_id, kind, code)
);
comment on table firm_zone is 'class: party';
create index firm_zone_code on firm_zone (kind, code);

-- Networks ----------------------------------------------------------------------------------------

create table network (
	network_id uuid primary key,
	name text not null check (length(name) between 1 and 120),
	family text collate "C" not null check (family in ('geographic', 'thematic', 'trade', 'business')),
	purpose text check (length(purpose) <= 2000),
	territory text check (length(territory) <= 200),
	legal_form text check (length(legal_form) <= 120),
	time_zone text collate "C" not null default 'Europe/Paris',
	currency text collate "C" not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
	seats text collate "C" not null default 'firm' check (seats in ('firm', 'person')),
	size_ceiling int check (size_ceiling between 2 and 100000),
	created_at timestamptz not null
);
comment on table network is 'class: network';
-- Tables of class network point to firms and people by id without a foreign key: once distributed by
-- network_id, a shard cannot refer to tables that stay on the coordinator. The acts check instead.

create table network_role (
	network_id uuid not null references network,
	role_id uuid not null,
	person_id uuid not null,
	role text collate "C" not null check (role in ('facilitator', 'president', 'board', 'treasurer',
		'category_buyer', 'resource_manager', 'reviewer', 'mediator', 'auditor')),
	starts_on date not null check (isfinite(starts_on)),
	ends_on date check (isfinite(ends_on)),
	primary key (network_id, role_id),
	check (ends_on is null or ends_on >= starts_on),
	exclude using gist (network_id with =, person_id with =, role with =,
		daterange(starts_on, ends_on, '[]') with &&)
);
comment on table network_role is 'class: network';
create index network_role_person on network_role (person_id);

create table membership (
	network_id uuid not null references network,
	membership_id uuid not null,
	firm_id uuid not null,
	person_id uuid,
	state text collate "C" not null check (state in ('suggested', 'invited', 'visitor', 'applied',
		'under_review', 'on_trial', 'member', 'suspended', 'left', 'excluded')),
	since timestamptz not null,
	sponsor_id uuid,
	primary key (network_id, membership_id),
	unique nulls not distinct (network_id, firm_id, person_id)
);
comment on table membership is 'class: network';
create index membership_firm on membership (firm_id, network_id, state);

-- Every passage from a state to the next: who, when, why. Nothing is ever changed here.
create table membership_step (
	network_id uuid not null references network,
	step_id uuid not null,
	membership_id uuid not null,
	from_state text collate "C",
	to_state text collate "C" not null,
	at timestamptz not null,
	by_person uuid,
	reason text check (length(reason) <= 1000),
	primary key (network_id, step_id),
	foreign key (network_id, membership_id) references membership
);
comment on table membership_step is 'class: network';
create index membership_step_of on membership_step (network_id, membership_id);

-- The link itself lives in one_time_link (purpose 'invitation', subject_id = invitation_id).
create table invitation (
	network_id uuid not null references network,
	invitation_id uuid not null,
	membership_id uuid not null,
	given_name text check (length(given_name) <= 80),
	family_name text check (length(family_name) <= 80),
	email text check (email = lower(email) and length(email) <= 254),
	message text check (length(message) <= 1000),
	invited_by uuid,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	withdrawn_at timestamptz,
	accepted_at timestamptz,
	accepted_by uuid,
	primary key (network_id, invitation_id),
	foreign key (network_id, membership_id) references membership,
	check (accepted_at is null or withdrawn_at is null)
);
comment on table invitation is 'class: network';
create index invitation_membership on invitation (network_id, membership_id);

-- A members' file between its reading and its import: previewed, corrected, then taken whole or not at all.
create table members_file (
	network_id uuid not null references network,
	file_id uuid not null,
	name text not null check (length(name) <= 200),
	content bytea not null check (length(content) <= 20971520),
	mapping jsonb,
	given_by uuid,
	given_at timestamptz not null,
	imported_at timestamptz,
	primary key (network_id, file_id)
);
comment on table members_file is 'class: network';

create table import_step (
	network_id uuid not null references network,
	file_id uuid not null,
	membership_id uuid not null,
	line int not null,
	primary key (network_id, file_id, membership_id),
	foreign key (network_id, file_id) references members_file,
	foreign key (network_id, membership_id) references membership
);
comment on table import_step is 'class: network';

-- Row security ------------------------------------------------------------------------------------

alter table network enable row level security, force row level security;
create policy read_network on network for select
	using (network_id = any ((select my_networks())::uuid[]) or is_system() or is_graph()
		or exists (select 1 from membership m where m.network_id = network.network_id
			and m.firm_id = any ((select my_firms())::uuid[])));
create policy create_network on network for insert with check (me() is not null or is_system());
create policy change_network on network for update
	using (network_id = any ((select my_networks())::uuid[])) with check (true);

alter table network_role enable row level security, force row level security;
create policy read_network_role on network_role for select
	using (network_id = any ((select my_networks())::uuid[]) or person_id = (select me()) or is_system());
create policy write_network_role on network_role
	using (network_id = any ((select my_networks())::uuid[]) or is_system())
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());

alter table membership enable row level security, force row level security;
create policy read_membership on membership for select
	using (network_id = any ((select my_networks())::uuid[]) or firm_id = any ((select my_firms())::uuid[])
		or is_system() or is_graph());
create policy write_membership on membership
	using (network_id = any ((select my_networks())::uuid[]) or is_system()
		or firm_id = any ((select my_firms())::uuid[]))
	with check (network_id = any ((select my_networks())::uuid[]) or is_system()
		or firm_id = any ((select my_firms())::uuid[]));

alter table membership_step enable row level security, force row level security;
create policy use_membership_step on membership_step for select
	using (network_id = any ((select my_networks())::uuid[]) or is_system()
		or exists (select 1 from membership m where m.network_id = membership_step.network_id
			and m.membership_id = membership_step.membership_id
			and m.firm_id = any ((select my_firms())::uuid[])));
create policy add_membership_step on membership_step for insert
	with check (network_id = any ((select my_networks())::uuid[]) or is_system()
		or exists (select 1 from membership m where m.network_id = membership_step.network_id
			and m.membership_id = membership_step.membership_id
			and m.firm_id = any ((select my_firms())::uuid[])));

alter table invitation enable row level security, force row level security;
create policy use_invitation on invitation
	using (network_id = any ((select my_networks())::uuid[]) or is_system())
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());

alter table members_file enable row level security, force row level security;
create policy use_members_file on members_file
	using (network_id = any ((select my_networks())::uuid[]) or is_system())
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());

alter table import_step enable row level security, force row level security;
create policy use_import_step on import_step
	using (network_id = any ((select my_networks())::uuid[]) or is_system())
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());

-- A firm is read by its own people, by those who share a network with it, and by every signed-in
-- person when it chose to be found by the whole instance.
alter table firm enable row level security, force row level security;
create policy read_firm on firm for select
	using (id = any ((select my_firms())::uuid[])
		or (visibility = 'instance' and (select me()) is not null)
		or exists (select 1 from membership m where m.firm_id = firm.id
			and m.network_id = any ((select my_networks())::uuid[]))
		or is_system() or is_graph());
create policy create_firm on firm for insert with check (me() is not null or is_system());
-- Who may change it is policy.ts's word (its own people; the facilitator while unclaimed).
create policy change_firm on firm for update
	using (id = any ((select my_firms())::uuid[]) or is_system()
		or (claimed_at is null and exists (select 1 from membership m where m.firm_id = firm.id
			and m.network_id = any ((select my_networks())::uuid[]))))
	with check (true);

alter table firm_label enable row level security, force row level security;
create policy read_firm_label on firm_label for select
	using (is_graph() or exists (select 1 from firm f where f.id = firm_id));
create policy write_firm_label on firm_label
	using (firm_id = any ((select my_firms())::uuid[]) or is_system()
		or exists (select 1 from firm f where f.id = firm_id and f.claimed_at is null))
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system()
		or exists (select 1 from firm f where f.id = firm_id and f.claimed_at is null));

alter table firm_zone enable row level security, force row level security;
create policy read_firm_zone on firm_zone for select
	using (is_graph() or exists (select 1 from firm f where f.id = firm_id));
create policy write_firm_zone on firm_zone
	using (firm_id = any ((select my_firms())::uuid[]) or is_system()
		or exists (select 1 from firm f where f.id = firm_id and f.claimed_at is null))
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system()
		or exists (select 1 from firm f where f.id = firm_id and f.claimed_at is null));

alter table mandate enable row level security, force row level security;
create policy read_mandate on mandate for select
	using (person_id = (select me()) or is_system() or is_graph()
		or exists (select 1 from firm f where f.id = firm_id));
create policy write_mandate on mandate
	using (firm_id = any ((select my_firms())::uuid[]) or is_system()
		or exists (select 1 from firm f where f.id = firm_id and f.claimed_at is null))
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system()
		or exists (select 1 from firm f where f.id = firm_id and f.claimed_at is null));
