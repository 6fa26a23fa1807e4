-- What trying every act and table on every kind of actor found: an e-mail is a key; a mandate that ended shows
-- no one's contact; an administrator names nobody; a firm's own people give themselves no seat.
alter table account alter column email type text collate "C";

drop policy read_contact on person_contact;
create policy read_contact on person_contact for select
	using (person_id = (select me()) or is_system()
		or exists (select 1 from mandate m join membership s on s.firm_id = m.firm_id
			where m.person_id = person_contact.person_id
			and (m.ends_on is null or m.ends_on >= current_date)
			and s.network_id = any ((select my_networks())::uuid[]))
		or may_reach(person_id));

drop policy read_person on person;
create policy read_person on person for select
	using (id = (select me()) or is_system()
		or exists (select 1 from mandate m where m.person_id = person.id
			and (m.ends_on is null or m.ends_on >= current_date))
		or may_name(id));

drop policy add_membership on membership;
create policy add_membership on membership for insert
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());
drop policy change_membership on membership;
create policy change_membership on membership for update
	using (network_id = any ((select my_networks())::uuid[]) or is_system()
		or firm_id = any ((select my_firms())::uuid[]))
	with check (network_id = any ((select my_networks())::uuid[]) or is_system()
		or (firm_id = any ((select my_firms())::uuid[]) and state = 'left'));

-- Whether a person is only a name on records that nobody has taken: asked of everything, not of what the
-- viewer happens to see.
create or replace function is_unclaimed_leader(_person uuid) returns boolean volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer boolean;
begin
	perform set_config('maillage.system', 'on', true);
	answer := not exists (select 1 from account a where a.person_id = _person)
		and exists (select 1 from mandate m join firm f on f.id = m.firm_id
			where m.person_id = _person and f.claimed_at is null)
		and not exists (select 1 from mandate m join firm f on f.id = m.firm_id
			where m.person_id = _person and f.claimed_at is not null);
	perform set_config('maillage.system', before, true);
	return answer;
end $$;
