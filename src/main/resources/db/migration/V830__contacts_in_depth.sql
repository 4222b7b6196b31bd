-- What a coach notes of a contact, and when it suits the tenant. Whatever says something of a person is sealed.
alter table woonspoor.coaching_contact drop constraint coaching_contact_reached_check;
alter table woonspoor.coaching_contact add constraint coaching_contact_reached_check
  check (reached in ('YES', 'WITH_OTHERS', 'NOT_NOW', 'NO'));
alter table woonspoor.coaching_contact add column sealed_summary bytea;
alter table woonspoor.coaching_contact add column sealed_domains bytea;
comment on column woonspoor.coaching_contact.sealed_summary is 'how it goes, in one line';
comment on column woonspoor.coaching_contact.sealed_domains is 'what it was about: codes of life domains, comma separated';

alter table woonspoor.coaching_plan add column agreed_next_at time;
alter table woonspoor.coaching_plan add column sealed_next_place bytea;
comment on column woonspoor.coaching_plan.agreed_next_at is 'hour of the next appointment, in Belgium, if they agreed on one';
comment on column woonspoor.coaching_plan.sealed_next_place is 'where the next appointment is; empty means at the home of the tenant';

create table woonspoor.contact_wish (
  case_number text primary key references woonspoor.case_file,
  sealed_wish bytea       not null,
  recorded_at timestamptz not null,
  recorded_by varchar(64) not null,
  version     bigint      not null default 0
);
comment on table woonspoor.contact_wish is 'On which days and at what part of the day a person likes to see the coach';
