-- Who waits for a place (R5): recognised, agreed and registered. The rank is the instant of the complete file, then
-- the case number; it never changes.
create table waiting_list_entry (
  case_number    text primary key references case_file,
  complete_since timestamptz not null,
  joined_at      timestamptz not null,
  state          text not null check (state in ('WAITING', 'PAUSED', 'PLACED', 'LEFT')),
  paused_until   timestamptz,
  struck_off_at  timestamptz,
  version        integer not null default 0,
  check ((state = 'PAUSED') = (paused_until is not null))
);
comment on column waiting_list_entry.struck_off_at is 'Refusals before this instant no longer count';
create index waiting_list_rank on waiting_list_entry (complete_since, case_number)
  where state in ('WAITING', 'PAUSED');
