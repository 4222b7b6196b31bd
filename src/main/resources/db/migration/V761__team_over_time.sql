-- The team over time: what held on a day can be told for ever. Every change is a line of its own, dated and signed; lines
-- are never rewritten, so figures of the past stay what they were.
create table woonspoor.coach_terms (
  id           bigint generated always as identity primary key,
  user_id      varchar(64)   not null references woonspoor.coach,
  valid_from   date          not null,
  display_name varchar(200)  not null,
  fte          numeric(3, 2) not null check (fte > 0 and fte <= 1),
  languages    varchar(200)  not null,
  working_days varchar(13)   not null check (working_days ~ '^[1-7](,[1-7])*$'),
  until        date,
  recorded_at  timestamptz   not null,
  recorded_by  varchar(64)   not null,
  check (until is null or until >= valid_from)
);
comment on table woonspoor.coach_terms is 'What holds for a coach from a day on: of the lines that are valid the newest day counts, and of one day the last line';
comment on column woonspoor.coach_terms.working_days is 'ISO numbers of the days of the week, comma separated';
comment on column woonspoor.coach_terms.until is 'The last day in the team, once it is known';
create index coach_terms_by_coach on woonspoor.coach_terms (user_id, valid_from desc, id desc);

insert into woonspoor.coach_terms
  (user_id, valid_from, display_name, fte, languages, working_days, recorded_at, recorded_by)
select user_id, date '2000-01-01', display_name, fte, languages, '1,2,3,4,5', timestamptz '2000-01-01 00:00Z', 'system'
from woonspoor.coach;

alter table woonspoor.coach drop column display_name, drop column fte, drop column languages, drop column version;
comment on table woonspoor.coach is 'The accounts that are or were wooncoaches; what holds for them is in coach_terms';

create table woonspoor.caseload_norm (
  id                bigint generated always as identity primary key,
  valid_from        date        not null,
  coaching_warning  integer     not null check (coaching_warning > 0),
  coaching_limit    integer     not null check (coaching_limit >= coaching_warning),
  intensive_warning integer     not null check (intensive_warning > 0),
  intensive_limit   integer     not null check (intensive_limit >= intensive_warning),
  recorded_at       timestamptz not null,
  recorded_by       varchar(64) not null
);
comment on table woonspoor.caseload_norm is 'How many cases a full-time coach can carry, from a day on (domain dossier 3.4)';
insert into woonspoor.caseload_norm
  (valid_from, coaching_warning, coaching_limit, intensive_warning, intensive_limit, recorded_at, recorded_by)
values (date '2000-01-01', 16, 18, 8, 10, timestamptz '2000-01-01 00:00Z', 'system');

create function woonspoor.team_lines_stay_written() returns trigger language plpgsql as $$
begin
  raise exception 'table % is never rewritten', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger coach_terms_append_only before update or delete on woonspoor.coach_terms
  for each row execute function woonspoor.team_lines_stay_written();
create trigger caseload_norm_append_only before update or delete on woonspoor.caseload_norm
  for each row execute function woonspoor.team_lines_stay_written();

-- What a person wishes of the own coach; sealed, because it is about persons.
create table woonspoor.coach_wish (
  case_number text primary key references woonspoor.case_file,
  sealed_wish bytea       not null,
  recorded_at timestamptz not null,
  recorded_by varchar(64) not null,
  version     bigint      not null default 0
);

-- Assignments above the norm, with the lead's reason: a fact about the caseload, never about the person (R24, R32).
create table woonspoor.caseload_overrun (
  id            bigint generated always as identity primary key,
  case_number   text        not null references woonspoor.case_file,
  member        varchar(20) not null check (member in ('COACH', 'INTENSIVE_COACH')),
  coach         varchar(64) not null,
  carried       integer     not null,
  places        integer     not null,
  at            timestamptz not null,
  by_user       varchar(64) not null,
  sealed_reason bytea       not null,
  check (carried > places)
);
create index caseload_overrun_case on woonspoor.caseload_overrun (case_number, at desc);
