-- Advisers: people of a chamber or an agency who check claims and keep the directory of networks, each for
-- a territory. Named and ended by the administrator; their name and house are no secret to who is signed in.

create table adviser (
	id uuid primary key,
	person_id uuid not null references person on delete cascade,
	organisation text not null check (length(organisation) between 1 and 160),
	territory_kind text collate "C" not null
		check (territory_kind in ('commune', 'epci', 'departement', 'region', 'country')),
	territory_code text collate "C" not null check (length(territory_code) between 1 and 12),
	named_by uuid references person on delete set null,
	starts_on date not null check (isfinite(starts_on)),
	ends_on date check (isfinite(ends_on)),
	-- Ended on the day it began, it ends the day before: it was held on no day, and is still told.
	check (ends_on is null or ends_on >= starts_on - 1)
);
comment on table adviser is 'class: party';
create index adviser_person on adviser (person_id);
create unique index adviser_once on adviser (person_id, territory_kind, territory_code) where ends_on is null;
alter table adviser enable row level security, force row level security;
create policy read_adviser on adviser for select using ((select me()) is not null or is_system());
create policy name_adviser on adviser for insert with check (is_administrator() or is_system());
create policy end_adviser on adviser for update
	using (is_administrator() or is_system()) with check (is_administrator() or is_system());

-- Whether who asks is an adviser today, of any territory.
create function is_adviser() returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from adviser a where a.person_id = me()
		and a.starts_on <= current_date and (a.ends_on is null or a.ends_on >= current_date));
end $$;

create or replace function may_name(_person uuid) returns boolean stable language plpgsql as $$
begin
	if exists (select 1 from network_role r where r.person_id = _person) then return true; end if;
	if exists (select 1 from tie_declaration t where t.from_person = _person and t.withdrawn_at is null)
		then return true; end if;
	if exists (select 1 from tie_declaration t where t.to_person = _person and t.withdrawn_at is null)
		then return true; end if;
	if exists (select 1 from tie_fact t where t.a_person = _person) then return true; end if;
	if exists (select 1 from tie_fact t where t.b_person = _person) then return true; end if;
	if exists (select 1 from introduction_step s where s.person_id = me()
			and (s.previous_person = _person or s.next_person = _person)) then return true; end if;
	if exists (select 1 from introduction_acceptance a where a.person_id = _person) then return true; end if;
	return exists (select 1 from adviser a where a.person_id = _person);
end $$;
