-- Import: a file is read apart, its lines are kept as they would enter while somebody looks at them, then
-- all of them enter or none. What is here is no fact yet: it is computed again at will, and goes at the end.

-- Files that waited were read another way: given again, nothing is lost.
select set_config('maillage.system', 'on', true);
delete from members_file where imported_at is null;

alter table members_file
	add state text collate "C" not null default 'imported'
		check (state in ('given', 'unreadable', 'read', 'mapped', 'checked', 'accepted', 'imported')),
	add sheet text check (length(sheet) <= 100),
	-- What a first look found: the columns, what each seems to be, the first lines.
	add look jsonb,
	-- Why it cannot be read.
	add problem jsonb,
	-- What is told once every line was checked.
	add summary jsonb,
	add accepted_by uuid,
	add enter_as text collate "C" check (enter_as in ('member', 'suggested')),
	-- How many lines entered, updated, were proposed…, once it is done.
	add outcome jsonb;
alter table members_file alter column state set default 'given';

create table members_file_line (
	network_id uuid not null references network,
	file_id uuid not null,
	line int not null,
	-- What becomes of it: a new record; a record that changes, or does not; a record whose people decide;
	-- one that left the network; a question to answer; something wrong; left out.
	deed text collate "C" not null check (deed in
		('new', 'update', 'same', 'propose', 'gone', 'near', 'wrong', 'out')),
	-- What the answer « the same » makes of a question.
	if_same text collate "C" check (if_same in ('update', 'same', 'propose', 'gone', 'out')),
	-- The record it is, or the one to make.
	firm_id uuid,
	membership_id uuid not null,
	person_id uuid not null,
	new_firm_id uuid not null,
	member jsonb,
	labels jsonb,
	changes jsonb,
	near jsonb,
	errors jsonb,
	cells text[],
	primary key (network_id, file_id, line),
	foreign key (network_id, file_id) references members_file on delete cascade
);
comment on table members_file_line is 'class: network';
create index members_file_line_deed on members_file_line (network_id, file_id, deed, line);
alter table members_file_line enable row level security, force row level security;
create policy use_members_file_line on members_file_line
	using (network_id = any ((select my_networks())::uuid[]) or is_system())
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());

-- How far the work on a file is, told from outside its transaction; also whether anybody is at it.
create table members_file_progress (
	network_id uuid not null references network,
	file_id uuid not null,
	done int not null default 0 check (done >= 0),
	total int not null default 0 check (total >= 0),
	told_at timestamptz not null,
	primary key (network_id, file_id),
	foreign key (network_id, file_id) references members_file on delete cascade
);
comment on table members_file_progress is 'class: network';
alter table members_file_progress enable row level security, force row level security;
create policy use_members_file_progress on members_file_progress
	using (network_id = any ((select my_networks())::uuid[]) or is_system())
	with check (network_id = any ((select my_networks())::uuid[]) or is_system());

-- The network's own number for a member, by which its next file recognises the record.
alter table membership add reference text check (length(reference) between 1 and 200);
create index membership_reference on membership (network_id, reference) where reference is not null;
