-- Landlords and the rules that each sets, with the day from which they hold (R14, R15, R41).
create table landlord (
  id   text primary key,
  name text not null
);
create table landlord_rules (
  landlord_id      text not null references landlord,
  valid_from       date not null,
  reply_days       integer check (reply_days > 0),
  refusals_allowed integer not null check (refusals_allowed >= 0),
  occupancy_norm   text not null,
  primary key (landlord_id, valid_from)
);
comment on column landlord_rules.reply_days is 'Calendar days to answer an offer; empty: the ordinary term of the table terms';
comment on column landlord_rules.refusals_allowed is 'Unfounded refusals that only pause; the next one strikes off';
comment on column landlord_rules.occupancy_norm is 'The rows of the table fitting-occupancy that count for this landlord';

insert into landlord (id, name) values ('thuispunt-gent', 'Thuispunt Gent');
insert into landlord_rules (landlord_id, valid_from, reply_days, refusals_allowed, occupancy_norm)
values ('thuispunt-gent', '2024-01-01', null, 1, 'CORDIUM');

create table landlord_registration (
  case_number   text primary key references case_file,
  landlord_id   text not null references landlord,
  registered_on date not null,
  sealed_number bytea not null,
  version       integer not null default 0
);

create table offer (
  id             uuid primary key,
  case_number    text not null references case_file,
  landlord_id    text not null references landlord,
  received_at    timestamptz not null,
  letter_date    date not null,
  bedrooms       integer not null check (bedrooms between 0 and 10),
  step_free      boolean not null,
  sealed_address bytea not null,
  monthly_rent   numeric(8, 2) check (monthly_rent >= 0),
  reply_due      timestamptz not null,
  state          text not null check (state in
    ('OPEN', 'SENT_BACK', 'ACCEPTED', 'FOUNDED', 'UNFOUNDED', 'NO_REPLY',
     'ALLOCATED', 'DECLINED', 'WITHDRAWN', 'SIGNED', 'NOT_SIGNED')),
  sealed_misfit  bytea,
  sealed_ground  bytea,
  proof          boolean not null default false,
  version        integer not null default 0
);
create unique index offer_one_open_per_case on offer (case_number)
  where state in ('OPEN', 'ACCEPTED', 'ALLOCATED');
create index offer_case on offer (case_number, received_at desc);
