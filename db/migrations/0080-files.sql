-- Files: what members give to keep. The bytes lie on disk under their SHA-256, outside of any folder that is
-- served; here is who they belong to, and row security says who may be handed them. Two tables, because a
-- network's files are distributed with it, and a person's or a firm's stay on the coordinator.

create table network_file (
	network_id uuid not null references network,
	file_id uuid not null,
	purpose text collate "C" not null check (length(purpose) between 3 and 40),
	-- Who is handed it besides the system: everybody; whoever reads the network; or only those who may read
	-- what it is attached to, as may_read_attached() says.
	reach text collate "C" not null check (reach in ('public', 'network', 'attached')),
	name text not null check (length(name) between 1 and 120),
	type text collate "C" not null check (type ~ '^[a-z]+/[a-z0-9.+-]+$'),
	bytes int not null check (bytes > 0),
	sha256 bytea not null check (length(sha256) = 32),
	thumbnail_sha256 bytea check (length(thumbnail_sha256) = 32),
	width int check (width > 0),
	height int check (height > 0),
	stored_by uuid,
	stored_at timestamptz not null,
	primary key (network_id, file_id),
	check ((width is null) = (height is null))
);
comment on table network_file is 'class: network';
create index network_file_id on network_file (file_id);
create index network_file_sha256 on network_file (sha256);
create index network_file_thumbnail on network_file (thumbnail_sha256) where thumbnail_sha256 is not null;

create table party_file (
	file_id uuid primary key,
	firm_id uuid references firm on delete cascade,
	person_id uuid references person on delete cascade,
	purpose text collate "C" not null check (length(purpose) between 3 and 40),
	name text not null check (length(name) between 1 and 120),
	type text collate "C" not null check (type ~ '^[a-z]+/[a-z0-9.+-]+$'),
	bytes int not null check (bytes > 0),
	sha256 bytea not null check (length(sha256) = 32),
	thumbnail_sha256 bytea check (length(thumbnail_sha256) = 32),
	width int check (width > 0),
	height int check (height > 0),
	stored_by uuid,
	stored_at timestamptz not null,
	check (num_nonnulls(firm_id, person_id) = 1),
	check ((width is null) = (height is null))
);
comment on table party_file is 'class: party';
create index party_file_firm on party_file (firm_id) where firm_id is not null;
create index party_file_person on party_file (person_id) where person_id is not null;
create index party_file_sha256 on party_file (sha256);
create index party_file_thumbnail on party_file (thumbnail_sha256) where thumbnail_sha256 is not null;

-- What attaches files tells here, by replacing this function, who reads what they are attached to. It runs
-- with the rights and row security of who calls it.
create function may_read_attached(_network uuid, _file uuid) returns boolean stable language plpgsql as $$
begin
	return false;
end $$;

alter table network_file enable row level security, force row level security;
create policy read_network_file on network_file for select
	using (is_system() or reach = 'public'
		or (network_id = any ((select my_networks())::uuid[])
			and (reach = 'network' or stored_by = (select me()) or may_read_attached(network_id, file_id))));
create policy add_network_file on network_file for insert
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());
create policy change_network_file on network_file for update
	using (is_system()) with check (is_system());
create policy drop_network_file on network_file for delete
	using (network_id = any ((select my_networks())::uuid[]) or is_system());

alter table party_file enable row level security, force row level security;
create policy read_party_file on party_file for select
	using (is_system() or person_id = (select me()) or firm_id = any ((select my_firms())::uuid[]));
create policy add_party_file on party_file for insert
	with check (person_id = (select me()) or firm_id = any ((select my_firms())::uuid[]) or is_system());
create policy change_party_file on party_file for update
	using (is_system()) with check (is_system());
create policy drop_party_file on party_file for delete
	using (person_id = (select me()) or firm_id = any ((select my_firms())::uuid[]) or is_system());
