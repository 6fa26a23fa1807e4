-- Row security knows the audience of labels and zones, so that no list, count or search says what a firm
-- keeps for a narrower circle. Columns of `firm` cannot be hidden row by row: readings mask them.

alter table firm_label add audience text collate "C" not null default 'networks'
	check (audience in ('self', 'networks', 'instance', 'public'));
alter table firm_zone add audience text collate "C" not null default 'networks'
	check (audience in ('self', 'networks', 'instance', 'public'));
select set_config('maillage.system', 'on', true);
update firm_label set audience = 'public' where kind <> 'need';
update firm_zone set audience = 'public';
select set_config('maillage.system', '', true);

-- The same defaults as src/modules/firms/visibility.ts; a test holds the two together.
create function default_audience(_field text) returns text immutable parallel safe language sql
	return case
		when _field in ('needs', 'capacity', 'phone', 'email') then 'networks'
		when _field in ('headcount', 'identifiers', 'people') then 'instance'
		when _field = 'turnover' then 'self'
		else 'public'
	end;

-- As what somebody reads a firm: one of its people, somebody of its networks or introduced to it, somebody
-- signed in, anybody. A clock writes to others, so it never reads what a firm keeps to itself.
create function reader_of(_firm uuid) returns text stable language plpgsql as $$
begin
	if _firm = any (my_firms()) then return 'self'; end if;
	if is_system() then return 'networks'; end if;
	if exists (select 1 from membership m where m.firm_id = _firm
			and m.network_id = any (my_networks()) and m.state not in ('left', 'excluded'))
		then return 'networks'; end if;
	if exists (select 1 from introduction i where i.state = 'introduced'
			and (i.target_firm_id = _firm or i.asker_firm_id = _firm))
		then return 'networks'; end if;
	if me() is not null then return 'instance'; end if;
	return 'public';
end $$;

-- Whether whoever asks reads a field of a firm's card: `maskCard`, for the statements that show one field.
create function may_read_field(_firm uuid, _field text) returns boolean stable language plpgsql as $$
declare
	audiences constant text[] := array['self', 'networks', 'instance', 'public'];
	chosen int;
	widest int;
begin
	select array_position(audiences, f.visibility) into widest from firm f where f.id = _firm;
	if widest is null then return false; end if;
	select array_position(audiences, v.audience) into chosen from firm_visibility v
		where v.firm_id = _firm and v.field = _field;
	chosen := coalesce(chosen, array_position(audiences, default_audience(_field)));
	return least(chosen, widest) >= array_position(audiences, reader_of(_firm));
end $$;

-- For whoever shares no network with the firm.
create function is_told(_firm uuid, _audience text) returns boolean stable language plpgsql as $$
begin
	if exists (select 1 from introduction i where i.state = 'introduced'
			and (i.target_firm_id = _firm or i.asker_firm_id = _firm))
		then return true; end if;
	return exists (select 1 from firm f where f.id = _firm
		and (f.visibility = 'public' and _audience = 'public'
			or me() is not null and f.visibility in ('instance', 'public') and _audience in ('instance', 'public')));
end $$;

drop policy read_firm_label on firm_label;
create policy read_firm_label on firm_label for select
	using (is_graph() or is_system() or firm_id = any ((select my_firms())::uuid[])
		or audience <> 'self' and (exists (select 1 from membership m where m.firm_id = firm_label.firm_id
				and m.network_id = any ((select my_networks())::uuid[]) and m.state not in ('left', 'excluded'))
			or is_told(firm_id, audience)));
drop policy read_firm_zone on firm_zone;
create policy read_firm_zone on firm_zone for select
	using (is_graph() or is_system() or firm_id = any ((select my_firms())::uuid[])
		or audience <> 'self' and (exists (select 1 from membership m where m.firm_id = firm_zone.firm_id
				and m.network_id = any ((select my_networks())::uuid[]) and m.state not in ('left', 'excluded'))
			or is_told(firm_id, audience)));
drop policy read_firm_visibility on firm_visibility;
create policy read_firm_visibility on firm_visibility for select
	using (is_graph() or is_system() or firm_id = any ((select my_firms())::uuid[])
		or exists (select 1 from membership m where m.firm_id = firm_visibility.firm_id
			and m.network_id = any ((select my_networks())::uuid[]))
		or may_see_firm(firm_id));

-- Codes of activities, each under its nomenclature: NAF rév. 2 until 2026, NAF 2025 from 2027.
create table naf (
	nomenclature text collate "C" not null check (nomenclature in ('NAFRev2', 'NAF2025')),
	code text collate "C" not null check (code ~ '^[0-9]{2}\.[0-9]{2}[A-Z]$'),
	label text not null check (length(label) between 1 and 300),
	primary key (nomenclature, code)
);
comment on table naf is 'class: reference';

-- When the register of firms was last asked about a firm, and what became of it. What it says is a proposal
-- to the firm's people; of a firm that asked not to be published, nothing but that is kept.
create table register_answer (
	firm_id uuid primary key references firm on delete cascade,
	siren text collate "C" not null check (siren ~ '^[0-9]{9}$'),
	state text collate "C" not null check (state in ('found', 'ceased', 'hidden', 'unknown', 'away')),
	asked_at timestamptz not null
);
comment on table register_answer is 'class: party';
alter table register_answer enable row level security, force row level security;
create policy read_register_answer on register_answer for select
	using (firm_id = any ((select my_firms())::uuid[]) or is_system());
create policy add_register_answer on register_answer for insert
	with check (firm_id = any ((select my_firms())::uuid[]) or is_system());
create policy change_register_answer on register_answer for update
	using (firm_id = any ((select my_firms())::uuid[]) or is_system());

-- Who was told that a certification ends, and how long before: once for each delay.
create table certification_reminder (
	firm_id uuid not null references firm on delete cascade,
	key text collate "C" not null check (length(key) between 1 and 120),
	expires_on date not null check (isfinite(expires_on)),
	days int not null check (days between 0 and 3650),
	sent_at timestamptz not null,
	primary key (firm_id, key, expires_on, days)
);
comment on table certification_reminder is 'class: party';
alter table certification_reminder enable row level security, force row level security;
create policy read_certification_reminder on certification_reminder for select
	using (firm_id = any ((select my_firms())::uuid[]) or is_system());
create policy write_certification_reminder on certification_reminder
	using (is_system()) with check (is_system());
