-- A search that costs the same among a hundred firms and a hundred thousand.

-- Where a word weighs most, first: of a word that half the firms have, the best are read and no others.
-- Filters weigh nothing and are read by equality.
create index posting_most on posting (audience, term, weight desc, firm_id) where weight > 0;

-- How many documents of an audience have a term, when they are many; counted each night, so that the rarity of a
-- word need not be counted at each search, and that no act waits for another to have counted.
create table common_term (
	audience uuid not null,
	term text collate "C" not null,
	documents int not null check (documents > 0),
	primary key (audience, term)
);
comment on table common_term is 'class: party';
alter table common_term enable row level security, force row level security;
create policy read_common_term on common_term for select
	using (audience = any ((select my_audiences())::uuid[]) or is_system());
create policy add_common_term on common_term for insert with check (is_system());
create policy drop_common_term on common_term for delete using (is_system());

-- Whether an audience of the caller has a word. Asked of one word at a time by an index; written as a condition
-- of the policy it was planned as a table of every word of every document, read whole at each typing error.
create function audience_has(_audiences uuid[], _term text) returns boolean stable language plpgsql as $$
begin
	return exists (select from posting p where p.audience = any (_audiences) and p.term = _term);
end $$;
drop policy read_spelling_word on spelling_word;
create policy read_spelling_word on spelling_word for select
	using (is_system() or audience_has((select my_audiences())::uuid[], '=' || word));

-- Whether a firm meets one of some filters; whether its radius reaches a place. Asked firm by firm, in the order of
-- names: written in the statement they were planned as whole lists.
create function firm_meets(_audiences uuid[], _firm uuid, _terms text[]) returns boolean stable language plpgsql as $$
begin
	return exists (select from posting p
		where p.audience = any (_audiences) and p.term = any (_terms) and p.firm_id = _firm);
end $$;
create function firm_reaches(_audiences uuid[], _firm uuid, _latitude double precision, _longitude double precision)
returns boolean stable language plpgsql as $$
begin
	return exists (select from search_document d
		where d.audience = any (_audiences) and d.firm_id = _firm and d.card -> 'radiusKm' <> 'null'
			and km_between((d.card -> 'position' ->> 'latitude')::float8, (d.card -> 'position' ->> 'longitude')::float8,
				_latitude, _longitude) <= (d.card ->> 'radiusKm')::float8);
end $$;
