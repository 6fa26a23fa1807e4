-- Meetings: series and their dates, who says they come, their guests, the agenda. A meeting's day and hour are kept
-- as they are said where the network lives; the instants beside them are computed from these, across clock changes.

create function runs_meetings(_network uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from network_role r where r.network_id = _network and r.person_id = me()
		and r.role in ('facilitator', 'president') and r.starts_on <= current_date
		and (r.ends_on is null or r.ends_on >= current_date));
end $$;

-- A seat one sits in: of a firm one acts for, and of oneself when it is in somebody's name.
create function is_my_seat(_network uuid, _membership uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from membership m where m.network_id = _network and m.membership_id = _membership
		and m.firm_id = any (my_firms()) and (m.person_id is null or m.person_id = me()));
end $$;

create table meeting_series (
	network_id uuid not null references network,
	series_id uuid not null,
	rhythm text collate "C" not null check (rhythm in ('weekly', 'fortnightly', 'monthly', 'monthly_last')),
	starts_on date not null check (isfinite(starts_on)),
	ends_on date check (isfinite(ends_on) and ends_on >= starts_on),
	skips_holidays boolean not null default false,
	-- The last day for which its dates were made; a clock goes on from there.
	made_until date not null check (isfinite(made_until)),
	created_by uuid not null,
	created_at timestamptz not null,
	primary key (network_id, series_id)
);
comment on table meeting_series is 'class: network';

create table meeting (
	network_id uuid not null references network,
	meeting_id uuid not null,
	series_id uuid,
	-- The date that the series gave it; it keeps it when it is moved alone, so that it is not made twice.
	scheduled_on date check (isfinite(scheduled_on)),
	kind text collate "C" not null check (kind in ('breakfast', 'plenary', 'visit', 'workshop', 'committee',
		'general', 'peer_help', 'social')),
	title text not null check (length(title) between 1 and 140),
	details text check (length(details) between 1 and 4000),
	mode text collate "C" not null check (mode in ('in_person', 'video', 'hybrid')),
	place text check (length(place) between 1 and 200),
	video_url text check (video_url ~ '^https?://[^\s]+$' and length(video_url) <= 500),
	host_id uuid,
	held_on date not null check (isfinite(held_on)),
	held_hour text collate "C" not null check (held_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	minutes int not null check (minutes between 5 and 1440),
	starts_at timestamptz not null,
	ends_at timestamptz not null check (ends_at > starts_at),
	capacity int check (capacity between 1 and 10000),
	price_cents bigint check (price_cents between 0 and 100000000),
	meals text[] not null default '{}' check (cardinality(meals) <= 8),
	closes_on date check (isfinite(closes_on) and closes_on <= held_on),
	audience text collate "C" not null check (audience in ('everyone', 'board', 'chosen')),
	takes_guests boolean not null default true,
	created_by uuid not null,
	created_at timestamptz not null,
	-- How many times what calendars show of it changed.
	sequence int not null default 0 check (sequence >= 0),
	invited_at timestamptz,
	reminded_at timestamptz,
	closed_told_at timestamptz,
	cancelled_at timestamptz,
	removed_at timestamptz,
	primary key (network_id, meeting_id),
	-- Deferred: moving all that follow gives one date the place of another.
	unique (network_id, series_id, scheduled_on) deferrable initially deferred,
	check ((series_id is null) = (scheduled_on is null)),
	check (mode = 'video' or place is not null),
	check (mode = 'in_person' or video_url is not null),
	foreign key (network_id, series_id) references meeting_series,
	foreign key (network_id, host_id) references membership
);
comment on table meeting is 'class: network';
create index meeting_alone on meeting (meeting_id);
create index meeting_when on meeting (network_id, starts_at);

-- A room of the network's own, when it has one: made ready for each meeting by its name at the end.
alter table network add video_base text check (video_base ~ '^https://[^\s]+$' and length(video_base) <= 200);

create table meeting_invitee (
	network_id uuid not null references network,
	meeting_id uuid not null,
	membership_id uuid not null,
	primary key (network_id, meeting_id, membership_id),
	foreign key (network_id, meeting_id) references meeting,
	foreign key (network_id, membership_id) references membership
);
comment on table meeting_invitee is 'class: network';

-- What happened to a meeting that people had answered: told to each of them ten minutes later, unless undone.
create table meeting_change (
	network_id uuid not null references network,
	change_id uuid not null,
	meeting_id uuid not null,
	kind text collate "C" not null check (kind in ('moved', 'cancelled', 'restored')),
	was_at timestamptz not null,
	reason text check (length(reason) between 1 and 500),
	asks_again boolean not null default false,
	at timestamptz not null,
	by_person uuid not null,
	told_at timestamptz,
	primary key (network_id, change_id),
	foreign key (network_id, meeting_id) references meeting
);
comment on table meeting_change is 'class: network';
create index meeting_change_of on meeting_change (network_id, meeting_id, at);

create table agenda_item (
	network_id uuid not null references network,
	meeting_id uuid not null,
	position int not null check (position between 1 and 40),
	title text not null check (length(title) between 1 and 160),
	minutes int not null check (minutes between 1 and 600),
	speaker_id uuid,
	-- Whoever speaks without a seat: a guest, a lecturer.
	speaker_words text check (length(speaker_words) between 1 and 120),
	-- How long it really took, when somebody wrote it down.
	spoken_minutes int check (spoken_minutes between 0 and 600),
	primary key (network_id, meeting_id, position),
	foreign key (network_id, meeting_id) references meeting,
	foreign key (network_id, speaker_id) references membership
);
comment on table agenda_item is 'class: network';

create table meeting_document (
	network_id uuid not null references network,
	meeting_id uuid not null,
	document_id uuid not null,
	primary key (network_id, meeting_id, document_id),
	foreign key (network_id, meeting_id) references meeting,
	foreign key (network_id, document_id) references document on delete cascade
);
comment on table meeting_document is 'class: network';

create table meeting_guest (
	network_id uuid not null references network,
	guest_id uuid not null,
	meeting_id uuid not null,
	given_name text not null check (length(given_name) between 1 and 80),
	family_name text not null check (length(family_name) between 1 and 80),
	firm_name text check (length(firm_name) between 1 and 160),
	trade text check (length(trade) between 1 and 120),
	invited_by uuid not null,
	-- The seat on whose behalf they were invited; none when the network invites.
	membership_id uuid,
	-- The account of a guest who said, signed in, that it is them.
	person_id uuid,
	invited_at timestamptz not null,
	removed_at timestamptz,
	-- After having come: they asked to join, and the network opened the door.
	applied_at timestamptz,
	welcomed_at timestamptz,
	seat_id uuid,
	primary key (network_id, guest_id),
	foreign key (network_id, meeting_id) references meeting,
	foreign key (network_id, membership_id) references membership,
	foreign key (network_id, seat_id) references membership
);
comment on table meeting_guest is 'class: network';
create index meeting_guest_alone on meeting_guest (guest_id);
create index meeting_guest_of on meeting_guest (network_id, meeting_id);

-- How to reach a guest, apart: who invited them and who runs the network.
create table guest_contact (
	network_id uuid not null references network,
	guest_id uuid not null,
	email text collate "C" not null check (email = lower(email) and length(email) between 3 and 254),
	primary key (network_id, guest_id),
	foreign key (network_id, guest_id) references meeting_guest on delete cascade
);
comment on table guest_contact is 'class: network';
create index guest_contact_email on guest_contact (network_id, email);

-- What a seat or a guest answered. `attendee_id` is the one of the two, for keys.
create table registration (
	network_id uuid not null references network,
	meeting_id uuid not null,
	attendee_id uuid not null,
	membership_id uuid,
	guest_id uuid,
	answer text collate "C" not null check (answer in ('comes', 'remote', 'excused', 'substitute')),
	person_id uuid,
	substitute_name text check (length(substitute_name) between 1 and 120),
	meal text check (length(meal) between 1 and 60),
	answered_at timestamptz not null,
	answered_by uuid,
	waiting_at timestamptz,
	primary key (network_id, meeting_id, attendee_id),
	check (attendee_id = coalesce(membership_id, guest_id)),
	check (num_nonnulls(membership_id, guest_id) = 1),
	check ((answer = 'substitute') = (substitute_name is not null)),
	check (waiting_at is null or answer in ('comes', 'substitute')),
	foreign key (network_id, meeting_id) references meeting,
	foreign key (network_id, membership_id) references membership,
	foreign key (network_id, guest_id) references meeting_guest
);
comment on table registration is 'class: network';
create index registration_seat on registration (network_id, membership_id);

-- Whether one was asked to a meeting: everybody, those who answer for the network, or the seats chosen.
create function is_invited(_network uuid, _meeting uuid) returns boolean stable language plpgsql as $$
declare
	called text;
begin
	select audience into called from meeting where network_id = _network and meeting_id = _meeting;
	if called is null then return false; end if;
	if called = 'everyone' or runs_meetings(_network) then return true; end if;
	if called = 'board' then
		return exists (select 1 from network_role r where r.network_id = _network and r.person_id = me()
			and r.role in ('president', 'board', 'treasurer', 'facilitator') and r.starts_on <= current_date
			and (r.ends_on is null or r.ends_on >= current_date));
	end if;
	return exists (select 1 from meeting_invitee i where i.network_id = _network and i.meeting_id = _meeting
		and is_my_seat(_network, i.membership_id));
end $$;

do $$
declare
	told text;
begin
	foreach told in array array['meeting_series', 'meeting_invitee', 'meeting_change', 'agenda_item', 'meeting_document']
	loop
		execute format('alter table %I enable row level security, force row level security', told);
		execute format('create policy read_it on %I for select using (network_id = any (my_networks()) or is_system())', told);
		execute format('create policy add_it on %I for insert with check (is_system()
			or (network_id = any (my_networks()) and runs_meetings(network_id)))', told);
		execute format('create policy change_it on %I for update using (is_system()
			or (network_id = any (my_networks()) and runs_meetings(network_id)))', told);
		execute format('create policy drop_it on %I for delete using (is_system()
			or (network_id = any (my_networks()) and runs_meetings(network_id)))', told);
	end loop;
end $$;

-- A guest who said, signed in, that it is them: the meeting is in their agenda, whatever network they are of.
create function is_my_visit(_network uuid, _meeting uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from meeting_guest g where g.network_id = _network and g.meeting_id = _meeting
		and g.person_id = me() and g.removed_at is null);
end $$;

alter table meeting enable row level security, force row level security;
create policy read_meeting on meeting for select using (is_system()
	or (network_id = any (my_networks()) and (removed_at is null or runs_meetings(network_id)))
	or (removed_at is null and is_my_visit(network_id, meeting_id)));
create policy add_meeting on meeting for insert
	with check (is_system() or (network_id = any (my_networks()) and runs_meetings(network_id)));
create policy change_meeting on meeting for update
	using (is_system() or (network_id = any (my_networks()) and runs_meetings(network_id)));
create policy drop_meeting on meeting for delete using (is_system());

alter table registration enable row level security, force row level security;
create policy read_registration on registration for select using (is_system()
	or (network_id = any (my_networks()) and (answer <> 'excused' or runs_meetings(network_id)))
	or is_my_seat(network_id, membership_id));
create policy add_registration on registration for insert with check (is_system()
	or (network_id = any (my_networks()) and (is_my_seat(network_id, membership_id) or runs_meetings(network_id))));
create policy change_registration on registration for update using (is_system()
	or (network_id = any (my_networks()) and (is_my_seat(network_id, membership_id) or runs_meetings(network_id))));
create policy drop_registration on registration for delete using (is_system()
	or (network_id = any (my_networks()) and runs_meetings(network_id)));

alter table meeting_guest enable row level security, force row level security;
create policy read_guest on meeting_guest for select using (is_system() or person_id = me()
	or (network_id = any (my_networks()) and (invited_by = me() or runs_meetings(network_id)
		or (removed_at is null and exists (select 1 from registration r
			where r.network_id = meeting_guest.network_id and r.guest_id = meeting_guest.guest_id
				and r.answer <> 'excused')))));
create policy add_guest on meeting_guest for insert
	with check (is_system() or (network_id = any (my_networks()) and invited_by = me()));
create policy change_guest on meeting_guest for update using (is_system()
	or (network_id = any (my_networks()) and (invited_by = me() or runs_meetings(network_id))));
create policy drop_guest on meeting_guest for delete using (is_system());

alter table guest_contact enable row level security, force row level security;
create policy read_guest_contact on guest_contact for select using (is_system()
	or (network_id = any (my_networks()) and (runs_meetings(network_id)
		or exists (select 1 from meeting_guest g where g.network_id = guest_contact.network_id
			and g.guest_id = guest_contact.guest_id and g.invited_by = me()))));
create policy add_guest_contact on guest_contact for insert with check (is_system()
	or exists (select 1 from meeting_guest g where g.network_id = guest_contact.network_id
		and g.guest_id = guest_contact.guest_id and g.invited_by = me()));
create policy change_guest_contact on guest_contact for update using (is_system());
create policy drop_guest_contact on guest_contact for delete using (is_system());

-- A file that goes with a mail: the event itself, for the calendar of who receives it.
alter table mail_body add calendar text check (length(calendar) <= 60000);

-- Away for some days: reminders wait, those who look for the person are told until when. Its end makes it expire.
create table leave (
	id uuid primary key,
	person_id uuid not null references person on delete cascade,
	starts_on date not null check (isfinite(starts_on)),
	ends_on date not null check (isfinite(ends_on) and ends_on >= starts_on and ends_on < starts_on + 400),
	declared_at timestamptz not null
);
comment on table leave is 'class: party';
create index leave_person on leave (person_id, ends_on);
alter table leave enable row level security, force row level security;
-- Seen by whoever may read the person's name: the policy of person decides.
create policy read_leave on leave for select using (person_id = me() or is_system()
	or (me() is not null and exists (select 1 from mandate m join membership s on s.firm_id = m.firm_id
		where m.person_id = leave.person_id and s.network_id = any (my_networks()))));
create policy add_leave on leave for insert with check (person_id = me() or is_system());
create policy change_leave on leave for update using (person_id = me() or is_system());
create policy drop_leave on leave for delete using (person_id = me() or is_system());
