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
