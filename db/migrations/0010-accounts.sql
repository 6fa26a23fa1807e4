-- Someone asked for a sign-in link. The request does the same work whether or not the address is known;
-- a job looks at the accounts afterwards, sends the link if there is one, and removes the row.
create table sign_in_request (
	id uuid primary key,
	email text not null check (length(email) between 3 and 254 and email = lower(email)),
	goes_to text check (length(goes_to) between 1 and 500 and goes_to ~ '^/([^/\\]|$)'),
	asked_at timestamptz not null
);
comment on table sign_in_request is 'class: party';
alter table sign_in_request enable row level security, force row level security;
create policy wait_for_link on sign_in_request using (is_system()) with check (is_system());

create index one_time_link_expiry on one_time_link (expires_at);
create index session_expiry on session (expires_at);
create index rate_limit_end on rate_limit (window_ends_at);

-- Asked on every request. A function, so that its plan is kept by the connection: planned each time under
-- the policy of person, the same query took 10 ms against 1.8 (measured, two busy cores). It runs as its
-- caller; the setting it needs is its own and ends with it.
create function signed_in_as(wanted bytea, at timestamptz)
returns table (session_id uuid, person_id uuid, name text, locale text, is_administrator boolean, seen_at timestamptz)
stable language plpgsql set maillage.system = 'on' as $$
#variable_conflict use_column
begin
	return query
		select s.id, s.person_id, p.given_name || ' ' || p.family_name, p.locale,
			exists (select from administrator a where a.person_id = s.person_id), s.seen_at
		from session s join person p on p.id = s.person_id
		where s.token_hash = wanted and s.expires_at > at;
end $$;
