-- One-to-ones: pairs drawn for a network so that nobody is left out, or asked by a member; each answers, each
-- says whether they met. `people` stands on every row of one, so that row security looks at nothing else.

-- A draw: asked, drawn by a job that reads what nobody may (who blocked whom), looked at, then sent or dropped.
create table pair_draw (
	network_id uuid not null references network,
	draw_id uuid not null,
	asked_by uuid not null,
	asked_at timestamptz not null,
	meet_until date not null check (isfinite(meet_until)),
	left_out uuid[] not null default '{}',
	drawn_at timestamptz,
	-- [{people: [ids], reasons: [...]}], as the engine answers; and those it could not place.
	pairs jsonb,
	alone jsonb,
	first_times int check (first_times >= 0),
	sends_at timestamptz,
	sent_at timestamptz,
	dropped_at timestamptz,
	primary key (network_id, draw_id),
	check ((drawn_at is null) = (pairs is null) and (drawn_at is null) = (alone is null)),
	check (sends_at is null or drawn_at is not null),
	check (sent_at is null or sends_at is not null),
	check (sent_at is null or dropped_at is null)
);
comment on table pair_draw is 'class: network';
create index pair_draw_asked on pair_draw (network_id, asked_at);

create table one_to_one (
	network_id uuid not null references network,
	one_to_one_id uuid not null,
	people uuid[] not null check (cardinality(people) between 2 and 3),
	draw_id uuid,
	asked_by uuid,
	message text check (length(message) between 1 and 600),
	proposed_at timestamptz not null,
	meet_until date not null check (isfinite(meet_until)),
	reasons jsonb not null default '[]',
	primary key (network_id, one_to_one_id),
	foreign key (network_id, draw_id) references pair_draw,
	check ((draw_id is null) <> (asked_by is null))
);
comment on table one_to_one is 'class: network';
create index one_to_one_alone on one_to_one (one_to_one_id);
create index one_to_one_of_draw on one_to_one (network_id, draw_id);

-- One of those who meet: their answer, then whether it took place. Each writes their own row.
create table one_to_one_seat (
	network_id uuid not null references network,
	one_to_one_id uuid not null,
	person_id uuid not null,
	firm_id uuid not null,
	people uuid[] not null,
	place int not null check (place between 1 and 3),
	answer text collate "C" check (answer in ('yes', 'no')),
	answered_at timestamptz,
	said text collate "C" check (said in ('held', 'not_held')),
	held_on date check (isfinite(held_on)),
	said_at timestamptz,
	mailed_at timestamptz,
	reminded_at timestamptz,
	told_agreed_at timestamptz,
	asked_held_at timestamptz,
	primary key (network_id, one_to_one_id, person_id),
	unique (network_id, one_to_one_id, place),
	foreign key (network_id, one_to_one_id) references one_to_one,
	check ((answer is null) = (answered_at is null)),
	check ((said is null) = (said_at is null)),
	check ((said = 'held') is not distinct from (held_on is not null) or said is null)
);
comment on table one_to_one_seat is 'class: network';
create index one_to_one_seat_person on one_to_one_seat (person_id);

-- How it ended, written by the clocks alone; a first end is the last.
create table one_to_one_end (
	network_id uuid not null references network,
	one_to_one_id uuid not null,
	people uuid[] not null,
	kind text collate "C" not null check (kind in ('held', 'not_held', 'unconfirmed', 'declined',
		'unanswered', 'left', 'withdrawn')),
	held_on date check (isfinite(held_on)),
	ended_at timestamptz not null,
	primary key (network_id, one_to_one_id),
	foreign key (network_id, one_to_one_id) references one_to_one,
	check ((kind = 'held') = (held_on is not null))
);
comment on table one_to_one_end is 'class: network';

create table one_to_one_note (
	network_id uuid not null references network,
	one_to_one_id uuid not null,
	person_id uuid not null,
	body text not null check (length(body) between 1 and 5000),
	kept_at timestamptz not null,
	primary key (network_id, one_to_one_id, person_id),
	foreign key (network_id, one_to_one_id) references one_to_one
);
comment on table one_to_one_note is 'class: network';

-- What a person prepares, for whoever they are to meet.
create table preparation_sheet (
	person_id uuid primary key references person on delete cascade,
	goals text check (length(goals) <= 1000),
	skills text check (length(skills) <= 1000),
	customers text check (length(customers) <= 1000),
	needs text check (length(needs) <= 1000),
	kept_at timestamptz not null
);
comment on table preparation_sheet is 'class: party';

-- The presence of the row is the pause: no pair is proposed until that day, or until it is lifted.
create table one_to_one_pause (
	person_id uuid primary key references person on delete cascade,
	paused_until date check (isfinite(paused_until)),
	since timestamptz not null
);
comment on table one_to_one_pause is 'class: party';

-- Whether whoever asks runs a network today: a draw and its grid are theirs alone.
create function runs_network(_network uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from network_role r where r.network_id = _network and r.person_id = me()
		and r.role in ('facilitator', 'president')
		and r.starts_on <= current_date and (r.ends_on is null or r.ends_on >= current_date));
end $$;

alter table pair_draw enable row level security, force row level security;
create policy read_draw on pair_draw for select
	using (is_system() or (network_id = any ((select my_networks())::uuid[]) and runs_network(network_id)));
create policy add_draw on pair_draw for insert
	with check (is_system() or (network_id = any ((select my_networks())::uuid[]) and asked_by = (select me())
		and drawn_at is null and runs_network(network_id)));
create policy change_draw on pair_draw for update
	using (is_system() or (network_id = any ((select my_networks())::uuid[]) and runs_network(network_id)));
create policy drop_draw on pair_draw for delete using (is_system());

alter table one_to_one enable row level security, force row level security;
create policy read_one_to_one on one_to_one for select
	using (is_system() or (select me()) = any (people));
create policy add_one_to_one on one_to_one for insert
	with check (is_system() or (network_id = any ((select my_networks())::uuid[]) and asked_by = (select me())
		and (select me()) = any (people)));
create policy change_one_to_one on one_to_one for update using (is_system());
create policy drop_one_to_one on one_to_one for delete using (is_system());

alter table one_to_one_seat enable row level security, force row level security;
create policy read_seat on one_to_one_seat for select
	using (is_system() or (select me()) = any (people));
create policy add_seat on one_to_one_seat for insert
	with check (is_system() or ((select me()) = any (people) and exists (select 1 from one_to_one o
		where o.network_id = one_to_one_seat.network_id and o.one_to_one_id = one_to_one_seat.one_to_one_id
			and o.asked_by = (select me()) and o.people = one_to_one_seat.people)));
create policy change_seat on one_to_one_seat for update
	using (is_system() or person_id = (select me()));
create policy drop_seat on one_to_one_seat for delete using (is_system());

alter table one_to_one_end enable row level security, force row level security;
create policy read_end on one_to_one_end for select
	using (is_system() or (select me()) = any (people));
create policy add_end on one_to_one_end for insert
	with check (is_system() or (kind = 'withdrawn' and exists (select 1 from one_to_one o
		where o.network_id = one_to_one_end.network_id and o.one_to_one_id = one_to_one_end.one_to_one_id
			and o.asked_by = (select me()) and o.people = one_to_one_end.people)));
create policy change_end on one_to_one_end for update using (is_system());
create policy drop_end on one_to_one_end for delete using (is_system());

alter table one_to_one_note enable row level security, force row level security;
create policy own_note on one_to_one_note
	using (is_system() or person_id = (select me()))
	with check (is_system() or (person_id = (select me()) and exists (select 1 from one_to_one o
		where o.network_id = one_to_one_note.network_id and o.one_to_one_id = one_to_one_note.one_to_one_id)));

alter table preparation_sheet enable row level security, force row level security;
create policy read_preparation on preparation_sheet for select
	using (is_system() or person_id = (select me())
		or exists (select 1 from one_to_one_seat s where s.person_id = preparation_sheet.person_id));
create policy add_preparation on preparation_sheet for insert
	with check (is_system() or person_id = (select me()));
create policy change_preparation on preparation_sheet for update
	using (is_system() or person_id = (select me()));
create policy drop_preparation on preparation_sheet for delete
	using (is_system() or person_id = (select me()));

alter table one_to_one_pause enable row level security, force row level security;
create policy own_pause on one_to_one_pause
	using (is_system() or person_id = (select me()))
	with check (is_system() or person_id = (select me()));

-- Who met whom, for those who run the network: counts and days, never a word of what was said.
create function one_to_one_grid(_network uuid)
	returns table (a uuid, b uuid, held int, last_on date, waiting int)
	volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
begin
	if not is_system() and not runs_network(_network) then return; end if;
	perform set_config('maillage.system', 'on', true);
	return query
		select least(x.person_id, y.person_id), greatest(x.person_id, y.person_id),
			count(*) filter (where e.kind = 'held')::int, max(e.held_on),
			count(*) filter (where e.kind is null)::int
		from one_to_one_seat x
		join one_to_one_seat y on y.network_id = x.network_id and y.one_to_one_id = x.one_to_one_id
			and y.place > x.place
		left join one_to_one_end e on e.network_id = x.network_id and e.one_to_one_id = x.one_to_one_id
		where x.network_id = _network
		group by 1, 2;
	perform set_config('maillage.system', before, true);
end $$;

-- What came of a draw that left, counted, for those who run the network.
create function draw_outcome(_network uuid, _draw uuid) returns table (waiting int, agreed int, held int, ended int)
	volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
begin
	if not is_system() and not runs_network(_network) then return; end if;
	perform set_config('maillage.system', 'on', true);
	return query
		select count(*) filter (where e.kind is null and a.waits)::int,
			count(*) filter (where e.kind is null and not a.waits)::int,
			count(*) filter (where e.kind = 'held')::int,
			count(*) filter (where e.kind <> 'held')::int
		from one_to_one o
		cross join lateral (select bool_or(s.answer is distinct from 'yes') as waits
			from one_to_one_seat s where s.network_id = o.network_id
				and s.one_to_one_id = o.one_to_one_id) a
		left join one_to_one_end e on e.network_id = o.network_id and e.one_to_one_id = o.one_to_one_id
		where o.network_id = _network and o.draw_id = _draw;
	perform set_config('maillage.system', before, true);
end $$;
