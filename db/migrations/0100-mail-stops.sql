-- Who does not want to be written to any more. An address is kept as a keyed hash alone: it cannot be read
-- back, nor tried without the key, and it outlives the account of whoever had it.

-- One secret of the instance, for hashes that must be found again and for links that no row stands behind.
-- It travels with backups: a list of oppositions that a restore forgets would not be one.
create table instance_key (
	id boolean primary key default true check (id),
	secret bytea not null check (length(secret) = 32)
);
comment on table instance_key is 'class: party';
alter table instance_key enable row level security, force row level security;
create policy read_key on instance_key for select using (is_system());
create policy make_key on instance_key for insert with check (is_system());
select set_config('maillage.system', 'on', true);
insert into instance_key (secret)
	values (sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));

-- A hash under the instance's key, twice so that nobody lengthens what it covers. The key never leaves here.
create function keyed_hash(_purpose text, _content bytea) returns bytea volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	key bytea;
begin
	perform set_config('maillage.system', 'on', true);
	select secret into strict key from instance_key;
	perform set_config('maillage.system', before, true);
	return sha256(key || sha256(key || convert_to(_purpose, 'UTF8') || '\x00'::bytea || _content));
end $$;

create function address_hash(_email text) returns bytea volatile language sql as $$
	select keyed_hash('address', convert_to(lower(btrim(_email)), 'UTF8'))
$$;

-- An opposition to being written to: of everything or of one topic, from one network or from the whole
-- instance. Its text, its day and its proof are kept; taken back, it stays with its end.
create table mail_stop (
	id uuid primary key,
	address_hash bytea not null check (length(address_hash) = 32),
	network_id uuid,
	topic text collate "C" not null check (length(topic) between 3 and 40),
	text_version text collate "C" not null check (length(text_version) between 3 and 40),
	proof text collate "C" not null check (proof in ('page', 'one_click', 'account')),
	stopped_at timestamptz not null,
	ended_at timestamptz check (ended_at >= stopped_at)
);
comment on table mail_stop is 'class: party';
create unique index mail_stop_in_force on mail_stop (address_hash, network_id, topic) nulls not distinct
	where ended_at is null;
alter table mail_stop enable row level security, force row level security;
create policy keep_stop on mail_stop using (is_system()) with check (is_system());

-- Whether an address is not to be written to about this topic, by this network. For those about to write.
create function is_stopped(_email text, _topic text, _network uuid) returns boolean volatile language plpgsql as $$
declare
	hash bytea := address_hash(_email);
	before text := coalesce(current_setting('maillage.system', true), '');
	answer boolean;
begin
	perform set_config('maillage.system', 'on', true);
	answer := exists (select 1 from mail_stop where address_hash = hash and ended_at is null
		and topic in (_topic, 'all') and (network_id is null or network_id = _network));
	perform set_config('maillage.system', before, true);
	return answer;
end $$;

-- The stops in force on the address of whoever asks.
create function my_stops() returns setof mail_stop volatile language plpgsql as $$
declare
	before text := coalesce(current_setting('maillage.system', true), '');
	email text := (select a.email from account a where a.person_id = (select me()));
begin
	if email is null then return; end if;
	perform set_config('maillage.system', 'on', true);
	return query select * from mail_stop s
		where s.address_hash = address_hash(email) and s.ended_at is null order by s.stopped_at, s.id;
	perform set_config('maillage.system', before, true);
end $$;

-- The oppositions of listed networks' contacts were hashes that a list of known addresses could be tried
-- against: they go under the key too, as what they were.
update contact_opposition set email_hash = keyed_hash('contact', email_hash);
create function contact_hash(_email text) returns bytea volatile language sql as $$
	select keyed_hash('contact', sha256(convert_to(lower(btrim(_email)), 'UTF8')))
$$;
select set_config('maillage.system', '', true);
