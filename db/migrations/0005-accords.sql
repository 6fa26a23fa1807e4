-- Two firms of one trade and zone who agreed who pitches what are not in conflict while it lasts.
create table firm_accord (
	id uuid primary key,
	a_firm uuid not null references firm on delete cascade,
	b_firm uuid not null references firm on delete cascade,
	words text not null check (length(words) between 1 and 2000),
	starts_on date not null check (isfinite(starts_on)),
	ends_on date check (isfinite(ends_on)),
	check (a_firm < b_firm),
	check (ends_on is null or ends_on >= starts_on)
);
comment on table firm_accord is 'class: party';
create index firm_accord_a on firm_accord (a_firm);
create index firm_accord_b on firm_accord (b_firm);
alter table firm_accord enable row level security, force row level security;
create policy parties_of_accord on firm_accord
	using (a_firm = any ((select my_firms())::uuid[]) or b_firm = any ((select my_firms())::uuid[])
		or is_system() or is_graph())
	with check (a_firm = any ((select my_firms())::uuid[]) or b_firm = any ((select my_firms())::uuid[])
		or is_system());

-- Someone who is not a user is never a hop: the graph asks which people have an account, nothing more.
create policy graph_account on account for select using (is_graph());

-- A pause as a go-between may have its last day.
alter table go_between_rule add column opted_out_until date check (isfinite(opted_out_until));
