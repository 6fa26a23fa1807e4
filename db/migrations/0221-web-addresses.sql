-- A web address is a link that others follow: the database too refuses what is no web address, whoever writes it.
select set_config('maillage.system', 'on', true);
update firm set website = null where website !~* '^https?://';
update network set website = null where website !~* '^https?://';
update network_sheet set website = null where website !~* '^https?://';
alter table firm add constraint firm_website_scheme check (website ~* '^https?://');
alter table network add constraint network_website_scheme check (website ~* '^https?://');
alter table network_sheet add constraint network_sheet_website_scheme check (website ~* '^https?://');
