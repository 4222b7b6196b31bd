-- The people of the team and who of them works on which case.

create table woonspoor.coach (
  user_id      varchar(64)  primary key,
  display_name varchar(200) not null,
  fte          numeric(3, 2) not null check (fte > 0 and fte <= 1),
  languages    varchar(200) not null default 'nl',
  version      bigint       not null default 0
);

comment on table woonspoor.coach is 'wooncoaches: account, name, share of a full-time job, languages (ISO codes, comma separated)';

-- One row per assignment; the running one has no end. History stays, so that the file can tell who was there when.
create table woonspoor.case_team (
  id          bigint generated always as identity primary key,
  case_number varchar(13) not null,
  member      varchar(20) not null check (member in ('COACH', 'INTENSIVE_COACH', 'REFERRER')),
  user_id     varchar(64) not null,
  since       timestamp with time zone not null,
  until       timestamp with time zone,
  assigned_by varchar(64) not null,
  check (until is null or until >= since)
);

create unique index case_team_one_at_a_time on woonspoor.case_team (case_number, member) where until is null;
create index case_team_by_user on woonspoor.case_team (user_id) where until is null;
