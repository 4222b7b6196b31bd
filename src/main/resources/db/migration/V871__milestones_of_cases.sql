-- The milestones that a signal has reached: by when something must be done, and whether it was (R26, R28). What was
-- done is sealed. A code is open at most once per signal.
create table tenancy_milestone (
  id          uuid primary key,
  signal_id   uuid not null references signal,
  case_number text not null references case_file,
  code        text not null,
  rule        bigint not null references landlord_milestone,
  reached_on  date not null,
  due_on      date not null,
  state       text not null check (state in ('OPEN', 'MET', 'MISSED', 'OVERTAKEN', 'OBJECTED')),
  opened_at   timestamptz not null,
  missed_at   timestamptz,
  reviewed_at timestamptz,
  closed_at   timestamptz,
  by_user     text,
  objected_on date,
  sealed_done bytea,
  version     integer not null default 0,
  check ((state in ('OPEN', 'MISSED')) = (closed_at is null)),
  check ((state = 'OBJECTED') = (objected_on is not null)),
  check (state <> 'MISSED' or missed_at is not null),
  check (state not in ('MET', 'OBJECTED') or (sealed_done is not null and by_user is not null))
);
comment on table tenancy_milestone is 'MISSED is still to be done; MET, OBJECTED and OVERTAKEN are over';
comment on column tenancy_milestone.missed_at is 'When its day went by; stays when it is met afterwards';
comment on column tenancy_milestone.objected_on is 'The day on which the tenant objected to telling the OCMW';
create unique index tenancy_milestone_once_open on tenancy_milestone (signal_id, code)
  where state in ('OPEN', 'MISSED');
create index tenancy_milestone_case on tenancy_milestone (case_number, due_on);
create index tenancy_milestone_open on tenancy_milestone (due_on) where state in ('OPEN', 'MISSED');
