/**
 * Time passes by making the world older: everything that has happened, and everything planned, is moved back by
 * a span, while the clocks of the process, of the database and of the browser stay true. The journal keeps its
 * instants, which its seals cover; a job under way keeps its hour.
 */
export const makeOlder = `
do $$
declare
	span interval := current_setting('maillage.passes')::interval;
	days int := floor(extract(epoch from span) / 86400);
	-- Through a far past: rows of one series, a week apart, would meet on each other's days.
	far int := 365243;
	one record;
	far_away text;
	back text;
begin
	set local session_replication_role = replica;
	for one in
		select c.table_schema, c.table_name, array_agg(c.column_name::text) filter (where c.data_type = 'date') as on_days,
			array_agg(c.column_name::text) filter (where c.data_type = 'timestamp with time zone') as at_instants
		from information_schema.columns c
		join information_schema.tables t using (table_schema, table_name)
		where t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
			and c.data_type in ('date', 'timestamp with time zone')
			and (c.table_schema = 'public' and c.table_name not in ('journal', 'journal_seal', 'schema_migration')
				or (c.table_schema, c.table_name) = ('graphile_worker', '_private_jobs'))
		group by 1, 2
	loop
		select string_agg(part, ', '), string_agg(part_back, ', ') into far_away, back from (
			select format('%1$I = %1$I - %2$s', name, days + far) as part, format('%1$I = %1$I + %2$s', name, far) as part_back
			from unnest(one.on_days) name where days > 0
			union all
			select format('%1$I = %1$I - %2$L::interval - interval ''%3$s days''', name, span, far),
				format('%1$I = %1$I + interval ''%2$s days''', name, far)
			from unnest(one.at_instants) name) parts;
		continue when far_away is null;
		execute format('update %I.%I set %s', one.table_schema, one.table_name, far_away)
			|| case when one.table_name = '_private_jobs' then ' where locked_at is null' else '' end;
		execute format('update %I.%I set %s', one.table_schema, one.table_name, back)
			|| case when one.table_name = '_private_jobs' then ' where locked_at is null' else '' end;
	end loop;
end $$`
