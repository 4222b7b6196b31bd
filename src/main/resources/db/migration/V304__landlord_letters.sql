-- Letters of a landlord about a case, as the office registers them.
create table landlord_letter (
  id                uuid primary key,
  case_number       text not null references case_file,
  kind              text not null check (kind in ('OFFER', 'DECISION', 'TERMINATION', 'ARREARS', 'OTHER')),
  letter_date       date not null,
  registered_at     timestamptz not null,
  by_user           text not null,
  months_in_arrears integer check (months_in_arrears >= 0),
  lease_ends_on     date,
  sealed_note       bytea
);
create index landlord_letter_case on landlord_letter (case_number, registered_at desc);

alter table offer add column number bigint generated always as identity unique;
comment on column offer.number is 'The order in which offers came in';
