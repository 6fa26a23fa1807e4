-- A firm that keeps its people to itself ties nobody by a seat in the same network: they would be named to whoever
-- shares it. When it chooses so, or no longer, the copies of the ties read everybody of the firm again.
do $$
declare one text;
begin
	foreach one in array array['insert', 'update', 'delete'] loop
		execute format('create trigger note_tie_change_%1$s after %1$s on firm_visibility for each row
			when (%2$s.field = ''people'') execute function note_tie_change(''person_id'')',
			one, case one when 'insert' then 'new' else 'old' end);
	end loop;
end $$;
