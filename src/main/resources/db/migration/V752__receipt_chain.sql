-- Receipts are chained per case: each hash covers the receipt and the hash before it. The database links them itself, at
-- the end of the transaction, so that no door and no race makes a fork, and nobody waits for a chain while deciding.
alter table receipt
  add column entry bigint generated always as identity,
  add column position integer,
  add column previous_hash bytea,
  add column hash bytea,
  add column table_hash bytea references decision_table,
  add column migrated boolean not null default false,
  add column sealed_salt bytea,
  add column sealed_why bytea,
  add column text_hash bytea,
  add column why_hash bytea,
  alter column salt drop not null,
  -- json keeps the text as it was written, which is what the hash covers
  alter column rules type json using rules::text::json,
  alter column unmet type json using unmet::text::json,
  add constraint receipt_one_salt check (salt is null or sealed_salt is null),
  add constraint receipt_position unique (case_number, position);
comment on column receipt.migrated is 'Was there before the chain: its hash covers what was found then';
comment on column receipt.salt is 'Of migrated receipts only; that of others is sealed';

create table receipt_chain (
  case_number text primary key references case_file,
  length      integer not null,
  hash        bytea not null
);
comment on table receipt_chain is 'The head of the chain of a case: how many receipts it has and the hash of the last';

-- Each field with its length before it, so that no two receipts give the same bytes.
create function receipt_field(value text) returns text language sql immutable set search_path = woonspoor, pg_temp as $$
  select case when value is null then '~' else octet_length(convert_to(value, 'UTF8')) || ':' || value end || ','
$$;

create function receipt_hash(r receipt, link integer, previous bytea) returns bytea language sql immutable set search_path = woonspoor, pg_temp as $$
  select sha256(convert_to(
    receipt_field('woonspoor receipt 1') || receipt_field(encode(previous, 'hex')) || receipt_field(link::text)
    || receipt_field(r.id::text) || receipt_field(r.entry::text) || receipt_field(r.migrated::text)
    || receipt_field(r.case_number) || receipt_field(r.decision)
    || receipt_field(to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || receipt_field(r.outcome) || receipt_field(r.table_key) || receipt_field(r.table_version::text)
    || receipt_field(encode(r.table_hash, 'hex')) || receipt_field(r.rules::text) || receipt_field(r.unmet::text)
    || receipt_field(encode(r.inputs_hash, 'hex')) || receipt_field(encode(r.text_hash, 'hex'))
    || receipt_field(encode(r.why_hash, 'hex')), 'UTF8'))
$$;

create function receipt_genesis(case_number text) returns bytea language sql immutable set search_path = woonspoor, pg_temp as $$
  select sha256(convert_to(receipt_field('woonspoor receipts of') || receipt_field(case_number), 'UTF8'))
$$;

create function link_receipt(linked uuid) returns void language plpgsql set search_path = woonspoor, pg_temp as $$
declare
  r receipt%rowtype;
  head receipt_chain%rowtype;
  next bytea;
begin
  select * into r from receipt where id = linked;
  if r.position is not null then
    return;
  end if;
  insert into receipt_chain (case_number, length, hash)
    values (r.case_number, 0, receipt_genesis(r.case_number)) on conflict do nothing;
  select * into head from receipt_chain where case_number = r.case_number for update;
  next := receipt_hash(r, head.length + 1, head.hash);
  update receipt set position = head.length + 1, previous_hash = head.hash, hash = next where id = linked;
  update receipt_chain set length = head.length + 1, hash = next where case_number = r.case_number;
end $$;

-- What was there before gets its place in the chain, the oldest first, and says so; its tables are still in the engine.
insert into decision_table (content_hash, decision_key, content, first_kept_at)
  select distinct on (sha256(bytes.bytes_)) sha256(bytes.bytes_), definition.key_, bytes.bytes_, old.at
  from receipt old
  join public.act_re_decision_def definition
    on definition.key_ = old.table_key and definition.version_ = old.table_version
  join public.act_ge_bytearray bytes
    on bytes.deployment_id_ = definition.deployment_id_ and bytes.name_ = definition.resource_name_
  order by sha256(bytes.bytes_), old.at;
update receipt old set migrated = true, table_hash = (
  select sha256(bytes.bytes_)
  from public.act_re_decision_def definition
  join public.act_ge_bytearray bytes
    on bytes.deployment_id_ = definition.deployment_id_ and bytes.name_ = definition.resource_name_
  where definition.key_ = old.table_key and definition.version_ = old.table_version);
do $$
declare
  old record;
begin
  for old in select id from receipt order by at, entry loop
    perform link_receipt(old.id);
  end loop;
end $$;

create function link_new_receipt() returns trigger language plpgsql set search_path = woonspoor, pg_temp as $$
begin
  perform link_receipt(new.id);
  return null;
end $$;

create constraint trigger receipt_linked after insert on receipt deferrable initially deferred
  for each row execute function link_new_receipt();

-- A receipt never changes: it gets its place in the chain once, and what is sealed may be erased.
create function receipt_append_only() returns trigger language plpgsql set search_path = woonspoor, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.position is null and new.position is not null
      and (to_jsonb(new) - 'position' - 'previous_hash' - 'hash')
        = (to_jsonb(old) - 'position' - 'previous_hash' - 'hash') then
      return new;
    end if;
    if new.sealed_inputs is null and new.sealed_text is null and new.sealed_why is null
      and new.sealed_salt is null and new.salt is null
      and (to_jsonb(new) - 'sealed_inputs' - 'sealed_text' - 'sealed_why' - 'sealed_salt' - 'salt')
        = (to_jsonb(old) - 'sealed_inputs' - 'sealed_text' - 'sealed_why' - 'sealed_salt' - 'salt') then
      return new;
    end if;
  end if;
  raise exception 'receipts are append-only: % is refused', tg_op using errcode = 'restrict_violation';
end $$;

create trigger receipt_append_only before update or delete on receipt
  for each row execute function receipt_append_only();
create trigger receipt_no_truncate before truncate on receipt
  for each statement execute function refuse_change();
