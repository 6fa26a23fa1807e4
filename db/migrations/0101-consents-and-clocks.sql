-- What a person agreed to: for what, in which words, when, by which door; and when it ended. The network or
-- the firm on whose page it shows can prove it; what concerns the person alone is theirs alone.
create table consent (
	id uuid primary key,
	person_id uuid not null references person on delete cascade,
	purpose text collate "C" not null check (length(purpose) between 3 and 40),
	-- What it is about, in whose name, in which network, when there is one.
	subject_id uuid,
	firm_id uuid,
	network_id uuid,
	-- The sentence as it was read, its language and the version of the text.
	wording text not null check (length(wording) between 1 and 1000),
	locale text collate "C" not null check (locale in ('fr', 'en', 'ar')),
	text_version text collate "C" not null check (length(text_version) between 3 and 40),
	door text collate "C" not null check (door in ('session', 'link')),
	given_at timestamptz not null,
	ended_at timestamptz check (ended_at >= given_at)
);
comment on table consent is 'class: party';
create index consent_person on consent (person_id);
create index consent_subject on consent (subject_id, purpose) where ended_at is null;
create index consent_firm on consent (firm_id) where firm_id is not null;
alter table consent enable row level security, force row level security;
create policy read_consent on consent for select
	using (person_id = (select me()) or is_system() or firm_id = any ((select my_firms())::uuid[])
		or network_id = any ((select my_networks())::uuid[]));
create policy give_consent on consent for insert
	with check (person_id = (select me()) or is_system());
create policy end_consent on consent for update
	using (person_id = (select me()) or is_system() or firm_id = any ((select my_firms())::uuid[])
		or network_id = any ((select my_networks())::uuid[]));
create policy drop_consent on consent for delete using (is_system());

-- The clocks of the night forget what is over.
create policy forget_claim on firm_claim for delete using (is_system());
create policy forget_sheet_claim on sheet_claim for delete using (is_system());
create policy forget_proposal on proposal for delete using (is_system());
create policy forget_reason on membership_step for update using (is_system());
