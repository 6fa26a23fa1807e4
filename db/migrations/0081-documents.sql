-- The documents of a network: folders of one level, documents, and every version of each, none of which is lost
-- when another replaces it.

alter table network add documents_by text collate "C" not null default 'runners'
	check (documents_by in ('runners', 'members'));

create table document_folder (
	network_id uuid not null references network,
	folder_id uuid not null,
	name text not null check (length(name) between 1 and 80),
	created_by uuid,
	created_at timestamptz not null,
	primary key (network_id, folder_id)
);
comment on table document_folder is 'class: network';

create table document (
	network_id uuid not null references network,
	document_id uuid not null,
	folder_id uuid,
	title text not null check (length(title) between 1 and 160),
	created_by uuid,
	created_at timestamptz not null,
	primary key (network_id, document_id),
	foreign key (network_id, folder_id) references document_folder
);
comment on table document is 'class: network';
create index document_id_alone on document (document_id);
create index document_in_folder on document (network_id, folder_id);

create table document_version (
	network_id uuid not null references network,
	document_id uuid not null,
	version_no int not null check (version_no >= 1),
	file_id uuid not null,
	added_by uuid,
	added_at timestamptz not null,
	primary key (network_id, document_id, version_no),
	unique (network_id, file_id),
	foreign key (network_id, document_id) references document on delete cascade,
	foreign key (network_id, file_id) references network_file
);
comment on table document_version is 'class: network';

alter table document_folder enable row level security, force row level security;
create policy read_folder on document_folder for select
	using (network_id = any ((select my_networks())::uuid[]) or is_system());
create policy add_folder on document_folder for insert
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());
create policy change_folder on document_folder for update
	using (network_id = any ((select my_networks())::uuid[]) or is_system());
create policy drop_folder on document_folder for delete
	using (network_id = any ((select my_networks())::uuid[]) or is_system());

alter table document enable row level security, force row level security;
create policy read_document on document for select
	using (network_id = any ((select my_networks())::uuid[]) or is_system());
create policy add_document on document for insert
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());
create policy change_document on document for update
	using (network_id = any ((select my_networks())::uuid[]) or is_system());
create policy drop_document on document for delete
	using (network_id = any ((select my_networks())::uuid[]) or is_system());

alter table document_version enable row level security, force row level security;
create policy read_version on document_version for select
	using (network_id = any ((select my_networks())::uuid[]) or is_system());
create policy add_version on document_version for insert
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());
create policy drop_version on document_version for delete
	using (network_id = any ((select my_networks())::uuid[]) or is_system());
