-- The case as a whole: its one live process, its stages, absences of coaches, questions about own data.
create table trajectory (
  id                  bigint generated always as identity primary key,
  case_number         text not null references case_file,
  process_instance_id text not null unique,
  opened_at           timestamptz not null,
  ending              text,
  ended_at            timestamptz,
  retention_since     timestamptz,
  check ((ending is null) = (ended_at is null))
);
create unique index trajectory_one_live_per_case on trajectory (case_number) where ended_at is null;
create index trajectory_case on trajectory (case_number, opened_at desc);

create table stage_span (
  id          bigint generated always as identity primary key,
  case_number text not null references case_file,
  stage       text not null,
  since       timestamptz not null,
  until       timestamptz,
  check (until is null or until >= since)
);
create index stage_span_case on stage_span (case_number, since desc);
create index stage_span_open on stage_span (stage) where until is null;

create table absence (
  key       text primary key check (key ~ '^HO-'),
  coach     text not null,
  stand_in  text not null,
  first_day date not null,
  last_day  date not null,
  lent_at   timestamptz,
  ended_at  timestamptz,
  check (coach <> stand_in),
  check (last_day >= first_day)
);
create unique index absence_one_running_per_coach on absence (coach) where ended_at is null;

create table data_request (
  process_instance_id text primary key,
  case_number         text not null references case_file,
  kind                text not null check (kind in ('SEE', 'CORRECT', 'ERASE')),
  requested_on        date not null,
  sealed_question     bytea not null,
  answered_on         date
);
create index data_request_case on data_request (case_number);
