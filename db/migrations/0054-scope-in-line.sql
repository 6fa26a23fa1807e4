-- What a transaction may span, asked where it is compared instead of in a subquery of its own: each of those
-- is set up for every question, whether a row needs it or not, and a home page had 185. Measured: its three
-- questions take 1.8 ms instead of 2.5, and a directory of 300 rows no longer.
select set_config('maillage.system', 'on', true);
do $$
declare
	told record;
	scope constant text := '\( SELECT (my_networks|my_firms|me)\(\) AS \w+\)';
begin
	for told in select * from pg_policies where schemaname = 'public' loop
		if told.qual ~ scope then
			execute format('alter policy %I on %I using (%s)', told.policyname, told.tablename,
				regexp_replace(told.qual, scope, '\1()', 'g'));
		end if;
		if told.with_check ~ scope then
			execute format('alter policy %I on %I with check (%s)', told.policyname, told.tablename,
				regexp_replace(told.with_check, scope, '\1()', 'g'));
		end if;
	end loop;
end $$;
