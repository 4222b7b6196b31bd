-- Attempts count anew from an entry, not from an instant: entries of one moment keep their order.
alter table woonspoor.coaching_plan add column ladder_after bigint not null default 0;
comment on column woonspoor.coaching_plan.ladder_after is 'last contact or attempt before the ladder of attempts began anew';
update woonspoor.coaching_plan plan
set ladder_after = coalesce(
  (select max(entry.id) from woonspoor.coaching_contact entry
   where entry.case_number = plan.case_number and entry.recorded_at <= plan.ladder_since), 0)
where ladder_since is not null;
