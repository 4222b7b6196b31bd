-- The explanation comes before any consent (R7); an agreement is signed once and may be withdrawn at any time.
create table explanation (
  id           bigint generated always as identity primary key,
  case_number  text not null references case_file,
  explained_on date not null,
  language     text not null
);
create index explanation_case on explanation (case_number, explained_on);

create table agreement (
  id                uuid primary key,
  case_number       text not null references case_file,
  signed_on         date not null,
  manner            text not null check (manner in ('PAPER', 'SCREEN')),
  withdrawn_on      date check (withdrawn_on >= signed_on),
  sealed_withdrawal bytea,
  version           integer not null default 0
);
create unique index agreement_one_live on agreement (case_number) where withdrawn_on is null;

create table consent (
  id             uuid primary key,
  case_number    text not null references case_file,
  sealed_partner bytea not null,
  purpose        text not null check (purpose in ('GUIDANCE', 'FINANCE', 'HEALTH', 'CHILDREN', 'RIGHTS')),
  data_kind      text not null check (data_kind in ('CONTACT', 'PROGRESS', 'FINANCIAL', 'CARE', 'HOUSEHOLD')),
  given_on       date not null,
  valid_until    date not null,
  revoked_on     date,
  version        integer not null default 0
);
create index consent_case on consent (case_number);
