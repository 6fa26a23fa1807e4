-- A role of the network offered to somebody of no member firm: an animator whom a chamber employs, an
-- outside auditor. Taken by a link, with one's own account or a new one.
create table role_offer (
	network_id uuid not null references network,
	offer_id uuid not null,
	role text collate "C" not null check (length(role) between 3 and 40),
	given_name text check (length(given_name) <= 80),
	family_name text check (length(family_name) <= 80),
	email text check (email = lower(email) and length(email) <= 254),
	message text check (length(message) <= 1000),
	offered_by uuid,
	offered_at timestamptz not null,
	expires_at timestamptz not null,
	withdrawn_at timestamptz,
	accepted_at timestamptz,
	accepted_by uuid,
	primary key (network_id, offer_id),
	check (accepted_at is null or withdrawn_at is null)
);
comment on table role_offer is 'class: network';
alter table role_offer enable row level security, force row level security;
create policy use_role_offer on role_offer
	using (network_id = any ((select my_networks())::uuid[]) or is_system())
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());
