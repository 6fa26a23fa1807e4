-- Networks that do not live here: sheets kept by advisers, confirmed each year by the club itself, claimed by
-- who runs it. What happened to a sheet is told row by row; who objected is never written to again.

drop policy read_network_sheet on network_sheet;
create policy read_network_sheet on network_sheet for select
	using (is_system()
		or network_id = any ((select my_networks())::uuid[])
		or (audience <> 'self' and closed_at is null and (select me()) is not null)
		or (audience = 'public' and closed_at is null
			and (network_id is not null or (select directory_audience from instance) = 'public'))
		or (network_id is null and (select is_adviser())));
drop policy add_network_sheet on network_sheet;
create policy add_network_sheet on network_sheet for insert
	with check (is_system() or network_id = any ((select my_networks())::uuid[])
		or (network_id is null and (select is_adviser())));
drop policy change_network_sheet on network_sheet;
create policy change_network_sheet on network_sheet for update
	using (is_system() or network_id = any ((select my_networks())::uuid[])
		or (network_id is null and (select is_adviser())))
	with check (is_system() or network_id = any ((select my_networks())::uuid[])
		or (network_id is null and (select is_adviser())));

create or replace function may_write_sheet(_sheet uuid) returns boolean stable language plpgsql as $$
begin
	return is_system() or exists (select 1 from network_sheet s where s.id = _sheet
		and (s.network_id = any (my_networks()) or (s.network_id is null and is_adviser())));
end $$;

-- The life of a listed sheet; `by_person` is null when the club answered by its link, or a clock acted.
create table sheet_step (
	id uuid primary key,
	sheet_id uuid not null references network_sheet on delete cascade,
	what text collate "C" not null check (what in ('listed', 'imported', 'edited', 'verified', 'asked', 'reminded',
		'confirmed', 'corrected', 'closed', 'opposed', 'reopened', 'claimed')),
	at timestamptz not null,
	by_person uuid references person on delete set null
);
comment on table sheet_step is 'class: party';
create index sheet_step_of on sheet_step (sheet_id, at);
alter table sheet_step enable row level security, force row level security;
create policy read_sheet_step on sheet_step for select using (is_system() or (select is_adviser()));
create policy add_sheet_step on sheet_step for insert with check (is_system() or (select is_adviser()));

-- Somebody says that a listed network is theirs to run; an adviser answers.
create table sheet_claim (
	id uuid primary key,
	sheet_id uuid not null references network_sheet on delete cascade,
	person_id uuid not null references person on delete cascade,
	words text not null check (length(words) between 1 and 1000),
	asked_at timestamptz not null,
	answer text collate "C" check (answer in ('accepted', 'declined')),
	reason text check (length(reason) <= 1000),
	answered_at timestamptz,
	answered_by uuid references person on delete set null,
	check ((answer is null) = (answered_at is null))
);
comment on table sheet_claim is 'class: party';
create unique index sheet_claim_once on sheet_claim (sheet_id, person_id) where answer is null;
alter table sheet_claim enable row level security, force row level security;
create policy read_sheet_claim on sheet_claim for select
	using (person_id = (select me()) or is_system() or (select is_adviser()));
create policy add_sheet_claim on sheet_claim for insert
	with check (person_id = (select me()) or is_system());
create policy answer_sheet_claim on sheet_claim for update
	using (is_system() or (select is_adviser())) with check (is_system() or (select is_adviser()));

-- A file of sheets between its reading and its import; its bytes are forgotten then.
create table sheet_file (
	id uuid primary key,
	name text not null check (length(name) <= 200),
	content bytea not null check (length(content) <= 20971520),
	given_by uuid references person on delete set null,
	given_at timestamptz not null,
	imported_at timestamptz,
	lines int check (lines >= 0)
);
comment on table sheet_file is 'class: party';
alter table sheet_file enable row level security, force row level security;
create policy read_sheet_file on sheet_file for select
	using (is_system() or (given_by = (select me()) and (select is_adviser())));
create policy add_sheet_file on sheet_file for insert
	with check (is_system() or (given_by = (select me()) and (select is_adviser())));
create policy change_sheet_file on sheet_file for update
	using (is_system() or (given_by = (select me()) and (select is_adviser())))
	with check (is_system() or given_by = (select me()));
create policy drop_sheet_file on sheet_file for delete
	using (is_system() or (given_by = (select me()) and (select is_adviser())));

-- Who asked never to be written to about a listed network, nor to be named there: kept as a hash, so that an
-- import does not bring them back.
create table contact_opposition (
	email_hash bytea primary key check (length(email_hash) = 32),
	opposed_at timestamptz not null
);
comment on table contact_opposition is 'class: party';
alter table contact_opposition enable row level security, force row level security;
create policy read_contact_opposition on contact_opposition for select
	using (is_system() or (select is_adviser()));
create policy add_contact_opposition on contact_opposition for insert with check (is_system());

-- Whether a sheet that the caller may see has an address to write to, without telling which.
create function has_contact(_sheet uuid) returns boolean volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer boolean;
begin
	if not exists (select 1 from network_sheet where id = _sheet) then return false; end if;
	perform set_config('maillage.system', 'on', true);
	answer := exists (select 1 from sheet_contact where sheet_id = _sheet and email is not null);
	perform set_config('maillage.system', before, true);
	return answer;
end $$;

-- Whether whoever claims a sheet signs in with the address that the sheet has for its contact; and the name
-- of a claimant, for the adviser who answers them.
create function claimant_is_contact(_claim uuid) returns boolean volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer boolean;
begin
	if not is_adviser() then return false; end if;
	perform set_config('maillage.system', 'on', true);
	answer := exists (select 1 from sheet_claim c join account a on a.person_id = c.person_id
		join sheet_contact k on k.sheet_id = c.sheet_id and k.email = a.email
		where c.id = _claim and a.email_verified_at is not null);
	perform set_config('maillage.system', before, true);
	return answer;
end $$;

create function claimant_name(_claim uuid) returns text volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer text;
begin
	if not is_adviser() then return null; end if;
	perform set_config('maillage.system', 'on', true);
	answer := (select p.given_name || ' ' || p.family_name from sheet_claim c
		join person p on p.id = c.person_id where c.id = _claim);
	perform set_config('maillage.system', before, true);
	return answer;
end $$;
