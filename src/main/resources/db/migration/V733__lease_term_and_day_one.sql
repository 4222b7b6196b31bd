-- Social leases run for nine years (R17, S36); the last day is a fact of the lease, whatever the table of terms says later.
alter table lease add column term_ends_on date;
comment on column lease.term_ends_on is 'Last day of the agreed term of a social lease; no timer looks at it';
update lease set term_ends_on = (starts_on + interval '9 years' - interval '1 day')::date
where landlord_id is not null and starts_on >= date '2017-03-01';

-- What is in order for the first day in the dwelling. Codes only.
create table day_one_item (
  case_number text not null references case_file,
  item        text not null check (item in
    ('ENERGY', 'WATER', 'INSURANCE', 'DEPOSIT', 'GRANT', 'DOMICILE', 'INVENTORY', 'HEAT_LIGHT', 'BED', 'COOKING',
     'BASICS')),
  ready_at    timestamptz not null,
  by_user     text not null,
  primary key (case_number, item)
);
