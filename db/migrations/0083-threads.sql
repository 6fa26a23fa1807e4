-- A thread on an object: what its parties say to each other about it. A new kind of object adds its line to
-- may_read_thread(), which runs with the rights and row security of who asks.

create table thread_message (
	id uuid primary key,
	kind text collate "C" not null check (length(kind) between 3 and 40),
	object_id uuid not null,
	author_id uuid not null references person on delete cascade,
	body text check (length(body) between 1 and 4000),
	written_at timestamptz not null,
	edited_at timestamptz,
	erased_at timestamptz,
	told_at timestamptz,
	check ((erased_at is null) = (body is not null))
);
comment on table thread_message is 'class: party';
create index thread_message_of on thread_message (object_id, written_at);
create index thread_message_author on thread_message (author_id, written_at);

create function may_read_thread(_kind text, _object uuid) returns boolean stable language plpgsql as $$
begin
	if _kind = 'introduction' then
		return exists (select 1 from introduction i where i.id = _object and i.state = 'introduced'
			and (i.asker_id = me() or i.target_id = me()));
	end if;
	if _kind = 'word' then
		return exists (select 1 from word w where w.word_id = _object and w.sent_at is not null);
	end if;
	if _kind = 'document' then return exists (select 1 from document d where d.document_id = _object); end if;
	return false;
end $$;

alter table thread_message enable row level security, force row level security;
create policy read_message on thread_message for select
	using (is_system() or author_id = (select me()) or may_read_thread(kind, object_id));
create policy say_message on thread_message for insert
	with check (is_system() or (author_id = (select me()) and may_read_thread(kind, object_id)));
create policy change_message on thread_message for update
	using (is_system() or author_id = (select me()));
create policy drop_message on thread_message for delete
	using (is_system() or author_id = (select me()));

-- What a person receives by mail of what others write to many: at once, or not. Absent: at once.
create table mail_preference (
	person_id uuid not null references person on delete cascade,
	kind text collate "C" not null check (length(kind) between 3 and 40),
	choice text collate "C" not null check (choice in ('immediate', 'none')),
	primary key (person_id, kind)
);
comment on table mail_preference is 'class: party';
alter table mail_preference enable row level security, force row level security;
create policy own_preference on mail_preference for select
	using (person_id = (select me()) or is_system());
create policy add_preference on mail_preference for insert
	with check (person_id = (select me()) or is_system());
create policy change_preference on mail_preference for update
	using (person_id = (select me()) or is_system());
create policy drop_preference on mail_preference for delete
	using (person_id = (select me()) or is_system());
