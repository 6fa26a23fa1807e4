-- What the outbox needs to send a mail rightly: who writes, and until when it makes sense.

-- Past this instant the mail is withdrawn instead of sent: its link would open nothing.
alter table mail add useless_after timestamptz;

alter table mail_body
	add sender text not null default 'Maillage' check (length(sender) between 1 and 160),
	add unsubscribe_url text check (unsubscribe_url ~ '^https?://');

-- The administrator tries a mail again, or gives it up; the words and links stay out of sight, except
-- on the demonstration, where everybody is fictional.
create policy administer_mail on mail for update
	using (is_administrator()) with check (is_administrator());
create policy read_demo_body on mail_body for select
	using (is_administrator() and exists (select 1 from instance where is_demo));
create index mail_by_firm on mail (sent_by_firm, sent_at) where sent_by_firm is not null and person_id is null;
