-- A firm's card whole: how to reach it, what it is called by each country's offices, what it can still take
-- on, where it exactly is; and, field by field, who may read it.

alter table firm
	add phone text collate "C" check (phone ~ '^\+[0-9]{6,15}$'),
	add email text check (email = lower(email) and length(email) between 3 and 254),
	add vat text collate "C" check (vat ~ '^FR[0-9A-Z]{2}[0-9]{9}$'),
	-- Morocco: identifiant fiscal, registre du commerce and its court, CNSS, taxe professionnelle.
	add fiscal_number text collate "C" check (fiscal_number ~ '^[0-9]{1,15}$'),
	add trade_register text collate "C" check (trade_register ~ '^[0-9]{1,15}$'),
	add trade_register_court text check (length(trade_register_court) between 1 and 80),
	add cnss text collate "C" check (cnss ~ '^[0-9]{1,15}$'),
	add business_tax text collate "C" check (business_tax ~ '^[0-9]{1,15}$'),
	-- The band is the country's own: t1 is under 100 000 euros, or under a million dirhams.
	add turnover_band text collate "C" check (turnover_band in ('t1', 't2', 't3', 't4', 't5', 't6')),
	add weekly_capacity_days int check (weekly_capacity_days between 0 and 5000),
	add address_lines text check (length(address_lines) between 1 and 300),
	-- Only when the firm gave its exact place; else the commune's, which may be approximate.
	add latitude double precision check (latitude between -90 and 90),
	add longitude double precision check (longitude between -180 and 180),
	add check ((latitude is null) = (longitude is null)),
	drop constraint firm_visibility_check,
	add check (visibility in ('networks', 'instance', 'public'));

-- What a firm chose for a field of its card; a field without a row has its default. The narrower of this and
-- of the firm's own visibility holds (src/modules/firms/visibility.ts).
create table firm_visibility (
	firm_id uuid not null references firm on delete cascade,
	field text collate "C" not null check (field in ('trades', 'skills', 'needs', 'customers', 'languages',
		'certifications', 'zones', 'headcount', 'turnover', 'capacity', 'identifiers', 'address', 'phone',
		'email', 'website', 'description', 'people')),
	audience text collate "C" not null check (audience in ('self', 'networks', 'instance', 'public')),
	primary key (firm_id, field)
);
comment on table firm_visibility is 'class: party';
alter table firm_visibility enable row level security, force row level security;
create policy read_firm_visibility on firm_visibility for select
	using (is_system() or firm_id = any ((select my_firms())::uuid[])
		or exists (select 1 from membership m where m.firm_id = firm_visibility.firm_id
			and m.network_id = any ((select my_networks())::uuid[]))
		or may_see_firm(firm_id));
create policy add_firm_visibility on firm_visibility for insert
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system() or may_write_card(firm_id));
create policy change_firm_visibility on firm_visibility for update
	using (firm_id = any ((select my_firms())::uuid[]) or is_system() or may_write_card(firm_id))
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system() or may_write_card(firm_id));
create policy drop_firm_visibility on firm_visibility for delete
	using (firm_id = any ((select my_firms())::uuid[]) or is_system() or may_write_card(firm_id));

-- « Public » is everybody, signed in or not.
drop policy read_firm on firm;
create policy read_firm on firm for select
	using (id = any ((select my_firms())::uuid[])
		or is_system() or is_graph()
		or (visibility = 'instance' and (select me()) is not null)
		or visibility = 'public'
		or exists (select 1 from membership m where m.firm_id = firm.id
			and m.network_id = any ((select my_networks())::uuid[]))
		or id = any ((select firms_met())::uuid[]));
