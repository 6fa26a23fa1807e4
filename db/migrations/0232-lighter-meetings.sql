-- The same rights again, asked once a question rather than once a row: a club of five hundred that has met every week
-- for three years has fifty thousand lines of presence, and each asked who runs the network and whose seat it is
-- (measured: 1 700 ms for the attendance of six months).

-- The networks that whoever asks runs today.
create function my_run_networks() returns uuid[] stable language plpgsql as $$
begin
	return array(select r.network_id from network_role r where r.person_id = me()
		and r.role in ('facilitator', 'president') and r.starts_on <= current_date
		and (r.ends_on is null or r.ends_on >= current_date));
end $$;

-- The seats one sits in: of the firms one acts for, and of oneself where they are in somebody's name.
create function my_seats() returns uuid[] stable language plpgsql as $$
begin
	return array(select m.membership_id from membership m
		where m.firm_id = any (my_firms()) and (m.person_id is null or m.person_id = me()));
end $$;

do $$
declare
	told text;
	runs constant text := 'network_id = any ((select my_networks())::uuid[])
		and network_id = any ((select my_run_networks())::uuid[])';
	mine constant text := 'membership_id = any ((select my_seats())::uuid[])';
begin
	foreach told in array array['meeting_series', 'meeting_invitee', 'meeting_change', 'agenda_item', 'meeting_document',
		'attendance_sheet', 'meeting_code']
	loop
		execute format('alter policy add_it on %I with check (is_system() or (%s))', told, runs);
		execute format('alter policy drop_it on %I using (is_system() or (%s))', told, runs);
		continue when told = 'meeting_code';
		execute format('alter policy read_it on %I
			using (is_system() or network_id = any ((select my_networks())::uuid[]))', told);
		execute format('alter policy change_it on %I using (is_system() or (%s))', told, runs);
	end loop;
	execute format('alter policy read_it on meeting_code using (is_system() or (%s))', runs);

	foreach told in array array['attendance', 'attendance_mark', 'attendance_correction']
	loop
		execute format('alter policy read_it on %I using (is_system() or %s or (%s))', told, mine, runs);
		execute format('alter policy drop_it on %I using (is_system() or (%s))', told, runs);
		continue when told = 'attendance_correction';
		execute format('alter policy add_it on %I with check (is_system()
			or (network_id = any ((select my_networks())::uuid[]) and %s) or (%s))', told, mine, runs);
		execute format('alter policy change_it on %I using (is_system()
			or (network_id = any ((select my_networks())::uuid[]) and %s) or (%s))', told, mine, runs);
	end loop;
	execute format('alter policy add_it on attendance_correction with check (is_system() or (%s))', runs);

	execute format('alter policy add_meeting on meeting with check (is_system() or (%s))', runs);
	execute format('alter policy change_meeting on meeting using (is_system() or (%s))', runs);
	execute format('alter policy drop_registration on registration using (is_system() or (%s))', runs);
	execute format('alter policy add_minutes on meeting_minutes with check (is_system() or (%s))', runs);
	execute format('alter policy change_minutes on meeting_minutes using (is_system() or (%s))', runs);
	execute format('alter policy add_action on meeting_action with check (is_system() or (%s))', runs);
	execute format('alter policy change_action on meeting_action using (is_system() or (%s)
		or (network_id = any ((select my_networks())::uuid[]) and %s))', runs, mine);
end $$;

alter policy read_meeting on meeting using (is_system()
	or (network_id = any ((select my_networks())::uuid[])
		and (removed_at is null or network_id = any ((select my_run_networks())::uuid[])))
	or (removed_at is null and is_my_visit(network_id, meeting_id)));

alter policy read_registration on registration using (is_system()
	or (network_id = any ((select my_networks())::uuid[]) and (answer <> 'excused'
		or network_id = any ((select my_run_networks())::uuid[]) or guest_id = any ((select my_guests())::uuid[])))
	or membership_id = any ((select my_seats())::uuid[]));
alter policy add_registration on registration with check (is_system()
	or (network_id = any ((select my_networks())::uuid[]) and (membership_id = any ((select my_seats())::uuid[])
		or network_id = any ((select my_run_networks())::uuid[]) or guest_id = any ((select my_guests())::uuid[]))));
alter policy change_registration on registration using (is_system()
	or (network_id = any ((select my_networks())::uuid[]) and (membership_id = any ((select my_seats())::uuid[])
		or network_id = any ((select my_run_networks())::uuid[]) or guest_id = any ((select my_guests())::uuid[]))));

alter policy read_guest on meeting_guest using (is_system() or person_id = me()
	or (network_id = any ((select my_networks())::uuid[]) and (invited_by = me()
		or network_id = any ((select my_run_networks())::uuid[])
		or (removed_at is null and exists (select 1 from registration r
			where r.network_id = meeting_guest.network_id and r.meeting_id = meeting_guest.meeting_id
				and r.attendee_id = meeting_guest.guest_id and r.answer <> 'excused')))));
alter policy change_guest on meeting_guest using (is_system()
	or (network_id = any ((select my_networks())::uuid[]) and (invited_by = me()
		or network_id = any ((select my_run_networks())::uuid[]))));
alter policy read_guest_contact on guest_contact using (is_system()
	or (network_id = any ((select my_networks())::uuid[])
		and (network_id = any ((select my_run_networks())::uuid[]) or guest_id = any ((select my_guests())::uuid[]))));

alter policy read_minutes on meeting_minutes using (is_system()
	or (network_id = any ((select my_networks())::uuid[]) and (network_id = any ((select my_run_networks())::uuid[])
		or (published_at is not null and is_invited(network_id, meeting_id)))));
alter policy read_action on meeting_action using (is_system()
	or (network_id = any ((select my_networks())::uuid[]) and (network_id = any ((select my_run_networks())::uuid[])
		or membership_id = any ((select my_seats())::uuid[])
		or exists (select 1 from meeting_minutes m where m.network_id = meeting_action.network_id
			and m.meeting_id = meeting_action.meeting_id))));

-- A name in a list asks for its mandate, by hundreds. Both ways are answered by an index alone: asked for a firm, the
-- index of overlapping mandates is read whole, and is chosen before one that must go and see the table.
drop index mandate_firm;
create index mandate_of_firm on mandate (firm_id, person_id, role, starts_on, ends_on);
create index mandate_of_person on mandate (person_id, firm_id, ends_on);
alter policy read_mandate on mandate using (person_id = (select me()) or firm_id = any ((select my_firms())::uuid[])
	or is_system() or is_graph()
	or exists (select 1 from membership m where m.firm_id = mandate.firm_id
		and m.network_id = any ((select my_networks())::uuid[]))
	or may_see_firm(firm_id));
alter policy read_membership on membership
	using (network_id = any ((select my_networks())::uuid[]) or firm_id = any ((select my_firms())::uuid[])
		or is_system() or is_graph());

-- Who of some people met whom, and whom of them: for those who run the network, counts and days, never a word of what
-- was said. Asked for the thirty people of a picture, it reads their one-to-ones and no other.
drop function one_to_one_grid(uuid);
create function one_to_one_grid(_network uuid, _people uuid[])
	returns table (a uuid, b uuid, held int, last_on date, waiting int)
	volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
begin
	if not is_system() and not runs_network(_network) then return; end if;
	perform set_config('maillage.system', 'on', true);
	return query
		select least(x.person_id, y.person_id), greatest(x.person_id, y.person_id),
			count(*) filter (where e.kind = 'held')::int, max(e.held_on),
			count(*) filter (where e.kind is null)::int
		from one_to_one_seat x
		join one_to_one_seat y on y.network_id = x.network_id and y.one_to_one_id = x.one_to_one_id
			and (y.person_id > x.person_id or not y.person_id = any (_people)) and y.person_id <> x.person_id
		left join one_to_one_end e on e.network_id = x.network_id and e.one_to_one_id = x.one_to_one_id
		where x.network_id = _network and x.person_id = any (_people)
		group by 1, 2;
	perform set_config('maillage.system', before, true);
end $$;
