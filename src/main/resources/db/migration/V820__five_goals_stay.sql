-- The five goals are in every case, whoever writes (R18): a plan gets them, and none of them ever goes.
create function coaching_plan_has_goals() returns trigger language plpgsql set search_path = woonspoor, pg_temp as $$
begin
  insert into coaching_goal (case_number, goal)
  select new.case_number, goal
  from unnest(array['STABLE_HOME', 'KEEPING_HOME', 'CARED_FOR_HOME', 'FEELING_AT_HOME', 'ACTIVATION']) as goal
  on conflict do nothing;
  return null;
end $$;
create trigger coaching_plan_goals after insert on coaching_plan
  for each row execute function coaching_plan_has_goals();

insert into coaching_goal (case_number, goal)
select plan.case_number, goal
from coaching_plan plan,
  unnest(array['STABLE_HOME', 'KEEPING_HOME', 'CARED_FOR_HOME', 'FEELING_AT_HOME', 'ACTIVATION']) as goal
on conflict do nothing;

create function coaching_goal_stays() returns trigger language plpgsql set search_path = woonspoor, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (new.case_number, new.goal) = (old.case_number, old.goal) then
      return new;
    end if;
  end if;
  raise exception 'the five goals of a case stay: % is refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger coaching_goal_stays before update or delete on coaching_goal
  for each row execute function coaching_goal_stays();
create trigger coaching_goal_no_truncate before truncate on coaching_goal
  for each statement execute function coaching_goal_stays();
alter table coaching_plan enable always trigger coaching_plan_goals;
alter table coaching_goal enable always trigger coaching_goal_stays;
alter table coaching_goal enable always trigger coaching_goal_no_truncate;
