-- The connections plan each statement for its values (decision 0049). What the ledger asks while a year is locked has
-- one plan that is right for all values: it keeps it, and nobody waits for the planner.
create or replace function quota_has_room(for_case text, for_year integer) returns boolean
language plpgsql stable as $$
begin
  return not exists (
    select 1 from woonspoor.place_quota q
    where q.year = for_year and q.taken >= q.most
      and (q.landlord_id is null or q.landlord_id = (
        select r.landlord_id from woonspoor.landlord_registration r where r.case_number = for_case))
      and (q.target_group is null or q.target_group = coalesce((
        select g.target_group from woonspoor.case_target_group g
        where g.case_number = for_case), 'HOMELESS')));
end $$;

alter function reserve_place(uuid, text, integer, text, text, timestamptz) set plan_cache_mode = auto;
alter function apply_place_movement() set plan_cache_mode = auto;
