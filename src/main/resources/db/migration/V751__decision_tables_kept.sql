-- The bytes of every decision table that a receipt names, so that it can be asked again when the engine has forgotten it.
create table decision_table (
  content_hash  bytea primary key,
  decision_key  text not null,
  content       bytea not null,
  first_kept_at timestamptz not null,
  check (content_hash = sha256(content))
);

create function refuse_change() returns trigger language plpgsql set search_path = woonspoor, pg_temp as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger decision_table_append_only before update or delete on decision_table
  for each row execute function refuse_change();
create trigger decision_table_no_truncate before truncate on decision_table
  for each statement execute function refuse_change();
