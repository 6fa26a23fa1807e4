-- Who was there. A mark is what somebody said on a phone, at the moment it says: it is kept whatever became of it, under
-- the identifier that the phone gave it, so that it may be sent again without counting twice. The sheet is what the
-- marks made of it; signed, then frozen, it changes by a correction that says why.

create table attendance_sheet (
	network_id uuid not null references network,
	meeting_id uuid not null,
	signed_at timestamptz not null,
	signed_by uuid not null,
	frozen_at timestamptz,
	-- Nobody: its clock froze it.
	frozen_by uuid,
	primary key (network_id, meeting_id),
	check (frozen_at >= signed_at),
	foreign key (network_id, meeting_id) references meeting
);
comment on table attendance_sheet is 'class: network';

create table attendance (
	network_id uuid not null references network,
	meeting_id uuid not null,
	attendee_id uuid not null,
	membership_id uuid,
	guest_id uuid,
	status text collate "C" not null check (status in ('present', 'late', 'video', 'substitute', 'excused',
		'medical', 'absent')),
	substitute_name text check (length(substitute_name) between 1 and 120),
	person_id uuid,
	marked_at timestamptz not null,
	marked_by uuid,
	primary key (network_id, meeting_id, attendee_id),
	check (attendee_id = coalesce(membership_id, guest_id)),
	check (num_nonnulls(membership_id, guest_id) = 1),
	check ((status = 'substitute') = (substitute_name is not null)),
	foreign key (network_id, meeting_id) references meeting,
	foreign key (network_id, membership_id) references membership,
	foreign key (network_id, guest_id) references meeting_guest
);
comment on table attendance is 'class: network';
create index attendance_seat on attendance (network_id, membership_id, meeting_id);

create table attendance_mark (
	network_id uuid not null references network,
	mark_id uuid not null,
	meeting_id uuid not null,
	attendee_id uuid not null,
	membership_id uuid,
	guest_id uuid,
	-- `none`: the mark before was a mistake.
	status text collate "C" not null check (status in ('present', 'late', 'video', 'substitute', 'excused',
		'medical', 'absent', 'none')),
	substitute_name text check (length(substitute_name) between 1 and 120),
	made_at timestamptz not null,
	received_at timestamptz not null,
	made_by uuid,
	via text collate "C" not null check (via in ('names', 'self', 'code')),
	outcome text collate "C" not null check (outcome in ('counts', 'same', 'older', 'frozen')),
	-- What came after the sheet was frozen waits for who keeps it.
	settled_at timestamptz,
	settled_by uuid,
	primary key (network_id, mark_id),
	check (attendee_id = coalesce(membership_id, guest_id)),
	check ((settled_at is null) = (settled_by is null)),
	foreign key (network_id, meeting_id) references meeting
);
comment on table attendance_mark is 'class: network';
create index attendance_mark_of on attendance_mark (network_id, meeting_id, attendee_id, made_at);

create table attendance_correction (
	network_id uuid not null references network,
	correction_id uuid not null,
	meeting_id uuid not null,
	attendee_id uuid not null,
	membership_id uuid,
	from_status text collate "C" not null,
	to_status text collate "C" not null check (to_status in ('present', 'late', 'video', 'substitute', 'excused',
		'medical', 'absent')),
	substitute_name text check (length(substitute_name) between 1 and 120),
	reason text not null check (length(reason) between 1 and 500),
	at timestamptz not null,
	by_person uuid not null,
	primary key (network_id, correction_id),
	foreign key (network_id, meeting_id) references meeting
);
comment on table attendance_correction is 'class: network';
create index attendance_correction_of on attendance_correction (network_id, meeting_id, at);

-- The words of the code shown at the door: found by whoever holds it, shown again by who runs the network.
create table meeting_code (
	network_id uuid not null references network,
	meeting_id uuid not null,
	code text collate "C" not null check (length(code) between 16 and 64),
	primary key (network_id, meeting_id),
	foreign key (network_id, meeting_id) references meeting
);
comment on table meeting_code is 'class: network';
create index meeting_code_words on meeting_code (code);

do $$
declare
	told text;
begin
	foreach told in array array['attendance', 'attendance_mark', 'attendance_correction', 'attendance_sheet', 'meeting_code']
	loop
		execute format('alter table %I enable row level security, force row level security', told);
		execute format('create policy drop_it on %I for delete using (is_system()
			or (network_id = any (my_networks()) and runs_meetings(network_id)))', told);
	end loop;
	-- Presence is shown to the firm itself and to who runs the network: never to the others.
	foreach told in array array['attendance', 'attendance_mark', 'attendance_correction']
	loop
		execute format('create policy read_it on %I for select using (is_system()
			or is_my_seat(network_id, membership_id)
			or (network_id = any (my_networks()) and runs_meetings(network_id)))', told);
	end loop;
	foreach told in array array['attendance', 'attendance_mark']
	loop
		execute format('create policy add_it on %I for insert with check (is_system()
			or (network_id = any (my_networks())
				and (is_my_seat(network_id, membership_id) or runs_meetings(network_id))))', told);
		execute format('create policy change_it on %I for update using (is_system()
			or (network_id = any (my_networks())
				and (is_my_seat(network_id, membership_id) or runs_meetings(network_id))))', told);
	end loop;
end $$;

create policy add_it on attendance_correction for insert with check (is_system()
	or (network_id = any (my_networks()) and runs_meetings(network_id)));
create policy change_it on attendance_correction for update using (is_system());

create policy read_it on attendance_sheet for select
	using (network_id = any (my_networks()) or is_system());
create policy add_it on attendance_sheet for insert with check (is_system()
	or (network_id = any (my_networks()) and runs_meetings(network_id)));
create policy change_it on attendance_sheet for update using (is_system()
	or (network_id = any (my_networks()) and runs_meetings(network_id)));

create policy read_it on meeting_code for select using (is_system()
	or (network_id = any (my_networks()) and runs_meetings(network_id)));
create policy add_it on meeting_code for insert with check (is_system()
	or (network_id = any (my_networks()) and runs_meetings(network_id)));
create policy change_it on meeting_code for update using (is_system());

-- How many times the holder of an address came as a guest: asked by who invites, who sees neither the other guests
-- nor their addresses.
create function guest_visits(_network uuid, _email text) returns int volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer int;
begin
	if not (_network = any (my_networks()) or is_system()) then return null; end if;
	perform set_config('maillage.system', 'on', true);
	select count(distinct g.meeting_id) into answer from guest_contact c
		join meeting_guest g on g.network_id = c.network_id and g.guest_id = c.guest_id
		join attendance a on a.network_id = g.network_id and a.guest_id = g.guest_id
			and a.status in ('present', 'late', 'video')
		where c.network_id = _network and c.email = _email;
	perform set_config('maillage.system', before, true);
	return answer;
end $$;

-- Whether the holder of an address is on the list of guests already, whoever invited them.
create function is_guest_invited(_network uuid, _meeting uuid, _email text) returns boolean volatile
language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer boolean;
begin
	if not (_network = any (my_networks()) or is_system()) then return null; end if;
	perform set_config('maillage.system', 'on', true);
	answer := exists (select 1 from meeting_guest g
		join guest_contact c on c.network_id = g.network_id and c.guest_id = g.guest_id
		where g.network_id = _network and g.meeting_id = _meeting and g.removed_at is null and c.email = _email);
	perform set_config('maillage.system', before, true);
	return answer;
end $$;
