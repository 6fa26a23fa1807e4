-- Ties between people, needs, and introductions asked one person at a time.

-- « I know her, since 2019, from … »: serves only its declarer until the other end confirms.
create table tie_declaration (
	id uuid primary key,
	from_person uuid not null references person on delete cascade,
	to_person uuid not null references person on delete cascade,
	since_year int check (since_year between 1940 and 2200),
	words text check (length(words) <= 300),
	declared_at timestamptz not null,
	confirmed_at timestamptz,
	declined_at timestamptz,
	withdrawn_at timestamptz,
	check (from_person <> to_person),
	check (confirmed_at is null or declined_at is null)
);
comment on table tie_declaration is 'class: party';
create unique index tie_declared_once on tie_declaration (from_person, to_person) where withdrawn_at is null;
create index tie_declaration_to on tie_declaration (to_person);
alter table tie_declaration enable row level security, force row level security;
create policy ends_of_declaration on tie_declaration
	using (from_person = (select me()) or to_person = (select me()) or is_system() or is_graph())
	with check (from_person = (select me()) or to_person = (select me()) or is_system());

-- Something that happened between two people, on a day. Smaller id first: one row for both ends.
create table tie_fact (
	id uuid primary key,
	a_person uuid not null references person on delete cascade,
	b_person uuid not null references person on delete cascade,
	kind text collate "C" not null check (kind in ('one_to_one', 'meeting', 'introduction',
		'recommendation', 'job', 'sponsorship')),
	happened_on date not null check (isfinite(happened_on)),
	subject_id uuid,
	words text check (length(words) <= 200),
	check (a_person < b_person)
);
comment on table tie_fact is 'class: party';
create index tie_fact_a on tie_fact (a_person);
create index tie_fact_b on tie_fact (b_person);
alter table tie_fact enable row level security, force row level security;
create policy ends_of_fact on tie_fact
	using (a_person = (select me()) or b_person = (select me()) or is_system() or is_graph())
	with check (a_person = (select me()) or b_person = (select me()) or is_system());

-- A person's own rules: not a go-between at all, or at most so many times a month.
create table go_between_rule (
	person_id uuid primary key references person on delete cascade,
	opted_out_at timestamptz,
	monthly_cap int check (monthly_cap between 0 and 100)
);
comment on table go_between_rule is 'class: party';
alter table go_between_rule enable row level security, force row level security;
create policy own_rule on go_between_rule
	using (person_id = (select me()) or is_system() or is_graph())
	with check (person_id = (select me()) or is_system());

create table tie_block (
	person_id uuid not null references person on delete cascade,
	blocked_id uuid not null references person on delete cascade,
	since timestamptz not null,
	primary key (person_id, blocked_id),
	check (person_id <> blocked_id)
);
comment on table tie_block is 'class: party';
alter table tie_block enable row level security, force row level security;
create policy own_block on tie_block
	using (person_id = (select me()) or is_system() or is_graph())
	with check (person_id = (select me()) or is_system());

create table need (
	id uuid primary key,
	firm_id uuid not null references firm on delete cascade,
	person_id uuid not null references person on delete cascade,
	words text not null check (length(words) between 1 and 5000),
	trade_key text collate "C" check (length(trade_key) <= 120),
	trade_label text check (length(trade_label) <= 120),
	skill_keys text[] not null default '{}',
	skill_labels text[] not null default '{}',
	commune_code text collate "C" references commune,
	within_km int check (within_km between 1 and 1000),
	customer text collate "C" check (customer in ('consumers', 'firms', 'public')),
	stated_at timestamptz not null,
	closed_at timestamptz
);
comment on table need is 'class: party';
create index need_firm on need (firm_id, stated_at);

-- asked → step accepted (× n) → target accepts → introduced. A path that fails gives way to the next.
create table introduction (
	id uuid primary key,
	need_id uuid not null references need on delete cascade,
	asker_id uuid not null references person on delete cascade,
	asker_firm_id uuid not null references firm on delete cascade,
	target_firm_id uuid not null references firm on delete cascade,
	target_id uuid references person on delete cascade,
	message text not null check (length(message) between 1 and 2000),
	state text collate "C" not null check (state in ('asking', 'introduced', 'no_path', 'withdrawn')),
	asked_at timestamptz not null,
	ended_at timestamptz,
	check ((state = 'asking') = (ended_at is null))
);
comment on table introduction is 'class: party';
create index introduction_firm on introduction (asker_firm_id, asked_at);
create unique index introduction_once on introduction (need_id, target_firm_id) where state = 'asking';

-- What the asker may know of a path: its first contact and how many people come after.
create table introduction_path (
	introduction_id uuid not null references introduction on delete cascade,
	path_no int not null check (path_no between 1 and 20),
	first_person uuid not null references person on delete cascade,
	people_after int not null check (people_after between 0 and 3),
	started_at timestamptz not null,
	state text collate "C" not null check (state in ('asking', 'introduced', 'not_possible', 'withdrawn')),
	ended_at timestamptz,
	primary key (introduction_id, path_no)
);
comment on table introduction_path is 'class: party';

-- One person asked. Both neighbours, the need and the asker's message are theirs to see, but not the
-- introduction itself, which names the asker; the asker sees the row once it said yes.
create table introduction_step (
	id uuid primary key,
	introduction_id uuid not null,
	path_no int not null,
	position int not null check (position between 1 and 4),
	person_id uuid not null references person on delete cascade,
	previous_person uuid not null references person on delete cascade,
	next_person uuid references person on delete cascade,
	need_id uuid not null references need on delete cascade,
	message text not null check (length(message) between 1 and 2000),
	asked_at timestamptz,
	reminded_at timestamptz,
	answer text collate "C" check (answer in ('yes', 'no')),
	answered_at timestamptz,
	passed_on_at timestamptz,
	concluded text collate "C" check (concluded in ('introduced', 'ended')),
	unique (introduction_id, path_no, position),
	foreign key (introduction_id, path_no) references introduction_path on delete cascade,
	check ((answer is null) = (answered_at is null))
);
comment on table introduction_step is 'class: party';
create index introduction_step_person on introduction_step (person_id, asked_at);

-- Did they meet, was it useful? Said by either end, kept as a row of theirs.
create table introduction_outcome (
	introduction_id uuid not null references introduction on delete cascade,
	person_id uuid not null references person on delete cascade,
	met boolean not null,
	was_useful boolean,
	at timestamptz not null,
	primary key (introduction_id, person_id)
);
comment on table introduction_outcome is 'class: party';

-- Row security ------------------------------------------------------------------------------------

alter table need enable row level security, force row level security;
create policy read_need on need for select
	using (firm_id = any ((select my_firms())::uuid[]) or is_system()
		or exists (select 1 from introduction_step s where s.need_id = need.id
			and s.person_id = (select me()) and s.asked_at is not null)
		or exists (select 1 from introduction i where i.need_id = need.id
			and i.state = 'introduced' and i.target_id = (select me())));
create policy write_need on need
	using (firm_id = any ((select my_firms())::uuid[]) or is_system())
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system());

alter table introduction_step enable row level security, force row level security;
create policy own_step on introduction_step for select
	using ((person_id = (select me()) and asked_at is not null) or is_system() or is_graph());
-- A yes reveals the person to the asker, once it was passed on (ten minutes to change one's mind).
create policy accepted_step on introduction_step for select
	using (answer = 'yes' and passed_on_at is not null
		and exists (select 1 from introduction_path p where p.introduction_id = introduction_step.introduction_id
			and p.path_no = introduction_step.path_no));
create policy answer_step on introduction_step for update
	using ((person_id = (select me()) and asked_at is not null) or is_system())
	with check (person_id = (select me()) or is_system());
create policy plan_step on introduction_step for insert with check (is_system());

-- The paths are the asker's firm's alone (a step's person reaches need and message through introduction).
alter table introduction_path enable row level security, force row level security;
create policy read_path on introduction_path for select
	using (is_system() or exists (select 1 from introduction i where i.id = introduction_id
		and i.asker_firm_id = any ((select my_firms())::uuid[])));
create policy write_path on introduction_path using (is_system()) with check (is_system());

alter table introduction enable row level security, force row level security;
create policy asker_introduction on introduction for select
	using (asker_firm_id = any ((select my_firms())::uuid[]) or is_system());
create policy end_introduction on introduction for select
	using (state = 'introduced' and target_id = (select me()));
create policy write_introduction on introduction
	using (is_system()) with check (is_system());

alter table introduction_outcome enable row level security, force row level security;
create policy own_outcome on introduction_outcome
	using (person_id = (select me()) or is_system()
		or exists (select 1 from introduction i where i.id = introduction_id))
	with check (person_id = (select me()) or is_system());

-- A person is named to those who may read a firm they act for, to the other end of a tie, to their
-- neighbours on a path, and to the asker once they said yes.
alter table person enable row level security, force row level security;
create policy read_person on person for select
	using (id = (select me()) or is_system()
		or exists (select 1 from mandate m where m.person_id = person.id
			and (m.ends_on is null or m.ends_on >= current_date))
		or exists (select 1 from network_role r where r.person_id = person.id)
		or exists (select 1 from tie_declaration t where (t.from_person = person.id or t.to_person = person.id) and t.withdrawn_at is null)
		or exists (select 1 from tie_fact t where t.a_person = person.id or t.b_person = person.id)
		or exists (select 1 from introduction_step s where s.person_id = (select me())
			and (s.previous_person = person.id or s.next_person = person.id))
		or exists (select 1 from introduction_step s where s.person_id = person.id and s.answer = 'yes')
		or is_administrator());
create policy write_person on person
	using (id = (select me()) or is_system()) with check (id = (select me()) or is_system());

-- Contact details: members of the same networks, and both ends of an introduction that was made.
alter table person_contact enable row level security, force row level security;
create policy read_contact on person_contact for select
	using (person_id = (select me()) or is_system()
		or exists (select 1 from mandate m join membership s on s.firm_id = m.firm_id
			where m.person_id = person_contact.person_id
			and s.network_id = any ((select my_networks())::uuid[]))
		or exists (select 1 from network_role r where r.person_id = person_contact.person_id)
		or exists (select 1 from introduction i where i.state = 'introduced'
			and ((i.target_id = person_contact.person_id and i.asker_id = (select me()))
				or (i.asker_id = person_contact.person_id and i.target_id = (select me())))));
create policy write_contact on person_contact
	using (person_id = (select me()) or is_system()) with check (person_id = (select me()) or is_system());
