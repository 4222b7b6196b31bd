-- Leases as facts: the lease that holds now, the one signed to follow it, and those that ended. Nothing here ends one by itself.
create table lease (
  id             uuid primary key,
  case_number    text not null references case_file,
  state          text not null check (state in ('NEXT', 'CURRENT', 'ENDED')),
  signed_on      date not null,
  starts_on      date not null,
  keys_on        date,
  ends_on        date,
  end_reason     text check (end_reason in
    ('LANDLORD_NOTICE', 'TENANT_NOTICE', 'AGREED', 'JUDGMENT', 'MOVED', 'DECEASED')),
  bedrooms       integer check (bedrooms between 0 and 10),
  landlord_id    text,
  sealed_address bytea not null,
  sealed_costs   bytea not null,
  version        integer not null default 0,
  check (state <> 'ENDED' or (ends_on is not null and end_reason is not null))
);
comment on column lease.ends_on is 'The last day, once it is known; the lease stays current until the tenant has left';
comment on column lease.end_reason is 'What ended the lease in the world outside; guidance is never among them';
create unique index lease_one_current on lease (case_number) where state = 'CURRENT';
create unique index lease_one_next on lease (case_number) where state = 'NEXT';
create index lease_case on lease (case_number, starts_on desc);

-- Signals about a tenancy. What was reported is sealed; the same kind twice at once cannot be.
create table signal (
  id          uuid primary key,
  case_number text not null references case_file,
  kind        text not null check (kind in
    ('ARREARS', 'NUISANCE', 'UPKEEP', 'VISITORS', 'DOMICILE', 'NOTICE_OF_DEFAULT', 'TERMINATION',
     'PETITION', 'JUDGMENT', 'SILENCE', 'NO_PROGRESS', 'OTHER')),
  state       text not null check (state in ('OPEN', 'HANDLED')),
  level       text check (level in ('GREEN', 'AMBER', 'RED')),
  opened_at   timestamptz not null,
  handled_at  timestamptz,
  version     integer not null default 0,
  check ((state = 'HANDLED') = (handled_at is not null))
);
create unique index signal_one_open_of_a_kind on signal (case_number, kind) where state = 'OPEN';
create index signal_case on signal (case_number, opened_at desc);

create table signal_report (
  id            bigint generated always as identity primary key,
  signal_id     uuid not null references signal,
  reported_at   timestamptz not null,
  by_user       text not null,
  source        text not null check (source in
    ('TENANT', 'COACH', 'LANDLORD', 'NEIGHBOUR', 'NETWORK', 'PARTNER', 'COURT', 'SYSTEM')),
  noticed_on    date not null,
  serious       boolean not null,
  sealed_facts  bytea not null
);
create index signal_report_signal on signal_report (signal_id, id);
