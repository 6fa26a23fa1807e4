-- Two records of one firm become one, when each side said yes. Nobody finds the other record here: its own
-- people hand over a link, or both are records of one network. What was of the absorbed record is the kept
-- one's from then on; its address leads there.

create table firm_merge (
	id uuid primary key,
	-- Without foreign keys: a merge is told after the absorbed record is gone.
	kept_id uuid not null,
	absorbed_id uuid not null,
	-- The network whose facilitator speaks for a record that nobody has taken.
	network_id uuid,
	-- Field by field, which value stays; and both cards as they were shown to who chose.
	choices jsonb not null,
	cards jsonb not null,
	-- The side that has confirmed by choosing: the other one is asked.
	started_for uuid not null,
	started_by uuid references person on delete set null,
	started_at timestamptz not null,
	check (kept_id <> absorbed_id),
	check (started_for in (kept_id, absorbed_id) or network_id is not null)
);
comment on table firm_merge is 'class: party';
create index firm_merge_kept on firm_merge (kept_id);
create index firm_merge_absorbed on firm_merge (absorbed_id);

create table firm_merge_end (
	merge_id uuid primary key references firm_merge on delete cascade,
	outcome text collate "C" not null check (outcome in ('merged', 'refused', 'withdrawn', 'lapsed')),
	by_person uuid references person on delete set null,
	reason text check (length(reason) between 1 and 1000),
	at timestamptz not null,
	check ((outcome = 'refused') = (reason is not null))
);
comment on table firm_merge_end is 'class: party';

-- What a record became, and what it was: its columns, labels, zones and accords with the kept one.
create table firm_merged (
	old_id uuid primary key,
	new_id uuid not null references firm on delete cascade,
	merge_id uuid not null references firm_merge on delete cascade,
	was jsonb not null,
	at timestamptz not null,
	check (old_id <> new_id)
);
comment on table firm_merged is 'class: party';
create index firm_merged_new on firm_merged (new_id);

alter table firm_merge enable row level security, force row level security;
create policy read_merge on firm_merge for select
	using (kept_id = any ((select my_firms())::uuid[]) or absorbed_id = any ((select my_firms())::uuid[])
		or network_id = any ((select my_networks())::uuid[]) or is_system());
create policy start_merge on firm_merge for insert with check (is_system());

alter table firm_merge_end enable row level security, force row level security;
create policy read_merge_end on firm_merge_end for select
	using (is_system() or exists (select 1 from firm_merge m where m.id = merge_id));
create policy end_merge on firm_merge_end for insert with check (is_system());

alter table firm_merged enable row level security, force row level security;
create policy read_merged on firm_merged for select
	using (is_system() or new_id = any ((select my_firms())::uuid[]));
create policy write_merged on firm_merged for insert with check (is_system());
create policy pass_merged on firm_merged for update using (is_system()) with check (is_system());

-- Where an old address leads, for whoever may see the record that was kept: the old id says nothing else.
create function firm_became(_old uuid) returns uuid volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	found uuid;
begin
	perform set_config('maillage.system', 'on', true);
	select m.new_id into found from firm_merged m where m.old_id = _old;
	perform set_config('maillage.system', before, true);
	return (select f.id from firm f where f.id = found);
end $$;

-- A proposal for the absorbed record becomes one for the kept.
create policy pass_proposal on proposal for update using (is_system()) with check (is_system());
