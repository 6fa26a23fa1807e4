-- « It is my firm »: somebody says so with a proof in words, an adviser checks it, or the people of a record
-- that has its own answer for it. The claimant reads the same words whatever exists.

create table firm_claim (
	id uuid primary key,
	person_id uuid not null references person on delete cascade,
	firm_name text not null check (length(firm_name) between 1 and 160),
	siren text collate "C" check (siren ~ '^[0-9]{9}$'),
	commune_code text collate "C" references commune,
	job_title text not null check (length(job_title) between 1 and 120),
	-- How to reach the claimant where the firm is known to be, and what shows that they speak for it.
	reach text not null check (length(reach) between 1 and 300),
	proof text not null check (length(proof) between 1 and 2000),
	asked_at timestamptz not null
);
comment on table firm_claim is 'class: party';
create index firm_claim_person on firm_claim (person_id);

-- The records a claim may be about, found by a clock after it was made; never shown to the claimant. What
-- an adviser needs to tell them apart is copied, so that they read no card.
create table firm_claim_match (
	claim_id uuid not null references firm_claim on delete cascade,
	firm_id uuid not null references firm on delete cascade,
	firm_name text not null,
	siren text collate "C",
	commune text,
	primary key (claim_id, firm_id)
);
comment on table firm_claim_match is 'class: party';
create index firm_claim_match_firm on firm_claim_match (firm_id);

-- Which advisers were asked to check.
create table firm_claim_adviser (
	claim_id uuid not null references firm_claim on delete cascade,
	person_id uuid not null references person on delete cascade,
	asked_at timestamptz not null,
	primary key (claim_id, person_id)
);
comment on table firm_claim_adviser is 'class: party';
create index firm_claim_adviser_person on firm_claim_adviser (person_id);

-- How a claim ended: every one of them does.
create table firm_claim_end (
	claim_id uuid primary key references firm_claim on delete cascade,
	outcome text collate "C" not null check (outcome in ('accepted', 'refused', 'withdrawn', 'lapsed')),
	by_person uuid references person on delete set null,
	reason text check (length(reason) between 1 and 1000),
	at timestamptz not null,
	check ((outcome = 'refused') = (reason is not null))
);
comment on table firm_claim_end is 'class: party';

alter table firm_claim_adviser enable row level security, force row level security;
create policy asked_adviser on firm_claim_adviser for select
	using (is_system() or (person_id = (select me()) and (select is_adviser())));
create policy ask_adviser on firm_claim_adviser for insert with check (is_system());

alter table firm_claim_match enable row level security, force row level security;
create policy read_match on firm_claim_match for select
	using (is_system() or firm_id = any ((select my_firms())::uuid[])
		or exists (select 1 from firm_claim_adviser a where a.claim_id = firm_claim_match.claim_id));
create policy find_match on firm_claim_match for insert with check (is_system());
create policy drop_match on firm_claim_match for delete using (is_system());

alter table firm_claim enable row level security, force row level security;
create policy read_claim on firm_claim for select
	using (person_id = (select me()) or is_system()
		or exists (select 1 from firm_claim_adviser a where a.claim_id = firm_claim.id)
		or exists (select 1 from firm_claim_match m where m.claim_id = firm_claim.id));
create policy make_claim on firm_claim for insert with check (person_id = (select me()) or is_system());

alter table firm_claim_end enable row level security, force row level security;
create policy read_claim_end on firm_claim_end for select
	using (is_system() or exists (select 1 from firm_claim c where c.id = claim_id));
create policy end_claim on firm_claim_end for insert with check (is_system());

-- Whoever answers a claim reads who makes it. A function apart from may_name: it is asked last.
create function has_claim_before_me(_person uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from firm_claim c where c.person_id = _person);
end $$;
drop policy read_person on person;
create policy read_person on person for select
	using (id = (select me()) or is_system()
		or exists (select 1 from mandate m where m.person_id = person.id
			and (m.ends_on is null or m.ends_on >= current_date))
		or may_name(id) or has_claim_before_me(id));

-- An adviser learns of a record that it has its own people, and nothing else. Asked of everything, for a
-- record that a claim before the one who asks may be about.
create function record_has_people(_firm uuid) returns boolean volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer boolean;
begin
	if not exists (select 1 from firm_claim_match m where m.firm_id = _firm) then return null; end if;
	perform set_config('maillage.system', 'on', true);
	answer := exists (select 1 from firm f where f.id = _firm and f.claimed_at is not null);
	perform set_config('maillage.system', before, true);
	return answer;
end $$;
