-- Records that a network keeps for firms that have not come yet: the town as it was written when no
-- commune of the list fits, the person named as its leader, and the end of a record nobody needs.

alter table firm add town text check (length(town) <= 200);

-- A members' file may say more than a form: what the import accepts, the record holds.
alter table firm drop constraint firm_name_check, add check (length(name) between 1 and 200),
	drop constraint firm_description_check, add check (length(description) <= 10000),
	drop constraint firm_website_check, add check (length(website) <= 2000),
	drop constraint firm_postcode_check, add check (length(postcode) <= 20);
alter table person
	drop constraint person_given_name_check, add check (length(given_name) between 1 and 200),
	drop constraint person_family_name_check, add check (length(family_name) between 1 and 200),
	drop constraint person_job_title_check, add check (length(job_title) <= 200);
-- A file was given under a name, then imported: its lines are in the network, its bytes are not kept.
alter table members_file add lines int check (lines >= 0);

-- The record prepared for a firm whose leader came with another one, or dropped with its network's word.
create policy drop_firm on firm for delete using (is_system());

-- Whoever may write the record of an unclaimed firm names its leader: a person without account, whom
-- nobody is yet. A person who also acts for a firm with its own people is never touched this way.
create policy name_leader on person for insert with check ((select me()) is not null);
create policy rename_leader on person for update
	using (exists (select 1 from mandate m join firm f on f.id = m.firm_id
			where m.person_id = person.id and f.claimed_at is null)
		and not exists (select 1 from mandate m join firm f on f.id = m.firm_id
			where m.person_id = person.id and f.claimed_at is not null))
	with check (true);
create policy write_leader_contact on person_contact
	using (exists (select 1 from mandate m join firm f on f.id = m.firm_id
			where m.person_id = person_contact.person_id and f.claimed_at is null)
		and not exists (select 1 from mandate m join firm f on f.id = m.firm_id
			where m.person_id = person_contact.person_id and f.claimed_at is not null))
	with check (exists (select 1 from mandate m join firm f on f.id = m.firm_id
			where m.person_id = person_contact.person_id and f.claimed_at is null)
		and not exists (select 1 from mandate m join firm f on f.id = m.firm_id
			where m.person_id = person_contact.person_id and f.claimed_at is not null));
