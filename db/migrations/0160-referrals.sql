-- Recommendations between firms: who gave, who receives, the third party apart so that their data can go, and
-- what each side keeps for itself. Leads and thanks beside them.

create table referral (
	id uuid primary key,
	from_firm_id uuid not null references firm,
	to_firm_id uuid not null references firm,
	given_by uuid not null references person,
	-- The network in whose name it was given, without foreign key: one of both firms, else one of the giver's.
	network_id uuid,
	-- `inside`: the giver's own firm buys; `outside`: somebody else does.
	tier text collate "C" not null check (tier in ('inside', 'outside')),
	urgency text collate "C" not null check (urgency in ('now', 'weeks', 'later')),
	effort int not null check (effort between 1 and 5),
	-- The third party's agreement, a proof that outlives their data: who asked, when, by what channel.
	agreed_on date check (isfinite(agreed_on)),
	agreed_by text collate "C" check (agreed_by in ('spoken', 'phone', 'mail', 'message', 'self')),
	agreement_asked_by uuid references person,
	state text collate "C" not null check (state in ('drafted', 'sent', 'seen', 'contacted', 'quoted', 'won',
		'lost', 'not_suitable', 'no_answer', 'withdrawn')),
	drafted_at timestamptz not null,
	sent_at timestamptz,
	-- When its state last moved or was said to hold.
	moved_at timestamptz not null,
	contacted_on date check (isfinite(contacted_on)),
	-- Since when the facilitator has been told that it waits.
	overdue_at timestamptz,
	-- The receiver lets the giver read the amount.
	shows_amount boolean not null default false,
	-- The recommendation out of which this one came, and the first of the chain.
	came_from uuid references referral on delete set null,
	chain_root uuid references referral on delete set null,
	-- The third party took back their agreement.
	third_party_left_at timestamptz,
	third_party_forgotten_at timestamptz,
	check (state = 'drafted' or (agreed_on is not null and agreed_by is not null
		and agreement_asked_by is not null and sent_at is not null))
);
comment on table referral is 'class: party';
create index referral_from on referral (from_firm_id, moved_at desc);
create index referral_to on referral (to_firm_id, moved_at desc);
create index referral_network on referral (network_id, sent_at);
create index referral_given_by on referral (given_by);
create index referral_agreement_asked_by on referral (agreement_asked_by);
create index referral_came_from on referral (came_from);
create index referral_chain_root on referral (chain_root);

create table referral_third_party (
	referral_id uuid primary key references referral on delete cascade,
	name text not null check (length(name) between 1 and 120),
	organisation text check (length(organisation) between 1 and 120),
	email text check (length(email) between 3 and 254),
	phone text check (length(phone) between 3 and 40),
	need text not null check (length(need) between 1 and 2000),
	-- The mail that told them, so that it goes with them.
	mail_id uuid
);
comment on table referral_third_party is 'class: party';

-- What somebody answered and may still take back, for some minutes; then it becomes a step.
create table referral_move (
	referral_id uuid primary key references referral on delete cascade,
	by_firm_id uuid not null,
	by_person uuid not null references person on delete cascade,
	at timestamptz not null,
	leaves_at timestamptz not null,
	to_state text collate "C" not null check (length(to_state) between 3 and 20),
	contacted_on date check (isfinite(contacted_on)),
	reason text collate "C" check (length(reason) between 3 and 20),
	words text check (length(words) between 1 and 1000),
	amount_cents bigint check (amount_cents between 0 and 100000000000),
	amount_year int check (amount_year between 2000 and 2200),
	is_recurring boolean,
	shows_amount boolean
);
comment on table referral_move is 'class: party';
create index referral_move_by on referral_move (by_person);

-- Every passage, for both firms: who (null: a clock or the third party), when, why.
create table referral_step (
	id uuid primary key,
	referral_id uuid not null references referral on delete cascade,
	from_state text collate "C" not null check (length(from_state) between 3 and 20),
	to_state text collate "C" not null check (length(to_state) between 3 and 20),
	at timestamptz not null,
	by_person uuid references person on delete set null,
	reason text collate "C" check (length(reason) between 3 and 20),
	words text check (length(words) between 1 and 1000)
);
comment on table referral_step is 'class: party';
create index referral_step_of on referral_step (referral_id, at);
create index referral_step_by on referral_step (by_person);

create table referral_ring (
	referral_id uuid not null references referral on delete cascade,
	what text collate "C" not null check (length(what) between 3 and 20),
	at timestamptz not null,
	primary key (referral_id, what, at)
);
comment on table referral_ring is 'class: party';

-- What one firm writes for itself.
create table referral_note (
	id uuid primary key,
	referral_id uuid not null references referral on delete cascade,
	firm_id uuid not null references firm,
	by_person uuid not null references person on delete cascade,
	words text not null check (length(words) between 1 and 2000),
	at timestamptz not null
);
comment on table referral_note is 'class: party';
create index referral_note_of on referral_note (referral_id, at);
create index referral_note_firm on referral_note (firm_id);
create index referral_note_by on referral_note (by_person);

-- What the beneficiary declares, by year; a correction is a row more, and the last one counts.
create table referral_amount (
	id uuid primary key,
	referral_id uuid not null references referral on delete cascade,
	year int not null check (year between 2000 and 2200),
	amount_cents bigint not null check (amount_cents between 0 and 100000000000),
	currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
	is_recurring boolean not null,
	declared_by uuid references person on delete set null,
	declared_at timestamptz not null
);
comment on table referral_amount is 'class: party';
create index referral_amount_of on referral_amount (referral_id, year, declared_at desc);
create index referral_amount_by on referral_amount (declared_by);

-- To the first giver of a chain: something came of it, further on.
create table referral_echo (
	id uuid primary key,
	referral_id uuid not null references referral on delete cascade,
	at timestamptz not null
);
comment on table referral_echo is 'class: party';
create index referral_echo_of on referral_echo (referral_id);

create table thanks (
	id uuid primary key,
	referral_id uuid not null references referral on delete cascade,
	from_firm_id uuid not null references firm,
	to_firm_id uuid not null references firm,
	by_person uuid not null references person on delete cascade,
	words text not null check (length(words) between 1 and 1000),
	written_at timestamptz not null,
	leaves_at timestamptz not null,
	left_at timestamptz
);
comment on table thanks is 'class: party';
create index thanks_of on thanks (referral_id);
create index thanks_from on thanks (from_firm_id);
create index thanks_to on thanks (to_firm_id);
create index thanks_by on thanks (by_person);

-- Information only: nobody agreed to anything, so nobody is named. Never counted as a recommendation.
create table lead (
	id uuid primary key,
	from_firm_id uuid not null references firm,
	to_firm_id uuid not null references firm,
	given_by uuid not null references person,
	words text not null check (length(words) between 1 and 2000),
	state text collate "C" not null check (state in ('sent', 'followed', 'useful', 'not_useful', 'no_answer')),
	given_at timestamptz not null,
	moved_at timestamptz not null,
	leaves_at timestamptz not null,
	left_at timestamptz,
	reminded_at timestamptz,
	check (state = 'sent' or left_at is not null)
);
comment on table lead is 'class: party';
create index lead_from on lead (from_firm_id, moved_at desc);
create index lead_to on lead (to_firm_id, moved_at desc);
create index lead_given_by on lead (given_by);

-- A firm's turnover of a year, for itself alone: beside it, what came through the network.
create table firm_turnover (
	firm_id uuid not null references firm on delete cascade,
	year int not null check (year between 2000 and 2200),
	amount_cents bigint not null check (amount_cents between 0 and 100000000000000),
	currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
	declared_by uuid references person on delete set null,
	declared_at timestamptz not null,
	primary key (firm_id, year)
);
comment on table firm_turnover is 'class: party';
create index firm_turnover_by on firm_turnover (declared_by);

-- News given to somebody who could recommend one, or left for another day.
create table news (
	id uuid primary key,
	person_id uuid not null references person on delete cascade,
	other_person uuid not null references person on delete cascade,
	way text collate "C" not null check (way in ('mail', 'own', 'later', 'never')),
	at timestamptz not null
);
comment on table news is 'class: party';
create index news_of on news (person_id, other_person, at desc);
create index news_other on news (other_person);

-- Asked of functions, whose plans each connection keeps; the rows are few.
create function may_read_referral(_id uuid) returns boolean stable language plpgsql as $$ begin
	return is_system() or exists (select 1 from referral r where r.id = _id);
end $$;
create function gives_referral(_id uuid) returns boolean stable language plpgsql as $$ begin
	return is_system() or exists (select 1 from referral r where r.id = _id and r.from_firm_id = any (my_firms()));
end $$;
create function receives_referral(_id uuid) returns boolean stable language plpgsql as $$ begin
	return is_system() or exists (select 1 from referral r where r.id = _id and r.to_firm_id = any (my_firms()));
end $$;
create function may_read_amount(_id uuid) returns boolean stable language plpgsql as $$ begin
	return is_system() or exists (select 1 from referral r where r.id = _id and (r.to_firm_id = any (my_firms())
		or r.shows_amount and r.from_firm_id = any (my_firms())));
end $$;

alter table referral enable row level security, force row level security;
create policy read_referral on referral for select
	using (is_system() or from_firm_id = any (my_firms())
		or (to_firm_id = any (my_firms()) and state <> 'drafted'));
create policy draft_referral on referral for insert
	with check (is_system() or (from_firm_id = any (my_firms()) and state = 'drafted'));
create policy change_referral on referral for update
	using (is_system() or (from_firm_id = any (my_firms()) and state = 'drafted')
		or (to_firm_id = any (my_firms()) and state <> 'drafted'));
create policy drop_referral on referral for delete
	using (is_system() or (from_firm_id = any (my_firms()) and state = 'drafted'));

alter table referral_third_party enable row level security, force row level security;
create policy read_third_party on referral_third_party for select using (may_read_referral(referral_id));
create policy add_third_party on referral_third_party for insert with check (gives_referral(referral_id));
create policy change_third_party on referral_third_party for update using (gives_referral(referral_id));
create policy drop_third_party on referral_third_party for delete using (may_read_referral(referral_id));

alter table referral_move enable row level security, force row level security;
create policy own_move on referral_move
	using (is_system() or by_firm_id = any (my_firms()))
	with check (is_system() or (by_firm_id = any (my_firms()) and may_read_referral(referral_id)));

alter table referral_step enable row level security, force row level security;
create policy read_step on referral_step for select using (may_read_referral(referral_id));
create policy add_step on referral_step for insert with check (may_read_referral(referral_id));
create policy change_step on referral_step for update using (is_system());

alter table referral_ring enable row level security, force row level security;
create policy read_ring on referral_ring for select using (receives_referral(referral_id));
create policy add_ring on referral_ring for insert with check (is_system());

alter table referral_note enable row level security, force row level security;
create policy own_note on referral_note
	using (is_system() or firm_id = any (my_firms()))
	with check (is_system() or (firm_id = any (my_firms()) and may_read_referral(referral_id)));

alter table referral_amount enable row level security, force row level security;
create policy read_amount on referral_amount for select using (may_read_amount(referral_id));
create policy declare_amount on referral_amount for insert with check (receives_referral(referral_id));

alter table referral_echo enable row level security, force row level security;
create policy read_echo on referral_echo for select using (gives_referral(referral_id));
create policy add_echo on referral_echo for insert with check (is_system());

alter table thanks enable row level security, force row level security;
create policy read_thanks on thanks for select
	using (is_system() or from_firm_id = any (my_firms())
		or (to_firm_id = any (my_firms()) and left_at is not null));
create policy write_thanks on thanks for insert
	with check (is_system() or (from_firm_id = any (my_firms()) and receives_referral(referral_id)));
create policy send_thanks on thanks for update using (is_system());
create policy drop_thanks on thanks for delete
	using (is_system() or (from_firm_id = any (my_firms()) and left_at is null));

alter table lead enable row level security, force row level security;
create policy read_lead on lead for select
	using (is_system() or from_firm_id = any (my_firms())
		or (to_firm_id = any (my_firms()) and left_at is not null));
create policy give_lead on lead for insert
	with check (is_system() or (from_firm_id = any (my_firms()) and left_at is null));
create policy answer_lead on lead for update
	using (is_system() or (to_firm_id = any (my_firms()) and left_at is not null));
create policy drop_lead on lead for delete
	using (is_system() or (from_firm_id = any (my_firms()) and left_at is null));

alter table firm_turnover enable row level security, force row level security;
create policy own_turnover on firm_turnover
	using (is_system() or firm_id = any (my_firms()))
	with check (is_system() or firm_id = any (my_firms()));

alter table news enable row level security, force row level security;
create policy own_news on news
	using (is_system() or person_id = (select me()))
	with check (is_system() or person_id = (select me()));

-- Two firms of a recommendation, a lead or thanks read each other's name, whatever their networks became.
create or replace function firms_met() returns uuid[] stable parallel safe language plpgsql as $$ begin
	if is_graph() then return '{}'; end if;
	return array (
		select i.target_firm_id from introduction i where i.state = 'introduced'
		union select i.asker_firm_id from introduction i where i.state = 'introduced'
		union select n.firm_id from introduction_step s join need n on n.id = s.need_id
			where s.person_id = me() and s.position = 1
		union select r.from_firm_id from referral r where r.to_firm_id = any (my_firms()) and r.state <> 'drafted'
		union select r.to_firm_id from referral r where r.from_firm_id = any (my_firms()) and r.state <> 'drafted'
		union select l.from_firm_id from lead l where l.to_firm_id = any (my_firms()) and l.left_at is not null
		union select l.to_firm_id from lead l where l.from_firm_id = any (my_firms()) and l.left_at is not null);
end $$;

-- Whether the owner of an address asked to be named or written to no more, told to whoever asks about one address.
create function is_opposed(_email text) returns boolean volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer boolean;
begin
	perform set_config('maillage.system', 'on', true);
	answer := exists (select 1 from contact_opposition where email_hash = contact_hash(_email))
		or is_stopped(_email, 'requests', null);
	perform set_config('maillage.system', before, true);
	return answer;
end $$;

-- What a facilitator may know of recommendations: counts for each firm, and how many wait with it since when.
-- No third party, no amount, nobody's pair. Asked of everything once the role is checked: the caller reads no row.
create function referral_counts(_network uuid, _since timestamptz, _day date)
returns table (firm_id uuid, given int, received int, overdue int, overdue_at timestamptz)
language plpgsql volatile as $$
#variable_conflict use_column
declare
	before text := coalesce(current_setting('maillage.system', true), '');
begin
	if not exists (select 1 from network_role r where r.network_id = _network and r.person_id = me()
		and r.role in ('facilitator', 'president') and r.starts_on <= _day
		and (r.ends_on is null or r.ends_on >= _day)) then return; end if;
	perform set_config('maillage.system', 'on', true);
	return query
		select m.firm_id,
			(select count(*)::int from referral r where r.from_firm_id = m.firm_id and r.sent_at >= _since),
			(select count(*)::int from referral r where r.to_firm_id = m.firm_id and r.sent_at >= _since),
			(select count(*)::int from referral r where r.to_firm_id = m.firm_id and r.overdue_at is not null),
			(select min(r.overdue_at) from referral r where r.to_firm_id = m.firm_id)
		from (select distinct s.firm_id from membership s where s.network_id = _network
			and s.state in ('member', 'on_trial')) m;
	perform set_config('maillage.system', before, true);
end $$;

-- Who gave a recommendation that one received is named, even once they act for that firm no more.
create or replace function may_name(_person uuid) returns boolean stable language plpgsql as $$
begin
	if exists (select 1 from network_role r where r.person_id = _person) then return true; end if;
	if exists (select 1 from tie_declaration t where t.from_person = _person and t.withdrawn_at is null)
		then return true; end if;
	if exists (select 1 from tie_declaration t where t.to_person = _person and t.withdrawn_at is null)
		then return true; end if;
	if exists (select 1 from tie_fact t where t.a_person = _person) then return true; end if;
	if exists (select 1 from tie_fact t where t.b_person = _person) then return true; end if;
	if exists (select 1 from introduction_step s where s.person_id = me()
			and (s.previous_person = _person or s.next_person = _person)) then return true; end if;
	if exists (select 1 from introduction_acceptance a where a.person_id = _person) then return true; end if;
	if exists (select 1 from referral r where r.given_by = _person) then return true; end if;
	if exists (select 1 from lead l where l.given_by = _person) then return true; end if;
	return exists (select 1 from adviser a where a.person_id = _person);
end $$;
