-- Tenants whose coaching began before the system did. The key of the own administration makes a second import harmless.
create table woonspoor.running_case (
  external_key text        primary key,
  case_number  text        not null unique references woonspoor.case_file,
  imported_at  timestamptz not null,
  imported_by  varchar(64) not null
);
