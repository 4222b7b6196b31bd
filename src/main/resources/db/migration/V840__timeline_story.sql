-- What one click wrote into a case file belongs together: its entry on the timeline, the answers of
-- the form, the letter it made and the receipts of what it decided share one deed. Rows from before
-- have none and are told on their own.
alter table woonspoor.timeline_entry
  add column deed uuid,
  add column document_id uuid references woonspoor.document on delete set null;

alter table woonspoor.step_record
  add column deed uuid,
  add column version integer not null default 1 check (version > 0);

create index timeline_entry_deed on woonspoor.timeline_entry (deed) where deed is not null;
create index timeline_entry_document on woonspoor.timeline_entry (document_id) where document_id is not null;
create index step_record_deed on woonspoor.step_record (deed) where deed is not null;

comment on column woonspoor.timeline_entry.document_id is 'The letter that this entry is about';
comment on column woonspoor.step_record.version is 'Counts corrections; of two at once the second is refused';

-- Beside the receipt, not in it: a receipt is a chain of hashes and stays as it was written.
create table woonspoor.receipt_deed (
  receipt_id uuid primary key,
  deed       uuid not null
);

-- Letters that are already in a file: their entry was written at the same moment under their title.
update woonspoor.timeline_entry entry
set document_id = document.id
from woonspoor.document document
where entry.kind = 'LETTER' and entry.case_number = document.case_number
  and entry.at between document.made_at - interval '2 seconds' and document.made_at + interval '2 seconds'
  and entry.title in ('Brief klaar: ' || document.title, 'Stuk in het dossier: ' || document.title)
  and not exists (
    select from woonspoor.document twin
    where twin.case_number = document.case_number and twin.title = document.title and twin.id <> document.id
      and entry.at between twin.made_at - interval '2 seconds' and twin.made_at + interval '2 seconds');
