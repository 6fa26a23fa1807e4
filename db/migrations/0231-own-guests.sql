-- Whoever brings a guest notes what the guest answers, and takes them off the list with their chair: row security let
-- them read neither that the guest is excused nor write it. Asked with the system's eyes, since a guest is read through
-- their registration: one would look through the other for ever.
create function my_guests() returns uuid[] volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	told text := set_config('maillage.system', 'on', true);
	answer uuid[] := array(select guest_id from meeting_guest where invited_by = me());
begin
	told := set_config('maillage.system', before, true);
	return answer;
end $$;
create index meeting_guest_host on meeting_guest (invited_by);

alter policy read_registration on registration using (is_system()
	or (network_id = any ((select my_networks())::uuid[]) and (answer <> 'excused' or runs_meetings(network_id)
		or guest_id = any ((select my_guests())::uuid[])))
	or is_my_seat(network_id, membership_id));
alter policy add_registration on registration with check (is_system()
	or (network_id = any ((select my_networks())::uuid[]) and (is_my_seat(network_id, membership_id)
		or runs_meetings(network_id) or guest_id = any ((select my_guests())::uuid[]))));
alter policy change_registration on registration using (is_system()
	or (network_id = any ((select my_networks())::uuid[]) and (is_my_seat(network_id, membership_id)
		or runs_meetings(network_id) or guest_id = any ((select my_guests())::uuid[]))));
