-- The same rights again, told so that a question is set up faster. Setting up is half of what a page asks of
-- PostgreSQL (perf: 50 % before the first row is looked for, 25 % looking): every table of a question brings
-- its policies, those policies their tables, and all of it is prepared whether a row needs it or not. Once more
-- what is rare is asked of a function, which runs with the rights and row security of who calls it. Only what
-- is rare: called for each of four rows, a function costs more than the lines it spares (measured on needs).

create function may_see_claim(_claim uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from firm_claim where id = _claim);
end $$;

create function may_check_claim(_claim uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from firm_claim_adviser where claim_id = _claim);
end $$;

create function may_follow_claim(_claim uuid) returns boolean stable language plpgsql as $$
begin
	return may_check_claim(_claim) or exists (select 1 from firm_claim_match where claim_id = _claim);
end $$;

create function may_see_proposal(_proposal uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from proposal where id = _proposal);
end $$;

create function may_see_merge(_merge uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from firm_merge where id = _merge);
end $$;

create function may_see_network(_network uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from network where network_id = _network);
end $$;

-- A network of which one of my firms has a membership, whatever its state.
create function is_known_network(_network uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from membership where network_id = _network and firm_id = any (my_firms()));
end $$;

create function is_my_membership(_network uuid, _membership uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from membership where network_id = _network and membership_id = _membership
		and firm_id = any (my_firms()));
end $$;

create function was_sent_word(_network uuid, _word uuid) returns boolean stable language plpgsql as $$
begin
	return exists (select 1 from word_recipient
		where network_id = _network and word_id = _word and person_id = me());
end $$;

alter policy read_claim on firm_claim
	using (person_id = me() or is_system() or may_follow_claim(id));
alter policy read_match on firm_claim_match
	using (is_system() or firm_id = any (my_firms()) or may_check_claim(claim_id));
alter policy asked_adviser on firm_claim_adviser
	using (is_system() or (person_id = me() and is_adviser()));
alter policy read_claim_end on firm_claim_end using (is_system() or may_see_claim(claim_id));
alter policy read_proposal_end on proposal_end using (is_system() or may_see_proposal(proposal_id));
alter policy read_proposal_change on proposal_change using (is_system() or may_see_proposal(proposal_id));
alter policy read_merge_end on firm_merge_end using (is_system() or may_see_merge(merge_id));
alter policy read_network on network
	using (network_id = any (my_networks()) or is_system() or is_graph() or is_known_network(network_id));
alter policy read_look on network_look
	using (is_system() or network_id = any (my_networks()) or may_see_network(network_id));
alter policy use_membership_step on membership_step
	using (network_id = any (my_networks()) or is_system() or is_my_membership(network_id, membership_id));
alter policy read_word on word
	using (is_system() or (network_id = any (my_networks()) and (author_id = me()
		or (sent_at is not null and (audience = 'everyone' or was_sent_word(network_id, word_id))))));

-- Members are read by hundreds: the networks the transaction may span are read once for all of them.
alter policy read_membership on membership
	using (network_id = any ((select my_networks())::uuid[]) or firm_id = any (my_firms())
		or is_system() or is_graph());

-- Whether a field of a card is told to who asks. One question instead of three to six: what is told to
-- everyone, or to everyone here, needs not know who asks.
create or replace function may_read_field(_firm uuid, _field text) returns boolean stable language plpgsql as $$
declare
	audiences constant text[] := array['self', 'networks', 'instance', 'public'];
	chosen int;
	widest int;
begin
	select array_position(audiences, f.visibility), array_position(audiences, (select v.audience
			from firm_visibility v where v.firm_id = f.id and v.field = _field))
		into widest, chosen from firm f where f.id = _firm;
	if widest is null then return false; end if;
	widest := least(widest, coalesce(chosen, array_position(audiences, default_audience(_field))));
	if widest = 4 or (widest = 3 and me() is not null) then return true; end if;
	return widest >= array_position(audiences, reader_of(_firm));
end $$;

-- What a request knows of who signed in, in one question, which also tells its transaction who asks: a page
-- reads on in it. A stranger's token tells it nobody. Settings are put by assignments, which ask nothing.
create or replace function signed_in_as(wanted bytea, at timestamptz)
	returns table (session_id uuid, person_id uuid, name text, locale text, is_administrator boolean,
		seen_at timestamptz, proved_at timestamptz, second_factor_at timestamptz, protected_at timestamptz,
		protection_due_at timestamptz, roles text[], firms uuid[], networks uuid[]) language plpgsql as $$
#variable_conflict use_column
declare
	day date := (at at time zone 'UTC')::date;
	told text := set_config('maillage.system', 'on', true);
begin
	select s.id, s.person_id, p.given_name || ' ' || p.family_name, p.locale,
			exists (select from administrator r where r.person_id = s.person_id), s.seen_at, s.proved_at,
			s.second_factor_at, a.protected_at, a.protection_due_at,
			array(select distinct r.role from network_role r where r.person_id = s.person_id
				and r.starts_on <= day and (r.ends_on is null or r.ends_on >= day)),
			mine.firms,
			array(select m.network_id from membership m where m.firm_id = any (mine.firms)
					and m.state in ('on_trial', 'member') and (m.person_id is null or m.person_id = s.person_id)
				union select r.network_id from network_role r where r.person_id = s.person_id
					and r.starts_on <= day and (r.ends_on is null or r.ends_on >= day))
		into session_id, person_id, name, locale, is_administrator, seen_at, proved_at,
			second_factor_at, protected_at, protection_due_at, roles, firms, networks
		from session s join person p on p.id = s.person_id left join account a on a.person_id = s.person_id
		cross join lateral (select array(select distinct d.firm_id from mandate d where d.person_id = s.person_id
			and d.starts_on <= day and (d.ends_on is null or d.ends_on >= day)) as firms offset 0) mine
		where s.token_hash = wanted and s.expires_at > at;
	told := set_config('maillage.system', '', true) || set_config('maillage.graph', '', true)
		|| set_config('maillage.person', coalesce(signed_in_as.person_id::text, ''), true)
		|| set_config('maillage.administrator', case when signed_in_as.is_administrator then 'on' else '' end, true)
		|| set_config('maillage.firms', coalesce(signed_in_as.firms::text, ''), true)
		|| set_config('maillage.networks', coalesce(signed_in_as.networks::text, ''), true);
	if signed_in_as.session_id is not null then return next; end if;
end $$;

-- The same for who was found before: six settings, no question.
create or replace function bind_scope(_person uuid, _firms uuid[], _networks uuid[], _administrator boolean)
	returns void language plpgsql as $$
declare
	told text;
begin
	told := set_config('maillage.person', _person::text, true) || set_config('maillage.system', '', true)
		|| set_config('maillage.graph', '', true)
		|| set_config('maillage.administrator', case when _administrator then 'on' else '' end, true)
		|| set_config('maillage.firms', _firms::text, true)
		|| set_config('maillage.networks', _networks::text, true);
end $$;
