-- On the page of a network a firm appears by its name and its trades: by those that it tells so far. Whoever
-- reads the page reads them as told to everybody, or to everyone signed in; its networks alone have the directory.
create or replace function members_shown(_network uuid) returns table (firm_id uuid, name text, trades text[])
volatile language plpgsql as $$
#variable_conflict use_column
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	told text[] := case when me() is null then array['public'] else array['instance', 'public'] end;
begin
	if not exists (select 1 from network_sheet where network_id = _network and shows_members) then return; end if;
	perform set_config('maillage.system', 'on', true);
	for firm_id, name, trades in
		select f.id, f.name, coalesce((select array_agg(l.label order by l.label collate "fr-x-icu", l.key)
			from firm_label l where l.firm_id = f.id and l.kind = 'trade'
				and coalesce((select v.audience from firm_visibility v
					where v.firm_id = f.id and v.field = 'trades'), default_audience('trades')) = any (told)), '{}')
		from firm f where f.claimed_at is not null and f.id in (select m.firm_id from shown_member s
			join membership m on m.network_id = s.network_id and m.membership_id = s.membership_id
			where s.network_id = _network and m.state in ('on_trial', 'member'))
		order by f.name collate "fr-x-icu", f.id limit 500
	loop
		return next;
	end loop;
	perform set_config('maillage.system', before, true);
end $$;
