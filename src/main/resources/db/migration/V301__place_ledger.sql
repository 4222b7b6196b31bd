-- The places of a year (R11). The ledger is the only way to change them: it can only grow, its trigger keeps the
-- counts of the year and the state of each place, and a check holds the yearly limit, whoever writes and however many
-- write at once, plain SQL included.
create table place_year (
  year      integer primary key check (year between 2000 and 2999),
  total     integer not null,
  reserved  integer not null default 0,
  committed integer not null default 0,
  constraint place_year_counts check (total >= 0 and reserved >= 0 and committed >= 0),
  constraint place_year_limit check (reserved + committed <= total)
);
comment on table place_year is 'How many places a year has and how many of them are taken; kept by the trigger of place_ledger';

create table place (
  id          uuid primary key,
  number      bigint generated always as identity unique,
  year        integer not null references place_year,
  case_number text not null check (case_number ~ '^WS-\d{4}-\d{5}$'),
  state       text not null check (state in ('RESERVED', 'COMMITTED', 'RELEASED')),
  reserved_at timestamptz not null,
  settled_at  timestamptz,
  check ((state = 'RESERVED') = (settled_at is null))
);
comment on table place is 'The places as they stand; kept by the trigger of place_ledger. The number of a case is no personal data and outlives its file';
create unique index place_one_open_per_case on place (case_number) where state = 'RESERVED';
create index place_case on place (case_number, number desc);
comment on column place.number is 'The order in which places were reserved';

create table place_ledger (
  sequence    bigint generated always as identity primary key,
  year        integer not null references place_year,
  movement    text not null check (movement in ('TOTAL', 'RESERVED', 'COMMITTED', 'RELEASED')),
  place_id    uuid,
  case_number text,
  total       integer,
  reason      text check (length(reason) between 1 and 500),
  by_user     text not null,
  at          timestamptz not null,
  check ((movement = 'TOTAL') = (total is not null)),
  check ((movement = 'TOTAL') = (place_id is null)),
  check ((place_id is null) = (case_number is null))
);
create index place_ledger_year on place_ledger (year, sequence);

create function apply_place_movement() returns trigger language plpgsql as $$
begin
  if new.movement = 'TOTAL' then
    insert into woonspoor.place_year as y (year, total) values (new.year, new.total)
    on conflict (year) do update set total = excluded.total;
    return new;
  end if;
  -- the row of the year comes first: it puts all who want a place of that year in a queue
  update woonspoor.place_year set
    reserved = reserved + case new.movement when 'RESERVED' then 1 else -1 end,
    committed = committed + case new.movement when 'COMMITTED' then 1 else 0 end
  where year = new.year;
  if not found then
    raise exception 'place year % is not open', new.year using errcode = 'foreign_key_violation';
  end if;
  if new.movement = 'RESERVED' then
    insert into woonspoor.place (id, year, case_number, state, reserved_at)
    values (new.place_id, new.year, new.case_number, 'RESERVED', new.at);
  else
    update woonspoor.place set state = new.movement, settled_at = new.at
    where id = new.place_id and year = new.year and case_number = new.case_number and state = 'RESERVED';
    if not found then
      raise exception 'place % is not reserved', new.place_id using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;
create trigger place_ledger_apply before insert on place_ledger
  for each row execute function apply_place_movement();

create function only_the_ledger_changes_places() returns trigger language plpgsql as $$
begin
  -- depth 1 is a statement of somebody else; the trigger of the ledger writes at depth 2
  if pg_trigger_depth() < 2 then
    raise exception 'only place_ledger changes table %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger place_year_guard before insert or update or delete on place_year
  for each row execute function only_the_ledger_changes_places();
create trigger place_guard before insert or update or delete on place
  for each row execute function only_the_ledger_changes_places();

create function places_stay_written() returns trigger language plpgsql as $$
begin
  raise exception 'table % is never rewritten', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger place_ledger_append_only before update or delete on place_ledger
  for each row execute function places_stay_written();
create trigger place_ledger_kept before truncate on place_ledger
  for each statement execute function places_stay_written();
create trigger place_kept before truncate on place
  for each statement execute function places_stay_written();
create trigger place_year_kept before truncate on place_year
  for each statement execute function places_stay_written();
