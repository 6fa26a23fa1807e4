-- What was said and decided: the minutes of a meeting, and the actions that come back until they are done.

create table meeting_minutes (
	network_id uuid not null references network,
	meeting_id uuid not null,
	body text not null check (length(body) between 1 and 20000),
	written_at timestamptz not null,
	written_by uuid not null,
	published_at timestamptz,
	published_by uuid,
	primary key (network_id, meeting_id),
	check ((published_at is null) = (published_by is null)),
	foreign key (network_id, meeting_id) references meeting
);
comment on table meeting_minutes is 'class: network';

create table meeting_action (
	network_id uuid not null references network,
	action_id uuid not null,
	meeting_id uuid not null,
	what text not null check (length(what) between 1 and 300),
	-- Who does it: a seat, or somebody by name.
	membership_id uuid,
	who text check (length(who) between 1 and 120),
	due_on date check (isfinite(due_on)),
	written_at timestamptz not null,
	written_by uuid not null,
	ended_at timestamptz,
	ended_by uuid,
	ending text collate "C" check (ending in ('done', 'dropped')),
	primary key (network_id, action_id),
	check (num_nonnulls(ended_at, ended_by, ending) in (0, 3)),
	foreign key (network_id, meeting_id) references meeting,
	foreign key (network_id, membership_id) references membership
);
comment on table meeting_action is 'class: network';
create index meeting_action_of on meeting_action (network_id, meeting_id);
create index meeting_action_open on meeting_action (network_id, meeting_id) where ended_at is null;

alter table meeting_minutes enable row level security, force row level security;
create policy read_minutes on meeting_minutes for select using (is_system()
	or (network_id = any (my_networks()) and (runs_meetings(network_id)
		or (published_at is not null and is_invited(network_id, meeting_id)))));
create policy add_minutes on meeting_minutes for insert with check (is_system()
	or (network_id = any (my_networks()) and runs_meetings(network_id)));
create policy change_minutes on meeting_minutes for update using (is_system()
	or (network_id = any (my_networks()) and runs_meetings(network_id)));
create policy drop_minutes on meeting_minutes for delete using (is_system());

alter table meeting_action enable row level security, force row level security;
create policy read_action on meeting_action for select using (is_system()
	or (network_id = any (my_networks()) and (runs_meetings(network_id) or is_my_seat(network_id, membership_id)
		or exists (select 1 from meeting_minutes m where m.network_id = meeting_action.network_id
			and m.meeting_id = meeting_action.meeting_id))));
create policy add_action on meeting_action for insert with check (is_system()
	or (network_id = any (my_networks()) and runs_meetings(network_id)));
create policy change_action on meeting_action for update using (is_system()
	or (network_id = any (my_networks()) and (runs_meetings(network_id) or is_my_seat(network_id, membership_id))));
create policy drop_action on meeting_action for delete using (is_system());
