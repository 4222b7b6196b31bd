-- What somebody typed into a form and did not submit yet, so that a session that ends, a closed
-- laptop or a reload loses nothing. Sealed; for the person who typed it only; gone at the submit, at
-- the latest after some days.
create table woonspoor.form_draft (
  user_id        text not null,
  subject        text not null check (subject ~ '^(task|start):[A-Za-z0-9._:-]{1,150}$'),
  form_id        text not null,
  saved_at       timestamptz not null,
  case_number    text references woonspoor.case_file on delete cascade,
  wrapped_key    bytea,
  sealed_content bytea not null,
  primary key (user_id, subject),
  check ((case_number is null) <> (wrapped_key is null))
);
comment on table woonspoor.form_draft is 'Never in the engine: a draft holds what people type before any rule has looked at it';
comment on column woonspoor.form_draft.subject is 'task:<task id>, or start:<form id> for a form that starts something';
comment on column woonspoor.form_draft.wrapped_key is 'A key of its own for a draft that belongs to no case yet; with a case it is the key of the case';
create index form_draft_subject on woonspoor.form_draft (subject);
create index form_draft_age on woonspoor.form_draft (saved_at);
