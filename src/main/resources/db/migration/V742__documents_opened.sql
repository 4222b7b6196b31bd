-- Who opened which document, when it was neither the team lead nor a coach of the case. Shown to the team lead.
alter table woonspoor.case_access
  add column document_id uuid references woonspoor.document on delete set null,
  add column opens_notes boolean not null default true;

comment on column woonspoor.case_access.opens_notes is
  'Whether this is a reason given for the notes, which opens them for the day; opening a document does not';

create index case_access_document on woonspoor.case_access (document_id) where document_id is not null;
