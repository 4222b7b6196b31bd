-- Answers that were corrected afterwards. What stood there before stays, sealed like the answers.
create table woonspoor.step_correction (
  id             bigint generated always as identity primary key,
  step_record_id bigint not null references woonspoor.step_record on delete cascade,
  version        integer not null check (version > 1),
  at             timestamptz not null,
  by_user        text not null,
  sealed_changes bytea not null,
  unique (step_record_id, version)
);
comment on table woonspoor.step_correction is 'Append-only: each says which answers changed, what they were and what they became';
comment on column woonspoor.step_correction.version is 'The version of the record that this correction made';

create function woonspoor.corrections_stay() returns trigger language plpgsql as $$
begin
  raise exception 'corrections are never changed' using errcode = 'insufficient_privilege';
end $$;

create trigger correction_stays before update on woonspoor.step_correction
  for each row execute function woonspoor.corrections_stay();
