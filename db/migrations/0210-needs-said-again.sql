-- A need said again: the first of those it says again, same words, nothing more sought. It costs none of the day's needs.
alter table need add column said_again_of uuid references need on delete set null;
create index need_said_again_of on need (said_again_of);
