-- A colleague is offered a mandate by a link (one_time_link, purpose 'colleague', subject_id = id).
create table mandate_offer (
	id uuid primary key,
	firm_id uuid not null references firm on delete cascade,
	role text collate "C" not null
		check (role in ('representative', 'deputy', 'buyer', 'treasurer', 'hr')),
	offered_by uuid references person on delete set null,
	offered_at timestamptz not null,
	withdrawn_at timestamptz,
	accepted_at timestamptz,
	accepted_by uuid references person on delete set null,
	check (accepted_at is null or withdrawn_at is null)
);
comment on table mandate_offer is 'class: party';
create index mandate_offer_firm on mandate_offer (firm_id);
alter table mandate_offer enable row level security, force row level security;
create policy offers_of_firm on mandate_offer
	using (firm_id = any ((select my_firms())::uuid[]) or is_system())
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system());
