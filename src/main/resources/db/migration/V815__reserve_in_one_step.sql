-- Whoever reserves holds up everybody else who wants a place of that year, until the transaction ends. So everything
-- that has to be looked at while the year is locked is looked at in one call, close to the data.

create function quota_has_room(for_case text, for_year integer) returns boolean
language sql stable as $$
  select not exists (
    select 1 from woonspoor.place_quota q
    where q.year = for_year and q.taken >= q.most
      and (q.landlord_id is null or q.landlord_id = (
        select r.landlord_id from woonspoor.landlord_registration r where r.case_number = for_case))
      and (q.target_group is null or q.target_group = coalesce((
        select g.target_group from woonspoor.case_target_group g
        where g.case_number = for_case), 'HOMELESS')))
$$;
comment on function quota_has_room is 'Whether no sub-quota in which a case would count is full; tell it only while the year is locked';

-- The place that a case keeps, or a new one of an open year; no row when none is free or a sub-quota is full. The
-- limits themselves stay where they are, behind every line of the ledger.
create function reserve_place(
  new_id uuid, for_case text, for_year integer, because text, who text, now_is timestamptz)
returns setof place language plpgsql as $$
declare
  room boolean;
begin
  -- the year, then the case: everybody locks in this order
  select y.reserved + y.committed < y.total into room
  from woonspoor.place_year y where y.year = for_year for update;
  if not found then
    raise exception 'place year % is not open', for_year using errcode = 'foreign_key_violation';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(for_case, 0));
  return query select * from woonspoor.place p where p.case_number = for_case and p.state = 'RESERVED';
  if found or not room or not woonspoor.quota_has_room(for_case, for_year) then
    return;
  end if;
  insert into woonspoor.place_ledger (year, movement, place_id, case_number, why, by_user, at)
  values (for_year, 'RESERVED', new_id, for_case, because, who, now_is);
  return query select * from woonspoor.place p where p.id = new_id;
end $$;
