-- That somebody is not at home for a while. All that tells why or where is sealed, the kind of the stay too: it would tell of justice or health. Dates are not, so that the contacts can be planned.
create table woonspoor.stay_elsewhere (
  id              uuid primary key,
  case_number     text not null references woonspoor.case_file,
  since           date not null,
  expected_until  date check (expected_until >= since),
  ended_on        date check (ended_on >= since),
  ending          text check (ending in ('HOME', 'ELSEWHERE', 'CASE_CLOSED')),
  not_coming_back boolean not null default false,
  help_asked      boolean not null default false,
  recorded_at     timestamptz not null,
  by_user         text not null,
  sealed_content  bytea not null,
  version         integer not null default 0,
  check ((ended_on is null) = (ending is null))
);
create unique index stay_elsewhere_one_open on woonspoor.stay_elsewhere (case_number) where ended_on is null;
create index stay_elsewhere_case on woonspoor.stay_elsewhere (case_number, since desc);
comment on table woonspoor.stay_elsewhere is 'The case of somebody who is not at home stays alive on a rhythm that fits; at most one open per case';
comment on column woonspoor.stay_elsewhere.ended_on is 'day on which the person left there; empty while it lasts';
comment on column woonspoor.stay_elsewhere.not_coming_back is 'the person does not come back to the dwelling; says nothing about the lease';
