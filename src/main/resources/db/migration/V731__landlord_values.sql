-- What a landlord sets, with the day from which it holds and who wrote it down (R41). A value is never rewritten: a
-- change is a new row, and what was decided before it stays as it was.
create table landlord_value (
  sequence    bigint generated always as identity primary key,
  landlord_id text not null references landlord,
  item        text not null check (item in
    ('NAME', 'REPLY_DAYS', 'REFUSALS_ALLOWED', 'OCCUPANCY_NORM', 'CHILD_COUNTS_UNTIL', 'ARREARS_STEPS',
     'CONTACT_ADDRESS', 'CONTACT_EMAIL', 'CONTACT_PHONE')),
  value       text not null check (length(value) <= 2000),
  valid_from  date not null,
  changed_at  timestamptz not null,
  by_user     text not null,
  reason      text not null check (length(reason) between 1 and 500),
  constraint landlord_value_not_backdated check (valid_from >= (changed_at at time zone 'Europe/Brussels')::date)
);
comment on column landlord_value.by_user is 'Empty for what the product began with';
create index landlord_value_of on landlord_value (landlord_id, item, valid_from desc, sequence desc);

insert into landlord_value (landlord_id, item, value, valid_from, changed_at, by_user, reason)
select l.id, v.item, v.value, v.since, v.since::timestamp at time zone 'Europe/Brussels', '', 'Bij het begin.'
from landlord l
cross join lateral (
  select 'NAME' as item, l.name as value, coalesce(min(r.valid_from), date '2024-01-01') as since
  from landlord_rules r where r.landlord_id = l.id
  union all
  select i.item, i.value, r.valid_from from landlord_rules r
  cross join lateral (values
    ('REPLY_DAYS', coalesce(r.reply_days::text, '')),
    ('REFUSALS_ALLOWED', r.refusals_allowed::text),
    ('OCCUPANCY_NORM', r.occupancy_norm),
    -- S33: adult children count until their 25th birthday
    ('CHILD_COUNTS_UNTIL', '25'),
    -- S88, S89
    ('ARREARS_STEPS', E'1: herinnering, te betalen binnen vijf dagen\n2: ingebrekestelling\n3: aangetekende brief, daarna de advocaat')
  ) as i (item, value)
  where r.landlord_id = l.id
) v
order by v.since;

create trigger landlord_value_append_only before update or delete on landlord_value
  for each row execute function places_stay_written();
create trigger landlord_value_kept before truncate on landlord_value
  for each statement execute function places_stay_written();

drop table landlord_rules;
alter table landlord drop column name;
