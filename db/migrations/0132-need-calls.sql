-- A need that found nobody, published in one network of the asker's choice, and what its firms answer.
create table need_call (
	network_id uuid not null references network,
	call_id uuid not null,
	need_id uuid not null,
	firm_id uuid not null,
	person_id uuid not null,
	words text not null check (length(words) between 1 and 2000),
	trade_label text check (length(trade_label) <= 120),
	commune_code text collate "C" references commune,
	starts_on date check (isfinite(starts_on)),
	ends_on date check (isfinite(ends_on)),
	published_at timestamptz not null,
	expires_at timestamptz not null,
	told_at timestamptz,
	reminded_at timestamptz,
	closed_at timestamptz,
	end_told_at timestamptz,
	closed_because text collate "C" check (closed_because in ('found_here', 'found_elsewhere', 'no_longer',
		'expired')),
	primary key (network_id, call_id),
	check (expires_at > published_at),
	check ((closed_at is null) = (closed_because is null))
);
comment on table need_call is 'class: network';
-- Published to firms that take part, not to whoever holds a role: of someone else's need, the facilitator
-- reads counts. Rare in a policy: asked of a function, planned once per connection.
create function takes_part(_network uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from membership m where m.network_id = _network
		and m.firm_id = any ((select my_firms())::uuid[]) and m.state in ('member', 'on_trial')
		and (m.person_id is null or m.person_id = me()));
end $$;
create unique index need_call_open on need_call (network_id, need_id) where closed_at is null;
create index need_call_need on need_call (need_id);
alter table need_call enable row level security, force row level security;
create policy read_need_call on need_call for select
	using (firm_id = any ((select my_firms())::uuid[]) or is_system()
		or (network_id = any ((select my_networks())::uuid[]) and takes_part(network_id)));
create policy publish_need_call on need_call for insert
	with check ((network_id = any ((select my_networks())::uuid[])
		and firm_id = any ((select my_firms())::uuid[])) or is_system());
create policy close_need_call on need_call for update
	using (firm_id = any ((select my_firms())::uuid[]) or is_system())
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system());

-- What a firm answers: for whoever published and for itself, nobody else. Who is known is not written: the
-- one who knows them introduces them, if asked.
create table call_answer (
	network_id uuid not null,
	answer_id uuid not null,
	call_id uuid not null,
	firm_id uuid not null,
	person_id uuid not null,
	kind text collate "C" not null check (kind in ('can_help', 'knows_someone')),
	words text check (length(words) <= 1000),
	answered_at timestamptz not null,
	told_at timestamptz,
	withdrawn_at timestamptz,
	chosen_at timestamptz,
	choice_told_at timestamptz,
	primary key (network_id, answer_id),
	foreign key (network_id, call_id) references need_call on delete cascade
);
comment on table call_answer is 'class: network';
create unique index call_answered_once on call_answer (network_id, call_id, person_id) where withdrawn_at is null;
create function published_call(_network uuid, _call uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from need_call c where c.network_id = _network and c.call_id = _call
		and c.firm_id = any ((select my_firms())::uuid[]));
end $$;
alter table call_answer enable row level security, force row level security;
create policy read_call_answer on call_answer for select
	using (firm_id = any ((select my_firms())::uuid[]) or is_system() or published_call(network_id, call_id));
create policy add_call_answer on call_answer for insert
	with check ((network_id = any ((select my_networks())::uuid[])
		and firm_id = any ((select my_firms())::uuid[])) or is_system());
create policy change_call_answer on call_answer for update
	using (firm_id = any ((select my_firms())::uuid[]) or is_system() or published_call(network_id, call_id))
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system() or published_call(network_id, call_id));
