-- Nobody is known by a no. Whoever asks reads, until a day told from the start, that the request goes on: who
-- said yes is told with the introduction, and every other end comes on that day. Between a refusal, a silence
-- and a path that fell, nothing they may read differs, nor its hour.
-- Row security binds the owner too, who need not be a superuser.
select set_config('maillage.system', 'on', true);

-- The day, and the contact that was chosen: whatever path is asked, the page repeats that one.
alter table introduction
	add column ends_at timestamptz,
	add column first_person uuid references person on delete cascade;
update introduction i set
	ends_at = case when state = 'asking' then greatest(asked_at + interval '21 days', now() + interval '7 days')
		else asked_at + interval '21 days' end,
	first_person = (select p.first_person from introduction_path p
		where p.introduction_id = i.id and p.path_no = 1);
alter table introduction
	alter column ends_at set not null,
	add constraint introduction_ends check (ends_at > asked_at);
create index introduction_open on introduction (ends_at) where state = 'asking';

-- Until when a person may answer: not beyond the day on which the whole ends.
alter table introduction_step add column lapses_at timestamptz;
update introduction_step set lapses_at = asked_at + interval '7 days' where asked_at is not null;
alter table introduction_step
	add constraint step_lapses check ((asked_at is null) = (lapses_at is null));
create index introduction_step_open on introduction_step (introduction_id)
	where asked_at is not null and concluded is null;

-- Paths are the system's alone. Whoever asked reads who led there, once they did: neither on which try, nor when
-- each of them said yes.
drop policy read_path on introduction_path;
create policy read_path on introduction_path for select using (is_system());
delete from introduction_acceptance a where not exists (select from introduction_path p
	where p.introduction_id = a.introduction_id and p.path_no = a.path_no and p.state = 'introduced');
update introduction_acceptance a set accepted_at = i.ended_at from introduction i where i.id = a.introduction_id;
drop policy asker_acceptance on introduction_acceptance;
alter table introduction_acceptance
	drop constraint introduction_acceptance_pkey,
	drop constraint introduction_acceptance_introduction_id_path_no_fkey,
	drop column path_no,
	add primary key (introduction_id, position),
	add foreign key (introduction_id) references introduction on delete cascade;
create policy asker_acceptance on introduction_acceptance for select
	using (is_system() or exists (select 1 from introduction i where i.id = introduction_id
		and i.asker_firm_id = any ((select my_firms())::uuid[])));

-- What a go-between carries counts by what they were asked, so that no answer shows in whom one may pass by.
drop trigger note_tie_change on introduction_step;
create trigger note_tie_change after insert or delete or update of asked_at on introduction_step
	for each row execute function note_tie_change('person_id');

-- Of what one asked oneself, nothing shows in what others are seen to carry: the loader must know whose it is. It
-- reads ids, and no answer any more.
create policy graph_introduction on introduction for select using (is_graph());
create index introduction_asker on introduction (asker_id);
