-- The trades that needs are read with: names, people, what they work on, when one calls them. From db/reference/trades.csv.
create table trade (
	key text collate "C" primary key,
	name text not null,
	naf text[] not null,
	people text[] not null,
	objects text[] not null,
	occasions text[] not null,
	in_english text[] not null,
	in_arabic text[] not null
);
comment on table trade is 'class: reference';

-- What more a need says: the other names of its trade, an area instead of a commune, whether it can wait.
alter table need
	add column also_trade_keys text[] not null default '{}',
	add column area_kind text collate "C" check (area_kind in ('departement', 'region', 'epci')),
	add column area_code text collate "C",
	add column is_urgent boolean not null default false,
	add foreign key (area_kind, area_code) references area (kind, code),
	add check ((area_kind is null) = (area_code is null)),
	add check (area_kind is null or commune_code is null);

-- A firm says when it is free, or full: one word at a time, the last one counts, and it lapses by itself.
create table firm_availability (
	firm_id uuid primary key references firm on delete cascade,
	is_free boolean not null,
	starts_on date not null,
	ends_on date not null,
	said_at timestamptz not null,
	check (isfinite(starts_on) and isfinite(ends_on)),
	check (starts_on <= ends_on)
);
comment on table firm_availability is 'class: party';
alter table firm_availability enable row level security, force row level security;
-- Told to whoever may see the firm: row security on firm says who that is.
create policy read_firm_availability on firm_availability for select
	using (firm_id = any ((select my_firms())::uuid[]) or is_system() or may_see_firm(firm_id));
create policy add_firm_availability on firm_availability for insert
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system());
create policy change_firm_availability on firm_availability for update
	using (firm_id = any ((select my_firms())::uuid[]) or is_system());
create policy drop_firm_availability on firm_availability for delete
	using (firm_id = any ((select my_firms())::uuid[]) or is_system());
