-- Who asks, told in one call whose plans each connection keeps: planning these questions anew cost more
-- than asking them (2.6 ms against 0.2 on every transaction).
create function bind_actor(_person uuid, _network uuid, _system boolean, _day date) returns void
language plpgsql as $$ begin
	perform set_config('maillage.person', coalesce(_person::text, ''), true),
		set_config('maillage.system', case when _system then 'on' else '' end, true),
		set_config('maillage.graph', '', true),
		set_config('maillage.administrator', '', true),
		set_config('maillage.firms', '', true),
		set_config('maillage.networks', coalesce('{' || _network || '}', ''), true);
	if _person is null then return; end if;
	perform set_config('maillage.firms', coalesce((
			select array_agg(distinct firm_id)::text from mandate
			where person_id = _person and starts_on <= _day and (ends_on is null or ends_on >= _day)), ''), true),
		set_config('maillage.administrator',
			case when exists (select 1 from administrator where person_id = _person) then 'on' else '' end, true);
	perform set_config('maillage.networks', coalesce((select array_agg(distinct network_id)::text from (
		select network_id from membership where firm_id = any (my_firms())
			and state in ('on_trial', 'member') and (person_id is null or person_id = _person)
		union all
		select network_id from network_role where person_id = _person
			and starts_on <= _day and (ends_on is null or ends_on >= _day)) mine), ''), true);
end $$;
