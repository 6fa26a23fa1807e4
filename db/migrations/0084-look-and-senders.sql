-- A network's own logo and colour, seen by whoever sees the network; and who makes mails leave to people
-- without an account: the network, and the person who writes in its name.

create table network_look (
	network_id uuid primary key references network,
	logo_file_id uuid,
	accent text collate "C" check (accent ~ '^#[0-9a-f]{6}$'),
	changed_at timestamptz not null,
	foreign key (network_id, logo_file_id) references network_file
);
comment on table network_look is 'class: network';
alter table network_look enable row level security, force row level security;
create policy read_look on network_look for select
	using (is_system() or exists (select 1 from network n where n.network_id = network_look.network_id));
create policy add_look on network_look for insert
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());
create policy change_look on network_look for update
	using (network_id = any ((select my_networks())::uuid[]) or is_system());

-- No act ever named a firm: whoever invites acts for a network.
alter table mail drop column sent_by_firm;
alter table mail add sent_by_network uuid, add written_by uuid;
create index mail_by_network on mail (sent_by_network, sent_at)
	where sent_by_network is not null and person_id is null;
create index mail_by_writer on mail (written_by, sent_at) where written_by is not null and person_id is null;
