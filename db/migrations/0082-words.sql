-- A word to the network: written, held two minutes, then sent to those it is for. Who opened it is theirs; its
-- author learns how many. Answers are between the author and each reader.

create table word (
	network_id uuid not null references network,
	word_id uuid not null,
	author_id uuid not null,
	subject text not null check (length(subject) between 1 and 140),
	body text not null check (length(body) between 1 and 5000),
	audience text collate "C" not null check (audience in ('everyone', 'board', 'trade')),
	trade_key text collate "C" check (length(trade_key) between 1 and 120),
	trade_label text check (length(trade_label) between 1 and 120),
	written_at timestamptz not null,
	sends_at timestamptz not null,
	withdrawn_at timestamptz,
	sent_at timestamptz,
	recipients int check (recipients >= 0),
	primary key (network_id, word_id),
	check ((audience = 'trade') = (trade_key is not null)),
	check ((trade_key is null) = (trade_label is null)),
	check ((sent_at is null) = (recipients is null)),
	check (sent_at is null or withdrawn_at is null)
);
comment on table word is 'class: network';
create index word_id_alone on word (word_id);
create index word_written on word (network_id, written_at);

create table word_attachment (
	network_id uuid not null references network,
	word_id uuid not null,
	file_id uuid not null,
	position int not null check (position between 1 and 5),
	primary key (network_id, word_id, file_id),
	foreign key (network_id, word_id) references word,
	foreign key (network_id, file_id) references network_file
);
comment on table word_attachment is 'class: network';
create index word_attachment_file on word_attachment (network_id, file_id);

create table word_recipient (
	network_id uuid not null references network,
	word_id uuid not null,
	person_id uuid not null,
	mailed_at timestamptz,
	primary key (network_id, word_id, person_id),
	foreign key (network_id, word_id) references word
);
comment on table word_recipient is 'class: network';
create index word_recipient_person on word_recipient (person_id);
create index word_recipient_to_mail on word_recipient (network_id, word_id, person_id) where mailed_at is null;

create table word_opening (
	network_id uuid not null references network,
	word_id uuid not null,
	person_id uuid not null,
	at timestamptz not null,
	primary key (network_id, word_id, person_id),
	foreign key (network_id, word_id) references word
);
comment on table word_opening is 'class: network';

-- One conversation for each reader who answers: `person_id` is the reader, `written_by` them or the author.
create table word_answer (
	network_id uuid not null references network,
	answer_id uuid not null,
	word_id uuid not null,
	person_id uuid not null,
	written_by uuid not null,
	body text not null check (length(body) between 1 and 3000),
	at timestamptz not null,
	told_at timestamptz,
	primary key (network_id, answer_id),
	foreign key (network_id, word_id) references word
);
comment on table word_answer is 'class: network';
create index word_answer_of on word_answer (network_id, word_id, person_id);

alter table word_recipient enable row level security, force row level security;
create policy read_recipient on word_recipient for select
	using (person_id = (select me()) or is_system());
create policy add_recipient on word_recipient for insert with check (is_system());
create policy change_recipient on word_recipient for update using (is_system());
create policy drop_recipient on word_recipient for delete using (is_system());

alter table word enable row level security, force row level security;
create policy read_word on word for select
	using (is_system() or (network_id = any ((select my_networks())::uuid[])
		and (author_id = (select me())
			or (sent_at is not null and (audience = 'everyone'
				or exists (select 1 from word_recipient r where r.network_id = word.network_id
					and r.word_id = word.word_id and r.person_id = (select me())))))));
create policy add_word on word for insert
	with check (is_system() or (network_id = any ((select my_networks())::uuid[]) and author_id = (select me())));
create policy change_word on word for update
	using (is_system() or (author_id = (select me()) and network_id = any ((select my_networks())::uuid[])));
create policy drop_word on word for delete using (is_system());

alter table word_attachment enable row level security, force row level security;
create policy read_attachment on word_attachment for select
	using (is_system() or exists (select 1 from word w where w.network_id = word_attachment.network_id
		and w.word_id = word_attachment.word_id));
create policy add_attachment on word_attachment for insert
	with check (is_system() or exists (select 1 from word w where w.network_id = word_attachment.network_id
		and w.word_id = word_attachment.word_id and w.author_id = (select me())));
create policy drop_attachment on word_attachment for delete
	using (is_system() or exists (select 1 from word w where w.network_id = word_attachment.network_id
		and w.word_id = word_attachment.word_id and w.author_id = (select me())));

alter table word_opening enable row level security, force row level security;
create policy own_opening on word_opening for select
	using (person_id = (select me()) or is_system());
create policy add_opening on word_opening for insert
	with check (is_system() or (person_id = (select me()) and exists (select 1 from word w
		where w.network_id = word_opening.network_id and w.word_id = word_opening.word_id)));
create policy drop_opening on word_opening for delete using (is_system());

alter table word_answer enable row level security, force row level security;
create policy read_answer on word_answer for select
	using (is_system() or (network_id = any ((select my_networks())::uuid[]) and (person_id = (select me())
		or exists (select 1 from word w where w.network_id = word_answer.network_id
			and w.word_id = word_answer.word_id and w.author_id = (select me())))));
create policy add_answer on word_answer for insert
	with check (is_system() or (network_id = any ((select my_networks())::uuid[]) and written_by = (select me())
		and exists (select 1 from word w where w.network_id = word_answer.network_id
			and w.word_id = word_answer.word_id
			and (w.author_id = (select me()) or word_answer.person_id = (select me())))));
create policy change_answer on word_answer for update using (is_system());
create policy drop_answer on word_answer for delete using (is_system());

-- How many opened a word, for its author alone; who did is nobody's to read.
create function word_openings(_network uuid, _word uuid) returns int volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	answer int;
begin
	if not exists (select 1 from word where network_id = _network and word_id = _word and author_id = me()) then
		return null;
	end if;
	perform set_config('maillage.system', 'on', true);
	select count(*) into answer from word_opening where network_id = _network and word_id = _word;
	perform set_config('maillage.system', before, true);
	return answer;
end $$;

create or replace function may_read_attached(_network uuid, _file uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from word_attachment a where a.network_id = _network and a.file_id = _file);
end $$;
