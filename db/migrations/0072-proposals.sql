-- What others would change of a card that has its people: proposed field by field, each with the value it
-- would replace, and taken or not by those people alone. A facilitator, a register, a file given again.

create table proposal (
	id uuid primary key,
	firm_id uuid not null references firm on delete cascade,
	origin text collate "C" not null check (origin in ('facilitator', 'register', 'import')),
	-- In which network, without foreign key; null when a register speaks.
	network_id uuid,
	by_person uuid references person on delete set null,
	reason text check (length(reason) between 1 and 1000),
	proposed_at timestamptz not null,
	check ((network_id is null) = (origin = 'register'))
);
comment on table proposal is 'class: party';
create index proposal_firm on proposal (firm_id);
create index proposal_network on proposal (network_id);

create table proposal_change (
	proposal_id uuid not null references proposal on delete cascade,
	field text collate "C" not null check (length(field) between 1 and 40),
	old_value jsonb not null,
	new_value jsonb not null,
	accepted boolean,
	primary key (proposal_id, field),
	check (old_value <> new_value)
);
comment on table proposal_change is 'class: party';

create table proposal_end (
	proposal_id uuid primary key references proposal on delete cascade,
	outcome text collate "C" not null check (outcome in ('accepted', 'refused', 'withdrawn', 'outdated')),
	by_person uuid references person on delete set null,
	reason text check (length(reason) between 1 and 1000),
	at timestamptz not null,
	check (outcome <> 'refused' or reason is not null)
);
comment on table proposal_end is 'class: party';

alter table proposal enable row level security, force row level security;
create policy read_proposal on proposal for select
	using (firm_id = any ((select my_firms())::uuid[]) or network_id = any ((select my_networks())::uuid[])
		or is_system());
create policy make_proposal on proposal for insert
	with check (firm_id = any ((select my_firms())::uuid[]) or network_id = any ((select my_networks())::uuid[])
		or is_system());

alter table proposal_change enable row level security, force row level security;
create policy read_proposal_change on proposal_change for select
	using (is_system() or exists (select 1 from proposal p where p.id = proposal_id));
create policy make_proposal_change on proposal_change for insert
	with check (is_system() or exists (select 1 from proposal p where p.id = proposal_id));
create policy answer_proposal_change on proposal_change for update
	using (is_system() or exists (select 1 from proposal p where p.id = proposal_id
		and p.firm_id = any ((select my_firms())::uuid[])))
	with check (is_system() or exists (select 1 from proposal p where p.id = proposal_id
		and p.firm_id = any ((select my_firms())::uuid[])));

alter table proposal_end enable row level security, force row level security;
create policy read_proposal_end on proposal_end for select
	using (is_system() or exists (select 1 from proposal p where p.id = proposal_id));
create policy end_proposal on proposal_end for insert
	with check (is_system() or exists (select 1 from proposal p where p.id = proposal_id));
