-- Measured on a home page of a club of 300: half of its time in PostgreSQL went to asking again who asks,
-- and to firms met through introductions, which were looked for even when no row needed them.

-- One policy instead of two: the rare reason comes last, and is only asked for a row nothing else shows.
drop policy read_firm_met on firm;
drop policy read_firm on firm;
create policy read_firm on firm for select
	using (id = any ((select my_firms())::uuid[])
		or is_system() or is_graph()
		or (visibility = 'instance' and (select me()) is not null)
		or exists (select 1 from membership m where m.firm_id = firm.id
			and m.network_id = any ((select my_networks())::uuid[]))
		or id = any ((select firms_met())::uuid[]));

-- Who signed in, and what their readings may span, asked once for all the readings of one page. An act asks
-- again within its own transaction (bind_actor). A function, so that its plans are kept by the connection:
-- planned each time under the policy of person, the same question took 10 ms against 0.5 (measured, two
-- busy cores). The setting it needs is its own, and put back: an ordinary owner may not declare it on the function.
create function signed_in_as(wanted bytea, at timestamptz)
returns table (session_id uuid, person_id uuid, name text, locale text, is_administrator boolean,
	seen_at timestamptz, firms uuid[], networks uuid[])
language plpgsql as $$
#variable_conflict use_column
declare
	day date := (at at time zone 'UTC')::date;
	before text := coalesce(current_setting('maillage.system', true), '');
begin
	perform set_config('maillage.system', 'on', true);
	for session_id, person_id, name, locale, seen_at in
		select s.id, s.person_id, p.given_name || ' ' || p.family_name, p.locale, s.seen_at
		from session s join person p on p.id = s.person_id
		where s.token_hash = wanted and s.expires_at > at
	loop
		is_administrator := exists (select from administrator a where a.person_id = signed_in_as.person_id);
		firms := array(select distinct m.firm_id from mandate m where m.person_id = signed_in_as.person_id
			and m.starts_on <= day and (m.ends_on is null or m.ends_on >= day));
		networks := array(
			select m.network_id from membership m where m.firm_id = any (firms)
				and m.state in ('on_trial', 'member')
				and (m.person_id is null or m.person_id = signed_in_as.person_id)
			union
			select r.network_id from network_role r where r.person_id = signed_in_as.person_id
				and r.starts_on <= day and (r.ends_on is null or r.ends_on >= day));
		return next;
	end loop;
	perform set_config('maillage.system', before, true);
end $$;

-- The same settings as bind_actor, from what is already known.
create function bind_scope(_person uuid, _firms uuid[], _networks uuid[], _administrator boolean) returns void
language plpgsql as $$ begin
	perform set_config('maillage.person', _person::text, true), set_config('maillage.system', '', true),
		set_config('maillage.graph', '', true),
		set_config('maillage.administrator', case when _administrator then 'on' else '' end, true),
		set_config('maillage.firms', _firms::text, true), set_config('maillage.networks', _networks::text, true);
end $$;
