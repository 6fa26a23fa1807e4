-- Peer-help sessions (codéveloppement): meetings of that kind, with what is said in them. A peer is whoever accepted
-- the pact of confidentiality for that session; row security shows its content to its peers and to nobody else.

-- The words of a network's pact, from a day on. Without a version in force, the words that Maillage proposes.
create table peer_help_pact (
	network_id uuid not null references network,
	pact_id uuid not null,
	words text not null check (length(words) between 1 and 4000),
	starts_on date not null check (isfinite(starts_on)),
	written_by uuid not null,
	written_at timestamptz not null,
	primary key (network_id, pact_id),
	unique (network_id, starts_on)
);
comment on table peer_help_pact is 'class: network';

-- Who accepted which words, when: their own row, that no other peer reads. It outlives what it protects.
create table peer_help_acceptance (
	network_id uuid not null references network,
	meeting_id uuid not null,
	person_id uuid not null,
	-- Nothing: the words that Maillage proposes.
	pact_id uuid,
	words text not null check (length(words) between 1 and 4000),
	accepted_at timestamptz not null,
	left_at timestamptz check (left_at >= accepted_at),
	primary key (network_id, meeting_id, person_id),
	foreign key (network_id, meeting_id) references meeting,
	foreign key (network_id, pact_id) references peer_help_pact
);
comment on table peer_help_acceptance is 'class: network';
create index peer_help_acceptance_person on peer_help_acceptance (person_id);

create table peer_help_peer (
	network_id uuid not null references network,
	meeting_id uuid not null,
	person_id uuid not null,
	-- The seat they come for; none for who runs the network without a firm.
	membership_id uuid,
	joined_at timestamptz not null,
	primary key (network_id, meeting_id, person_id),
	foreign key (network_id, meeting_id) references meeting,
	foreign key (network_id, membership_id) references membership,
	foreign key (network_id, meeting_id, person_id) references peer_help_acceptance
);
comment on table peer_help_peer is 'class: network';

-- « My question, my problem or my project »: one a peer.
create table peer_help_subject (
	network_id uuid not null references network,
	meeting_id uuid not null,
	person_id uuid not null,
	kind text collate "C" not null check (kind in ('question', 'problem', 'project')),
	words text not null check (length(words) between 1 and 600),
	proposed_at timestamptz not null,
	primary key (network_id, meeting_id, person_id),
	foreign key (network_id, meeting_id) references meeting
);
comment on table peer_help_subject is 'class: network';

create table peer_help_vote (
	network_id uuid not null references network,
	meeting_id uuid not null,
	person_id uuid not null,
	for_person uuid not null,
	at timestamptz not null,
	primary key (network_id, meeting_id, person_id),
	foreign key (network_id, meeting_id, for_person) references peer_help_subject on delete cascade
);
comment on table peer_help_vote is 'class: network';

-- Who facilitates, whose subject it is; the others are consultants.
create table peer_help_role (
	network_id uuid not null references network,
	meeting_id uuid not null,
	role text collate "C" not null check (role in ('facilitator', 'client')),
	person_id uuid not null,
	chosen_by uuid not null,
	chosen_at timestamptz not null,
	primary key (network_id, meeting_id, role),
	unique (network_id, meeting_id, person_id),
	foreign key (network_id, meeting_id, person_id) references peer_help_peer
);
comment on table peer_help_role is 'class: network';

-- The minutes of each step, once somebody changed those proposed. Step 0 is the follow-up of the session before.
create table peer_help_timing (
	network_id uuid not null references network,
	meeting_id uuid not null,
	step int not null check (step between 0 and 6),
	minutes int not null check (minutes between 1 and 240),
	primary key (network_id, meeting_id, step),
	foreign key (network_id, meeting_id) references meeting
);
comment on table peer_help_timing is 'class: network';

-- The life of a session: a step begins (7: it is closed), or the present one is given minutes more. Each may be undone.
create table peer_help_move (
	network_id uuid not null references network,
	meeting_id uuid not null,
	position int not null check (position between 1 and 500),
	step int check (step between 0 and 7),
	added_minutes int check (added_minutes between 1 and 60),
	at timestamptz not null,
	-- Nobody: its clock closed a session left open.
	by_person uuid,
	undone_at timestamptz,
	undone_by uuid,
	primary key (network_id, meeting_id, position),
	check (num_nonnulls(step, added_minutes) = 1),
	check ((undone_at is null) = (undone_by is null)),
	foreign key (network_id, meeting_id) references meeting
);
comment on table peer_help_move is 'class: network';

-- What the client will do: their plan, read by the peers unless they keep it to themselves.
create table peer_help_action (
	network_id uuid not null references network,
	action_id uuid not null,
	meeting_id uuid not null,
	person_id uuid not null,
	position int not null check (position between 1 and 12),
	what text not null check (length(what) between 1 and 300),
	due_on date check (isfinite(due_on)),
	written_at timestamptz not null,
	primary key (network_id, action_id),
	unique (network_id, meeting_id, position) deferrable initially deferred,
	foreign key (network_id, meeting_id) references meeting
);
comment on table peer_help_action is 'class: network';

-- The presence of the row: the plan is its client's alone.
create table peer_help_plan_kept (
	network_id uuid not null references network,
	meeting_id uuid not null,
	person_id uuid not null,
	kept_at timestamptz not null,
	primary key (network_id, meeting_id),
	foreign key (network_id, meeting_id) references meeting
);
comment on table peer_help_plan_kept is 'class: network';

create table peer_help_follow_up (
	network_id uuid not null references network,
	action_id uuid not null,
	meeting_id uuid not null,
	person_id uuid not null,
	said text collate "C" not null check (said in ('done', 'under_way', 'dropped')),
	words text check (length(words) between 1 and 600),
	said_at timestamptz not null,
	primary key (network_id, action_id),
	foreign key (network_id, action_id) references peer_help_action on delete cascade
);
comment on table peer_help_follow_up is 'class: network';
create index peer_help_follow_up_of on peer_help_follow_up (network_id, meeting_id);

-- The client of a session was asked where they are, before the next one: once.
create table peer_help_reminder (
	network_id uuid not null references network,
	meeting_id uuid not null,
	person_id uuid not null,
	next_meeting_id uuid,
	sent_at timestamptz not null,
	primary key (network_id, meeting_id),
	foreign key (network_id, meeting_id) references meeting,
	foreign key (network_id, next_meeting_id) references meeting
);
comment on table peer_help_reminder is 'class: network';

-- What one keeps of it for oneself.
create table peer_help_note (
	network_id uuid not null references network,
	meeting_id uuid not null,
	person_id uuid not null,
	body text not null check (length(body) between 1 and 5000),
	kept_at timestamptz not null,
	primary key (network_id, meeting_id, person_id),
	foreign key (network_id, meeting_id) references meeting
);
comment on table peer_help_note is 'class: network';

alter table peer_help_pact enable row level security, force row level security;
create policy read_pact on peer_help_pact for select
	using (is_system() or network_id = any ((select my_networks())::uuid[]));
create policy add_pact on peer_help_pact for insert
	with check (is_system() or (network_id = any ((select my_networks())::uuid[]) and written_by = (select me())
		and runs_meetings(network_id)));
-- A version in force is what people accepted: it changes no more.
create policy change_pact on peer_help_pact for update
	using (is_system() or (network_id = any ((select my_networks())::uuid[]) and starts_on > current_date
		and runs_meetings(network_id)));
create policy drop_pact on peer_help_pact for delete using (is_system());

alter table peer_help_acceptance enable row level security, force row level security;
create policy read_acceptance on peer_help_acceptance for select
	using (is_system() or person_id = (select me()));
create policy add_acceptance on peer_help_acceptance for insert
	with check (is_system() or (person_id = (select me()) and network_id = any ((select my_networks())::uuid[])
		and is_invited(network_id, meeting_id)));
create policy change_acceptance on peer_help_acceptance for update
	using (is_system() or person_id = (select me()));
create policy drop_acceptance on peer_help_acceptance for delete using (is_system());

-- Whether who asks is a peer of a session: they accepted its pact, and did not leave. Their own row alone is looked at.
create function is_peer(_network uuid, _meeting uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select from peer_help_acceptance a where a.network_id = _network and a.meeting_id = _meeting
		and a.person_id = me() and a.left_at is null);
end $$;

alter table peer_help_plan_kept enable row level security, force row level security;
create policy read_kept on peer_help_plan_kept for select
	using (is_system() or person_id = (select me()) or is_peer(network_id, meeting_id));
create policy add_kept on peer_help_plan_kept for insert
	with check (is_system() or (person_id = (select me()) and is_peer(network_id, meeting_id)));
create policy change_kept on peer_help_plan_kept for update using (is_system() or person_id = (select me()));
create policy drop_kept on peer_help_plan_kept for delete using (is_system() or person_id = (select me()));

create function is_plan_kept(_network uuid, _meeting uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select from peer_help_plan_kept k where k.network_id = _network and k.meeting_id = _meeting);
end $$;

do $$
declare
	told text;
begin
	foreach told in array array['peer_help_peer', 'peer_help_subject', 'peer_help_vote', 'peer_help_role',
		'peer_help_timing', 'peer_help_move', 'peer_help_action', 'peer_help_follow_up', 'peer_help_note',
		'peer_help_reminder']
	loop
		execute format('alter table %I enable row level security, force row level security', told);
	end loop;
	-- Read by the peers and by its person; written by its person.
	foreach told in array array['peer_help_peer', 'peer_help_subject', 'peer_help_vote']
	loop
		execute format('create policy read_it on %I for select using (is_system() or person_id = (select me())
			or is_peer(network_id, meeting_id))', told);
		execute format('create policy add_it on %I for insert with check (is_system()
			or (person_id = (select me()) and is_peer(network_id, meeting_id)))', told);
		execute format('create policy change_it on %I for update using (is_system() or person_id = (select me()))', told);
		execute format('create policy drop_it on %I for delete using (is_system() or person_id = (select me()))', told);
	end loop;
	-- The peers' common screen: read and written by them.
	foreach told in array array['peer_help_role', 'peer_help_timing', 'peer_help_move']
	loop
		execute format('create policy read_it on %I for select using (is_system() or is_peer(network_id, meeting_id))', told);
		execute format('create policy add_it on %I for insert with check (is_system()
			or is_peer(network_id, meeting_id))', told);
		execute format('create policy change_it on %I for update using (is_system()
			or is_peer(network_id, meeting_id))', told);
		execute format('create policy drop_it on %I for delete using (is_system()
			or is_peer(network_id, meeting_id))', told);
	end loop;
	-- The client's plan and what became of it: theirs to write, even after they left the network.
	foreach told in array array['peer_help_action', 'peer_help_follow_up']
	loop
		execute format('create policy read_it on %I for select using (is_system() or person_id = (select me())
			or (is_peer(network_id, meeting_id) and not is_plan_kept(network_id, meeting_id)))', told);
		execute format('create policy change_it on %I for update using (is_system() or person_id = (select me()))', told);
		execute format('create policy drop_it on %I for delete using (is_system() or person_id = (select me()))', told);
	end loop;
end $$;

create policy add_it on peer_help_action for insert with check (is_system()
	or (person_id = (select me()) and exists (select from peer_help_role r
		where r.network_id = peer_help_action.network_id and r.meeting_id = peer_help_action.meeting_id
			and r.role = 'client' and r.person_id = (select me()))));
create policy add_it on peer_help_follow_up for insert with check (is_system()
	or (person_id = (select me()) and exists (select from peer_help_action a
		where a.network_id = peer_help_follow_up.network_id and a.action_id = peer_help_follow_up.action_id
			and a.meeting_id = peer_help_follow_up.meeting_id and a.person_id = (select me()))));

create policy own_note on peer_help_note
	using (is_system() or person_id = (select me()))
	with check (is_system() or (person_id = (select me()) and is_peer(network_id, meeting_id)));

create policy read_reminder on peer_help_reminder for select
	using (is_system() or person_id = (select me()));
create policy add_reminder on peer_help_reminder for insert with check (is_system());
create policy change_reminder on peer_help_reminder for update using (is_system());
create policy drop_reminder on peer_help_reminder for delete using (is_system());

-- That a session takes place, and how many its peers are: all that is told to who runs the network, and to whoever is
-- invited and has not accepted the pact yet. Neither names nor words.
create function peer_help_outline(_network uuid)
	returns table (meeting_id uuid, peers int, begun_at timestamptz, ended_at timestamptz)
	volatile language plpgsql as $$
#variable_conflict use_column
declare
	before text := coalesce(current_setting('maillage.system', true), '');
begin
	if not (_network = any (my_networks()) or is_system()) then return; end if;
	perform set_config('maillage.system', 'on', true);
	return query
		select m.meeting_id,
			(select count(*)::int from peer_help_peer p where p.network_id = m.network_id
				and p.meeting_id = m.meeting_id),
			(select min(v.at) from peer_help_move v where v.network_id = m.network_id
				and v.meeting_id = m.meeting_id and v.undone_at is null),
			(select min(v.at) from peer_help_move v where v.network_id = m.network_id
				and v.meeting_id = m.meeting_id and v.step = 7 and v.undone_at is null)
		from meeting m
		where m.network_id = _network and m.kind = 'peer_help' and m.removed_at is null
			and (before = 'on' or is_invited(m.network_id, m.meeting_id));
	perform set_config('maillage.system', before, true);
end $$;

-- The session before, of the same group: of the same series, or with three peers in common. Told to the peers of this
-- one, who read of it what they may.
create function peer_help_before(_network uuid, _meeting uuid) returns uuid volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer uuid;
begin
	if not is_system() and not is_peer(_network, _meeting) then return null; end if;
	perform set_config('maillage.system', 'on', true);
	select p.meeting_id into answer
	from meeting m join meeting p on p.network_id = m.network_id and p.kind = 'peer_help'
		and p.starts_at < m.starts_at and p.removed_at is null
	where m.network_id = _network and m.meeting_id = _meeting
		and exists (select from peer_help_action a where a.network_id = p.network_id and a.meeting_id = p.meeting_id)
		and exists (select from peer_help_move v where v.network_id = p.network_id and v.meeting_id = p.meeting_id
			and v.step = 7 and v.undone_at is null)
		and (p.series_id = m.series_id or (select count(*) >= 3 from peer_help_peer a
			join peer_help_peer b on b.network_id = a.network_id and b.person_id = a.person_id
			where a.network_id = m.network_id and a.meeting_id = m.meeting_id and b.meeting_id = p.meeting_id))
	order by p.starts_at desc, p.meeting_id limit 1;
	perform set_config('maillage.system', before, true);
	return answer;
end $$;
