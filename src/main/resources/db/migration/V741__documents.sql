-- Letters and other documents of a case. What they say is sealed; that they exist, and who made them when, is readable.
create table document (
  id               uuid primary key,
  sequence         bigint generated always as identity unique,
  case_number      text not null references case_file,
  kind             text not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
  title            text not null check (length(title) between 1 and 100),
  media_type       text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
  addressee        text not null check (addressee in ('CLIENT', 'LANDLORD', 'PARTNER', 'FILE')),
  template         text not null,
  template_version integer not null check (template_version > 0),
  pages            integer not null check (pages > 0),
  made_at          timestamptz not null,
  made_by          text not null,
  sealed_content   bytea not null
);
comment on table document is 'Append-only: a document is as it was sent, for ever; it goes only after the key of its case has gone';
comment on column document.title is 'A fixed title without personal data';
comment on column document.sequence is 'The order in which documents were made';
create index document_case on document (case_number, sequence desc);

create function documents_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from woonspoor.case_key k where k.case_number = old.case_number) then
    return old;
  end if;
  raise exception 'documents are never changed' using errcode = 'insufficient_privilege';
end $$;

create trigger document_stays before update or delete on document
  for each row execute function documents_stay();
create trigger documents_stay before truncate on document
  for each statement execute function documents_stay();
