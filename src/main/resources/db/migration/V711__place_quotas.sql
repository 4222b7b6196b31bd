-- Sub-quotas per landlord and target group, the legal basis of a year, and who and why on every line (R11).

-- Target groups of the accelerated allocation (S7). Groups that would tell of somebody's health have no row of their
-- own: the ledger is never erased.
create table target_group (
  id   text primary key check (id ~ '^[A-Z_]{1,30}$'),
  name text not null
);
insert into target_group (id, name) values
  ('HOMELESS', 'dak- en thuislozen'),
  ('YOUNG', 'jongeren die met begeleiding zelfstandig gaan wonen'),
  ('SPECIAL', 'bijzondere sociale omstandigheden');

create table case_target_group (
  case_number  text primary key references case_file,
  target_group text not null references target_group,
  version      integer not null default 0
);
comment on table case_target_group is 'The target group of a case that is not HOMELESS, which everybody is who is recognised';

alter table place_year add column legal_basis text check (length(legal_basis) between 1 and 300);
comment on column place_year.legal_basis is 'The agreement or decision that gives the team these places';

alter table place
  add column landlord_id text references landlord,
  add column target_group text references target_group;
comment on column place.landlord_id is 'Where the case was registered when the place was reserved; the sub-quotas count it there';

alter table place disable trigger place_guard;
update place p set
  landlord_id = (select r.landlord_id from landlord_registration r where r.case_number = p.case_number),
  target_group = 'HOMELESS';
alter table place enable trigger place_guard;

-- A sub-quota is a most: so many places of the year may go to a landlord, a target group, or both.
create table place_quota (
  year         integer not null references place_year,
  landlord_id  text references landlord,
  target_group text references target_group,
  most         integer not null check (most >= 0),
  taken        integer not null check (taken >= 0),
  constraint place_quota_of_something check (landlord_id is not null or target_group is not null),
  constraint place_quota_limit check (taken <= most),
  constraint place_quota_once unique nulls not distinct (year, landlord_id, target_group)
);
comment on table place_quota is 'The sub-quotas of a year and how many places count in them; kept by the trigger of place_ledger';

alter table place_ledger
  drop constraint place_ledger_movement_check,
  drop constraint place_ledger_check,
  drop constraint place_ledger_check1,
  drop constraint place_ledger_check2,
  add column legal_basis text check (length(legal_basis) between 1 and 300),
  add column landlord_id text references landlord,
  add column target_group text references target_group,
  add column quota integer check (quota >= 0),
  add column why text check (why in
    ('RANK', 'DEVIATION', 'NEW_YEAR', 'LEASE_SIGNED', 'REFUSED', 'NO_LEASE', 'LEFT', 'RECONCILED')),
  add constraint place_ledger_movement check
    (movement in ('TOTAL', 'QUOTA', 'RESERVED', 'COMMITTED', 'RELEASED')),
  add constraint place_ledger_total check
    ((movement = 'TOTAL') = (total is not null) and (movement = 'TOTAL' or legal_basis is null)),
  add constraint place_ledger_quota check
    (movement = 'QUOTA' and (landlord_id is not null or target_group is not null)
      or movement <> 'QUOTA' and quota is null),
  add constraint place_ledger_place check
    ((movement in ('TOTAL', 'QUOTA')) = (place_id is null) and (place_id is null) = (case_number is null)),
  -- not valid: the lines of before say no reason
  add constraint place_ledger_says_why check
    (by_user <> '' and (movement in ('TOTAL', 'QUOTA')) = (reason is not null)
      and (movement in ('TOTAL', 'QUOTA')) = (why is null)) not valid;
comment on column place_ledger.why is 'Why a place moved, as a code; reasons in words about a person are in the receipts';
comment on column place_ledger.quota is 'The most that a sub-quota allows from here on; empty lifts it';

create or replace function apply_place_movement() returns trigger language plpgsql as $$
declare
  of_landlord text;
  of_group    text;
begin
  if new.movement = 'TOTAL' then
    insert into woonspoor.place_year as y (year, total, legal_basis)
    values (new.year, new.total, new.legal_basis)
    on conflict (year) do update set
      total = excluded.total, legal_basis = coalesce(excluded.legal_basis, y.legal_basis);
    return new;
  end if;
  -- the row of the year comes first: it puts all who want a place of that year in a queue
  if new.movement = 'QUOTA' then
    perform 1 from woonspoor.place_year where year = new.year for update;
  else
    update woonspoor.place_year set
      reserved = reserved + case new.movement when 'RESERVED' then 1 else -1 end,
      committed = committed + case new.movement when 'COMMITTED' then 1 else 0 end
    where year = new.year;
  end if;
  if not found then
    raise exception 'place year % is not open', new.year using errcode = 'foreign_key_violation';
  end if;
  if new.movement = 'QUOTA' then
    if new.quota is null then
      delete from woonspoor.place_quota q
      where q.year = new.year and q.landlord_id is not distinct from new.landlord_id
        and q.target_group is not distinct from new.target_group;
    else
      insert into woonspoor.place_quota (year, landlord_id, target_group, most, taken)
      select new.year, new.landlord_id, new.target_group, new.quota, count(*)
      from woonspoor.place p
      where p.year = new.year and p.state <> 'RELEASED'
        and (new.landlord_id is null or p.landlord_id = new.landlord_id)
        and (new.target_group is null or p.target_group = new.target_group)
      on conflict on constraint place_quota_once do update set most = excluded.most;
    end if;
    return new;
  end if;
  if new.movement = 'RESERVED' then
    -- what counts is where the case is registered, whatever the line says
    select r.landlord_id into of_landlord from woonspoor.landlord_registration r
    where r.case_number = new.case_number;
    select g.target_group into of_group from woonspoor.case_target_group g
    where g.case_number = new.case_number;
    of_group := coalesce(of_group, 'HOMELESS');
    insert into woonspoor.place
      (id, year, case_number, state, reserved_at, landlord_id, target_group)
    values
      (new.place_id, new.year, new.case_number, 'RESERVED', new.at, of_landlord, of_group);
  else
    update woonspoor.place p set state = new.movement, settled_at = new.at
    where p.id = new.place_id and p.year = new.year and p.case_number = new.case_number
      and p.state = 'RESERVED'
    returning p.landlord_id, p.target_group into of_landlord, of_group;
    if not found then
      raise exception 'place % is not reserved', new.place_id using errcode = 'check_violation';
    end if;
  end if;
  new.landlord_id := of_landlord;
  new.target_group := of_group;
  if new.movement <> 'COMMITTED' then
    update woonspoor.place_quota q set
      taken = taken + case new.movement when 'RESERVED' then 1 else -1 end
    where q.year = new.year
      and (q.landlord_id is null or q.landlord_id = of_landlord)
      and (q.target_group is null or q.target_group = of_group);
  end if;
  return new;
end $$;

create trigger place_quota_guard before insert or update or delete on place_quota
  for each row execute function only_the_ledger_changes_places();
create trigger place_quota_kept before truncate on place_quota
  for each statement execute function places_stay_written();

-- also when a session says that it only replicates
alter table place_ledger enable always trigger place_ledger_apply;
alter table place_ledger enable always trigger place_ledger_append_only;
alter table place_ledger enable always trigger place_ledger_kept;
alter table place enable always trigger place_guard;
alter table place enable always trigger place_kept;
alter table place_year enable always trigger place_year_guard;
alter table place_year enable always trigger place_year_kept;
alter table place_quota enable always trigger place_quota_guard;
alter table place_quota enable always trigger place_quota_kept;
