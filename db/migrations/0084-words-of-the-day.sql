-- How many words a network has written since an instant, counted for whoever reads it: those that wait or are
-- for the board are hidden from the one who counts, yet they fill the day.
create function words_written_since(_network uuid, _since timestamptz) returns int volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer int;
begin
	if not (_network = any (my_networks())) then return null; end if;
	perform set_config('maillage.system', 'on', true);
	select count(*) into answer from word
		where network_id = _network and written_at > _since and withdrawn_at is null;
	perform set_config('maillage.system', before, true);
	return answer;
end $$;
