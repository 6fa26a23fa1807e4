-- What a person keeps for themselves about people: nobody else ever reads it.

-- « I know her, since, from … », of somebody who is no user here. Never a hop; erased after twelve months,
-- or when its subject objects.
create table outsider_note (
	id uuid primary key,
	author_id uuid not null references person on delete cascade,
	name text not null check (length(name) between 1 and 120),
	firm_name text check (length(firm_name) <= 120),
	since_year int check (since_year between 1940 and 2200),
	words text check (length(words) <= 300),
	noted_at timestamptz not null,
	expires_at timestamptz not null,
	reminded_at timestamptz,
	informed_at timestamptz,
	check (expires_at > noted_at)
);
comment on table outsider_note is 'class: party';
create index outsider_note_author on outsider_note (author_id);
alter table outsider_note enable row level security, force row level security;
create policy own_note on outsider_note
	using (author_id = (select me()) or is_system())
	with check (author_id = (select me()) or is_system());

-- Somebody whom Maillage proposed to meet, and whom the person does not wish to be proposed again.
create table meeting_set_aside (
	person_id uuid not null references person on delete cascade,
	other_id uuid not null references person on delete cascade,
	since timestamptz not null,
	primary key (person_id, other_id),
	check (person_id <> other_id)
);
comment on table meeting_set_aside is 'class: party';
create index meeting_set_aside_other on meeting_set_aside (other_id);
alter table meeting_set_aside enable row level security, force row level security;
create policy own_set_aside on meeting_set_aside
	using (person_id = (select me()) or is_system())
	with check (person_id = (select me()) or is_system());
