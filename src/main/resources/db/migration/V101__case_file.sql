-- The case file: the only place for personal data. Columns named sealed_* hold what the cipher of the case wrote.
create sequence case_number_seq;

create table case_file (
  case_number      text primary key check (case_number ~ '^WS-\d{4}-\d{5}$'),
  received_at      timestamptz not null,
  referrer_account text,
  first_name       text not null,
  last_name        text not null,
  birth_date       date not null,
  language         text,
  sealed_contact   bytea,
  sealed_national_number bytea,
  national_number_index  bytea,
  complete_since   timestamptz,
  version          integer not null default 0
);
comment on column case_file.complete_since is 'Instant at which the office marked the referral complete: the rank, for life';
create index case_file_name on case_file (lower(last_name), lower(first_name), birth_date);
create index case_file_national_number on case_file (national_number_index);
create index case_file_referrer on case_file (referrer_account);

create table case_key (
  case_number text primary key references case_file,
  wrapped     bytea not null
);

create table household_member (
  id          bigint generated always as identity primary key,
  case_number text not null references case_file,
  relation    text not null check (relation in ('PARTNER', 'CHILD', 'OTHER')),
  birth_date  date not null,
  sex         text not null check (sex in ('F', 'M', 'X')),
  residence   text not null check (residence in ('FULL_TIME', 'PART_TIME', 'VISITING'))
);
create index household_member_case on household_member (case_number);

create table timeline_entry (
  id          bigint generated always as identity primary key,
  case_number text not null references case_file,
  at          timestamptz not null,
  kind        text not null,
  by_user     text not null,
  title       text not null,
  sealed_text bytea
);
create index timeline_entry_case on timeline_entry (case_number, at desc, id desc);

create table step_record (
  id             bigint generated always as identity primary key,
  case_number    text not null references case_file,
  process_key    text not null,
  step           text not null,
  step_name      text not null,
  at             timestamptz not null,
  by_user        text not null,
  sealed_content bytea not null
);
create index step_record_case on step_record (case_number, at desc, id desc);

create table note (
  id          bigint generated always as identity primary key,
  case_number text not null references case_file,
  at          timestamptz not null,
  by_user     text not null,
  sealed_text bytea not null
);
create index note_case on note (case_number, at desc, id desc);

create table receipt (
  id            uuid primary key,
  case_number   text not null references case_file,
  decision      text not null,
  at            timestamptz not null,
  outcome       text not null,
  table_key     text,
  table_version integer,
  rules         jsonb not null,
  unmet         jsonb not null,
  salt          bytea not null,
  inputs_hash   bytea not null,
  sealed_inputs bytea,
  sealed_text   bytea
);
create index receipt_case on receipt (case_number, at desc);
