-- Introductions, for what a person asked sees and what the asker learns.

alter table need
	add column starts_on date check (isfinite(starts_on)),
	add column ends_on date check (isfinite(ends_on)),
	add constraint need_days check (ends_on is null or starts_on is null or ends_on >= starts_on);

-- A yes, passed on: what the asker learns of a step. The step itself names both neighbours, and a
-- neighbour further on stays a number until they say yes, so the asker never reads the step.
create table introduction_acceptance (
	introduction_id uuid not null,
	path_no int not null,
	position int not null check (position between 1 and 4),
	person_id uuid not null references person on delete cascade,
	accepted_at timestamptz not null,
	primary key (introduction_id, path_no, position),
	foreign key (introduction_id, path_no) references introduction_path on delete cascade
);
comment on table introduction_acceptance is 'class: party';
create index introduction_acceptance_person on introduction_acceptance (person_id);
alter table introduction_acceptance enable row level security, force row level security;
create policy asker_acceptance on introduction_acceptance for select
	using (is_system() or exists (select 1 from introduction_path p
		where p.introduction_id = introduction_acceptance.introduction_id
			and p.path_no = introduction_acceptance.path_no));
create policy write_acceptance on introduction_acceptance for insert with check (is_system());

drop policy accepted_step on introduction_step;

drop policy read_person on person;
create policy read_person on person for select
	using (id = (select me()) or is_system()
		or exists (select 1 from mandate m where m.person_id = person.id
			and (m.ends_on is null or m.ends_on >= current_date))
		or exists (select 1 from network_role r where r.person_id = person.id)
		or exists (select 1 from tie_declaration t where (t.from_person = person.id or t.to_person = person.id) and t.withdrawn_at is null)
		or exists (select 1 from tie_fact t where t.a_person = person.id or t.b_person = person.id)
		or exists (select 1 from introduction_step s where s.person_id = (select me())
			and (s.previous_person = person.id or s.next_person = person.id))
		or exists (select 1 from introduction_acceptance a where a.person_id = person.id)
		or is_administrator());

-- Both ends of an introduction that was made read each other's firm; the first person asked reads the
-- firm in whose name someone they know asks. A function, so that the loader of the tie graph, who may
-- not read introductions, never touches them.
create function firms_met() returns uuid[] stable parallel safe language plpgsql as $$ begin
	if is_graph() then return '{}'; end if;
	return array (
		select i.target_firm_id from introduction i where i.state = 'introduced'
		union select i.asker_firm_id from introduction i where i.state = 'introduced'
		union select n.firm_id from introduction_step s join need n on n.id = s.need_id
			where s.person_id = me() and s.position = 1);
end $$;
create policy read_firm_met on firm for select using (id = any ((select firms_met())::uuid[]));

create index introduction_step_need on introduction_step (need_id);
create index introduction_target on introduction (target_id) where state = 'introduced';
