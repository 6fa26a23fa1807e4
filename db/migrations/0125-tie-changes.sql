-- Whose ties may have changed, and in which transaction: what a copy of the ties kept in memory reads before it
-- answers. A row says that something changed, never what: the copy reads the ties again. Kept a day.
-- Row security binds the owner too, who need not be a superuser.
select set_config('maillage.system', 'on', true);

create table tie_change (
	xid xid8 not null default pg_current_xact_id(),
	at timestamptz not null default now(),
	-- Anyone whose ties or rules changed; everybody of a firm; everybody who sits in a network.
	person_id uuid,
	firm_id uuid,
	network_id uuid
);
comment on table tie_change is 'class: party';
create index tie_change_xid on tie_change (xid);
alter table tie_change enable row level security, force row level security;
create policy read_tie_change on tie_change for select using (is_graph() or is_system());
create policy add_tie_change on tie_change for insert with check (me() is not null or is_system());
create policy drop_tie_change on tie_change for delete using (is_system());

-- One for all tables: its arguments are the columns that name people. Triggers and not the acts, so that no
-- act, import, merge or repair can forget it; rows of a rolled back transaction go with it.
create function note_tie_change() returns trigger language plpgsql as $$
declare
	told jsonb[];
	one jsonb;
	who text;
begin
	told := case tg_op when 'INSERT' then array[to_jsonb(new)] when 'DELETE' then array[to_jsonb(old)]
		else array[to_jsonb(old), to_jsonb(new)] end;
	if tg_op = 'UPDATE' and told[1] = told[2] then return null; end if;
	foreach one in array told loop
		foreach who in array tg_argv loop
			insert into tie_change (person_id, firm_id, network_id)
			values ((one ->> who)::uuid, (one ->> 'firm_id')::uuid, (one ->> 'network_id')::uuid);
		end loop;
	end loop;
	return null;
end $$;

create trigger note_tie_change after insert or update or delete on tie_fact
	for each row execute function note_tie_change('a_person', 'b_person');
create trigger note_tie_change after insert or update or delete on tie_declaration
	for each row execute function note_tie_change('from_person', 'to_person');
create trigger note_tie_change after insert or update or delete on tie_block
	for each row execute function note_tie_change('person_id', 'blocked_id');
create trigger note_tie_change after insert or update or delete on go_between_rule
	for each row execute function note_tie_change('person_id');
create trigger note_tie_change after insert or delete on account
	for each row execute function note_tie_change('person_id');
create trigger note_tie_change after insert or delete or update of asked_at, answer, concluded on introduction_step
	for each row execute function note_tie_change('person_id');
create trigger note_tie_change after insert or delete
		or update of person_id, firm_id, role, starts_on, ends_on on mandate
	for each row execute function note_tie_change('person_id');
create trigger note_tie_change after insert or delete or update of person_id, firm_id, state on membership
	for each row execute function note_tie_change('person_id');

-- The first row: a copy older than the oldest row that is left may have missed some, and is made anew.
insert into tie_change default values;

-- A tie is looked up by its two ends.
create index tie_fact_pair on tie_fact (a_person, b_person);
drop index tie_fact_a;
create index membership_person on membership (person_id) where person_id is not null;
