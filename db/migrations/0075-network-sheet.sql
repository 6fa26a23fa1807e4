-- A network described whole, and the sheet of it that others may read. What a network says of itself stays in
-- its own tables (class network); what it chose to tell is copied to its sheet (class party), rewritten by the
-- acts that change either: a part that was not chosen is not in the sheet, so nothing can leak from there.

alter table network
	add rna text collate "C" check (rna ~ '^W[0-9A-Z]{9}$'),
	add siren text collate "C" check (siren ~ '^[0-9]{9}$'),
	add ice text collate "C" check (ice ~ '^[0-9]{15}$'),
	add founded_year int check (founded_year between 1700 and 2200),
	add website text check (length(website) <= 300),
	add rhythm text collate "C" check (rhythm in ('weekly', 'fortnightly', 'monthly', 'two_monthly', 'quarterly',
		'yearly', 'irregular')),
	-- 1 is Monday, as in ISO 8601.
	add meeting_day int check (meeting_day between 1 and 7),
	add meeting_hour text collate "C" check (meeting_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	add meeting_place text check (length(meeting_place) <= 200),
	add dues_words text check (length(dues_words) <= 500),
	-- For a year; nothing written is unknown, zero is free.
	add dues_cents bigint check (dues_cents between 0 and 100000000),
	add hours_per_month int check (hours_per_month between 0 and 200),
	add entry text collate "C" check (entry in ('open', 'cooptation')),
	add entry_words text check (length(entry_words) <= 2000),
	add trial_visits int check (trial_visits between 0 and 20),
	add has_exclusive_trades boolean not null default false,
	add contact_name text check (length(contact_name) <= 160),
	add contact_email text check (contact_email = lower(contact_email) and length(contact_email) between 3 and 254),
	add contact_phone text collate "C" check (contact_phone ~ '^\+[0-9]{6,15}$'),
	-- Who may read its sheet, which parts of it, and whether they may ask to visit.
	add page_audience text collate "C" not null default 'self' check (page_audience in ('self', 'instance', 'public')),
	add page_parts text[] not null default '{purpose,meetings,dues,entry,trades,size}'
		check (page_parts <@ '{purpose,numbers,meetings,dues,entry,trades,size,contact,members}'),
	add takes_visits boolean not null default true;

create table network_zone (
	network_id uuid not null references network,
	kind text collate "C" not null check (kind in ('commune', 'epci', 'departement', 'region', 'country')),
	code text collate "C" not null,
	primary key (network_id, kind, code)
);
comment on table network_zone is 'class: network';

-- Seats by trade: those looked for, those taken when a trade has one seat.
create table network_trade (
	network_id uuid not null references network,
	key text collate "C" not null check (length(key) between 1 and 120),
	label text not null check (length(label) between 1 and 120),
	state text collate "C" not null check (state in ('sought', 'taken')),
	primary key (network_id, key)
);
comment on table network_trade is 'class: network';

-- A firm that agreed to appear on the page of a network it belongs to: its name and its trades.
create table shown_member (
	network_id uuid not null references network,
	membership_id uuid not null,
	firm_id uuid not null,
	shown_at timestamptz not null,
	shown_by uuid not null,
	primary key (network_id, membership_id),
	foreign key (network_id, membership_id) references membership on delete cascade
);
comment on table shown_member is 'class: network';
create index shown_member_firm on shown_member (firm_id);

-- Somebody outside who asks to come and see; forgotten a year later.
create table visit_request (
	network_id uuid not null references network,
	request_id uuid not null,
	name text not null check (length(name) between 1 and 160),
	email text not null check (email = lower(email) and length(email) between 3 and 254),
	firm_name text check (length(firm_name) <= 160),
	words text check (length(words) <= 1000),
	asked_at timestamptz not null,
	answered_at timestamptz,
	answered_by uuid,
	primary key (network_id, request_id),
	check ((answered_at is null) = (answered_by is null))
);
comment on table visit_request is 'class: network';
create index visit_request_waiting on visit_request (network_id, asked_at) where answered_at is null;

do $$
declare one text;
begin
	foreach one in array array['network_zone', 'network_trade', 'visit_request'] loop
		execute format('alter table %I enable row level security, force row level security', one);
		execute format('create policy read_%1$s on %1$I for select
			using (network_id = any ((select my_networks())::uuid[]) or is_system())', one);
		execute format('create policy add_%1$s on %1$I for insert
			with check (network_id = any ((select my_networks())::uuid[]) or is_system())', one);
		execute format('create policy change_%1$s on %1$I for update
			using (network_id = any ((select my_networks())::uuid[]) or is_system())
			with check (network_id = any ((select my_networks())::uuid[]) or is_system())', one);
		execute format('create policy drop_%1$s on %1$I for delete
			using (network_id = any ((select my_networks())::uuid[]) or is_system())', one);
	end loop;
end $$;

alter table shown_member enable row level security, force row level security;
create policy read_shown_member on shown_member for select
	using (network_id = any ((select my_networks())::uuid[]) or firm_id = any ((select my_firms())::uuid[])
		or is_system());
-- The firm agrees for itself; the network may take it off its page, never put it there.
create policy add_shown_member on shown_member for insert
	with check (is_system() or (firm_id = any ((select my_firms())::uuid[])
		and network_id = any ((select my_networks())::uuid[])));
-- Two records of one firm become one.
create policy move_shown_member on shown_member for update using (is_system()) with check (is_system());
create policy drop_shown_member on shown_member for delete
	using (network_id = any ((select my_networks())::uuid[]) or firm_id = any ((select my_firms())::uuid[])
		or is_system());

-- Sheets -------------------------------------------------------------------------------------------

-- Whether people without an account may read the directory of networks.
alter table instance add directory_audience text collate "C" not null default 'instance'
	check (directory_audience in ('instance', 'public'));

-- One sheet a network: of one that lives here (network_id), or of one that an adviser lists.
create table network_sheet (
	id uuid primary key,
	network_id uuid unique,
	name text not null check (length(name) between 1 and 120),
	name_key text collate "C" not null check (length(name_key) between 1 and 200),
	family text collate "C" not null check (family in ('geographic', 'thematic', 'trade', 'business')),
	purpose text check (length(purpose) <= 2000),
	territory text check (length(territory) <= 200),
	legal_form text check (length(legal_form) <= 120),
	rna text collate "C" check (rna ~ '^W[0-9A-Z]{9}$'),
	siren text collate "C" check (siren ~ '^[0-9]{9}$'),
	ice text collate "C" check (ice ~ '^[0-9]{15}$'),
	founded_year int check (founded_year between 1700 and 2200),
	website text check (length(website) <= 300),
	currency text collate "C" not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
	rhythm text collate "C" check (rhythm in ('weekly', 'fortnightly', 'monthly', 'two_monthly', 'quarterly',
		'yearly', 'irregular')),
	meeting_day int check (meeting_day between 1 and 7),
	meeting_hour text collate "C" check (meeting_hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	meeting_place text check (length(meeting_place) <= 200),
	dues_words text check (length(dues_words) <= 500),
	dues_cents bigint check (dues_cents between 0 and 100000000),
	hours_per_month int check (hours_per_month between 0 and 200),
	entry text collate "C" check (entry in ('open', 'cooptation')),
	entry_words text check (length(entry_words) <= 2000),
	trial_visits int check (trial_visits between 0 and 20),
	has_exclusive_trades boolean not null default false,
	-- As told, for a listed network; one that lives here is counted.
	members int check (members between 0 and 100000),
	shows_size boolean not null default true,
	shows_members boolean not null default false,
	size_ceiling int check (size_ceiling between 2 and 100000),
	takes_visits boolean not null default true,
	audience text collate "C" not null check (audience in ('self', 'instance', 'public')),
	created_at timestamptz not null,
	changed_at timestamptz not null,
	-- Of a listed network: where it was read, when somebody last said it was right, who keeps it, how it ended.
	source text check (length(source) <= 300),
	verified_on date check (isfinite(verified_on)),
	kept_by uuid references person on delete set null,
	closed_at timestamptz,
	closing text collate "C" check (closing in ('over', 'duplicate', 'opposed', 'mistaken')),
	check ((closed_at is null) = (closing is null)),
	check (network_id is not null or verified_on is not null)
);
comment on table network_sheet is 'class: party';
create index network_sheet_name on network_sheet (name_key);

create table sheet_zone (
	sheet_id uuid not null references network_sheet on delete cascade,
	kind text collate "C" not null check (kind in ('commune', 'epci', 'departement', 'region', 'country')),
	code text collate "C" not null,
	primary key (sheet_id, kind, code)
);
comment on table sheet_zone is 'class: party';

create table sheet_trade (
	sheet_id uuid not null references network_sheet on delete cascade,
	key text collate "C" not null check (length(key) between 1 and 120),
	label text not null check (length(label) between 1 and 120),
	state text collate "C" not null check (state in ('sought', 'taken')),
	primary key (sheet_id, key)
);
comment on table sheet_trade is 'class: party';

-- Whom to reach: shown only when they agreed; else known to who keeps the sheet alone.
create table sheet_contact (
	sheet_id uuid primary key references network_sheet on delete cascade,
	name text check (length(name) <= 160),
	email text check (email = lower(email) and length(email) between 3 and 254),
	phone text collate "C" check (phone ~ '^\+[0-9]{6,15}$'),
	is_shown boolean not null default false
);
comment on table sheet_contact is 'class: party';

alter table network_sheet enable row level security, force row level security;
create policy read_network_sheet on network_sheet for select
	using (is_system()
		or network_id = any ((select my_networks())::uuid[])
		or (audience <> 'self' and closed_at is null and (select me()) is not null)
		or (audience = 'public' and closed_at is null
			and (network_id is not null or (select directory_audience from instance) = 'public')));
create policy add_network_sheet on network_sheet for insert
	with check (is_system() or network_id = any ((select my_networks())::uuid[]));
create policy change_network_sheet on network_sheet for update
	using (is_system() or network_id = any ((select my_networks())::uuid[]))
	with check (is_system() or network_id = any ((select my_networks())::uuid[]));

-- A sheet that may be seen, and one that may be written, asked of functions planned once per connection.
create function may_see_sheet(_sheet uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from network_sheet where id = _sheet);
end $$;
create function may_write_sheet(_sheet uuid) returns boolean stable language plpgsql as $$
begin
	return is_system() or exists (select 1 from network_sheet s where s.id = _sheet
		and s.network_id = any (my_networks()));
end $$;

alter table sheet_zone enable row level security, force row level security;
create policy read_sheet_zone on sheet_zone for select using (is_system() or may_see_sheet(sheet_id));
create policy add_sheet_zone on sheet_zone for insert with check (may_write_sheet(sheet_id));
create policy drop_sheet_zone on sheet_zone for delete using (may_write_sheet(sheet_id));

alter table sheet_trade enable row level security, force row level security;
create policy read_sheet_trade on sheet_trade for select using (is_system() or may_see_sheet(sheet_id));
create policy add_sheet_trade on sheet_trade for insert with check (may_write_sheet(sheet_id));
create policy drop_sheet_trade on sheet_trade for delete using (may_write_sheet(sheet_id));

alter table sheet_contact enable row level security, force row level security;
create policy read_sheet_contact on sheet_contact for select
	using (may_write_sheet(sheet_id) or (is_shown and may_see_sheet(sheet_id)));
create policy add_sheet_contact on sheet_contact for insert with check (may_write_sheet(sheet_id));
create policy change_sheet_contact on sheet_contact for update
	using (may_write_sheet(sheet_id)) with check (may_write_sheet(sheet_id));
create policy drop_sheet_contact on sheet_contact for delete using (may_write_sheet(sheet_id));

-- What a sheet tells of a network that lives here, counted when it is read. Both answer nothing about a sheet
-- that the caller may not see, or that does not tell it: only then do they look past row security.
create function network_size(_network uuid) returns int volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer int;
begin
	if not exists (select 1 from network_sheet where network_id = _network and shows_size) then return null; end if;
	perform set_config('maillage.system', 'on', true);
	answer := (select count(*) from membership where network_id = _network and state in ('on_trial', 'member'));
	perform set_config('maillage.system', before, true);
	return answer;
end $$;

create function members_shown(_network uuid) returns table (firm_id uuid, name text, trades text[])
volatile language plpgsql as $$
#variable_conflict use_column
declare
	before text := coalesce(current_setting('maillage.system', true), '');
begin
	if not exists (select 1 from network_sheet where network_id = _network and shows_members) then return; end if;
	perform set_config('maillage.system', 'on', true);
	for firm_id, name, trades in
		select f.id, f.name, coalesce((select array_agg(l.label order by l.label collate "fr-x-icu", l.key)
			from firm_label l where l.firm_id = f.id and l.kind = 'trade'), '{}')
		from firm f where f.claimed_at is not null and f.id in (select m.firm_id from shown_member s
			join membership m on m.network_id = s.network_id and m.membership_id = s.membership_id
			where s.network_id = _network and m.state in ('on_trial', 'member'))
		order by f.name collate "fr-x-icu", f.id limit 500
	loop
		return next;
	end loop;
	perform set_config('maillage.system', before, true);
end $$;
