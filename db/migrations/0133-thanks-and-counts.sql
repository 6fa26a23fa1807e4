-- Whoever gave something learns what came of it: thanks, and whether the two met.
create table introduction_thanks (
	introduction_id uuid primary key references introduction on delete cascade,
	person_id uuid not null references person on delete cascade,
	words text not null check (length(words) between 1 and 500),
	thanked_at timestamptz not null,
	told_at timestamptz
);
comment on table introduction_thanks is 'class: party';
create index introduction_thanks_person on introduction_thanks (person_id);
-- Rare in a policy: asked of a function, planned once per connection.
create function led_there(_introduction uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from introduction_step s where s.introduction_id = _introduction
		and s.person_id = me() and s.next_person is not null and s.concluded = 'introduced');
end $$;
alter table introduction_thanks enable row level security, force row level security;
create policy read_thanks on introduction_thanks for select
	using (person_id = (select me()) or is_system() or led_there(introduction_id));
create policy say_thanks on introduction_thanks for insert
	with check (person_id = (select me()) or is_system());
create policy tell_thanks on introduction_thanks for update using (is_system()) with check (is_system());

alter table introduction_step add column met_on date check (isfinite(met_on));

-- What who runs a network may know of its introductions and published needs: numbers. It counts as the
-- system, for the facilitator or president of that network alone, and answers no name, word or id. The
-- viewer's own firms are not counted. `largest`: the part of one firm, so that no total speaks of it.
create function introduction_counts(_network uuid, _day date, _from timestamptz, _to timestamptz,
	_late timestamptz)
returns table (cell text, firms int, largest int, total int, introduced int, met int, no_path int, late int)
language plpgsql as $$
#variable_conflict use_column
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	own uuid[] := my_firms();
begin
	if not exists (select 1 from network_role r where r.network_id = _network and r.person_id = me()
			and r.role in ('facilitator', 'president') and r.starts_on <= _day
			and (r.ends_on is null or r.ends_on >= _day)) then
		return;
	end if;
	perform set_config('maillage.system', 'on', true);
	return query
		with inside as materialized (
			select distinct m.firm_id from membership m where m.network_id = _network
				and m.state in ('member', 'on_trial') and m.firm_id <> all (own)
		), asked as materialized (
			select i.id, i.asker_firm_id as firm_id, i.state, i.asked_at, exists (
					select 1 from introduction_outcome o where o.introduction_id = i.id and o.met) as has_met
			from introduction i where i.asker_firm_id in (select firm_id from inside)
		), past as (
			select firm_id, count(*) as n, count(*) filter (where state = 'introduced') as introduced,
				count(*) filter (where has_met) as met, count(*) filter (where state = 'no_path') as no_path
			from asked where asked_at >= _from and asked_at < _to group by firm_id
		), present as (
			select a.firm_id, count(*) as n, count(*) filter (where exists (
					select 1 from introduction_step s where s.introduction_id = a.id and s.asked_at < _late
						and s.answer is null and s.concluded is null)) as late
			from asked a where a.state = 'asking' group by a.firm_id
		), calls as (
			select c.firm_id, count(*) as n,
				count(*) filter (where c.closed_because = 'found_here') as introduced,
				count(*) filter (where exists (select 1 from call_answer a where a.network_id = c.network_id
					and a.call_id = c.call_id and a.withdrawn_at is null)) as met,
				count(*) filter (where c.closed_because = 'expired') as no_path
			from need_call c where c.network_id = _network and c.firm_id in (select firm_id from inside)
				and c.published_at >= _from and c.published_at < _to group by c.firm_id
		)
		select 'past', count(*)::int, coalesce(max(n), 0)::int, coalesce(sum(n), 0)::int,
			coalesce(sum(introduced), 0)::int, coalesce(sum(met), 0)::int, coalesce(sum(no_path), 0)::int, 0
		from past
		union all
		select 'present', count(*)::int, coalesce(max(n), 0)::int, coalesce(sum(n), 0)::int, 0, 0, 0,
			coalesce(sum(late), 0)::int from present
		union all
		select 'calls', count(*)::int, coalesce(max(n), 0)::int, coalesce(sum(n), 0)::int,
			coalesce(sum(introduced), 0)::int, coalesce(sum(met), 0)::int, coalesce(sum(no_path), 0)::int, 0
		from calls;
	perform set_config('maillage.system', before, true);
end $$;
