-- What persons ask about their own data: who asked, until when to answer, what came of it.
alter table woonspoor.data_request
  add column registered_at timestamptz,
  add column due_on date,
  add column asked_by text check (asked_by in ('PERSON', 'REPRESENTATIVE')),
  add column identity text check (identity in ('ID_CARD', 'KNOWN', 'SECURE')),
  add column sealed_mandate bytea,
  add column concerns text check (concerns in ('DATA', 'NOTES')),
  add column joined_to text references woonspoor.data_request,
  add column extended_on date,
  add column sealed_extension bytea,
  add column outcome text,
  add column sealed_answer bytea;
comment on column woonspoor.data_request.due_on is 'The last day to answer; an extension moves it once';
comment on column woonspoor.data_request.joined_to is 'The open question of the same kind that this one was added to: both get one answer';
comment on column woonspoor.data_request.identity is 'How the office knows who asks';
update woonspoor.data_request set due_on = (requested_on + interval '1 month')::date;

create table woonspoor.file_copy (
  id              uuid primary key,
  case_number     text not null references woonspoor.case_file,
  request_id      text not null unique references woonspoor.data_request,
  made_at         timestamptz not null,
  made_by         text not null,
  pdf_document    uuid references woonspoor.document on delete set null,
  pdf_hash        bytea not null,
  json_document   uuid references woonspoor.document on delete set null,
  json_hash       bytea not null,
  sealed_left_out bytea not null
);
comment on table woonspoor.file_copy is 'What was handed to a person, with the SHA-256 of each document as it was made';
create index file_copy_case on woonspoor.file_copy (case_number);

create table woonspoor.correction_point (
  id               bigint generated always as identity primary key,
  case_number      text not null references woonspoor.case_file,
  request_id       text not null references woonspoor.data_request,
  corrected        boolean not null,
  at               timestamptz not null,
  by_user          text not null,
  sealed_what      bytea not null,
  sealed_reason    bytea,
  sealed_statement bytea,
  check (corrected or sealed_reason is not null)
);
comment on column woonspoor.correction_point.sealed_statement is 'What the person says beside what was not corrected';
create index correction_point_case on woonspoor.correction_point (case_number);
create index correction_point_request on woonspoor.correction_point (request_id);

create table woonspoor.correction_notice (
  id               bigint generated always as identity primary key,
  case_number      text not null references woonspoor.case_file,
  request_id       text not null references woonspoor.data_request,
  told             boolean not null,
  sealed_recipient bytea not null,
  sealed_reason    bytea,
  check (told or sealed_reason is not null)
);
comment on table woonspoor.correction_notice is 'Who had the wrong data, and whether they know that it was corrected';
create index correction_notice_request on woonspoor.correction_notice (request_id);

create table woonspoor.erasure_approval (
  request_id       text primary key references woonspoor.data_request,
  case_number      text not null references woonspoor.case_file,
  approved_by      text not null,
  approved_at      timestamptz not null,
  retention_ended  date not null,
  archives_on      date not null,
  table_version    integer not null,
  sealed_reference bytea not null,
  sealed_reason    bytea not null
);
comment on table woonspoor.erasure_approval is 'Files that are ready to be destroyed; nothing is destroyed here';
comment on column woonspoor.erasure_approval.archives_on is 'The day of the permission of the State Archives';
create index erasure_approval_case on woonspoor.erasure_approval (case_number);
