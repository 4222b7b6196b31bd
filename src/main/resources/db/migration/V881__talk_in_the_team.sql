-- A talk in the team about a silence counts when the lead decides whether outreach was enough.
alter table woonspoor.coaching_plan add column team_talk_on date;
comment on column woonspoor.coaching_plan.team_talk_on is 'day of the last talk in the team about a silence';
update woonspoor.coaching_plan plan
set team_talk_on = (
  select max(entry.at)::date from woonspoor.timeline_entry entry
  where entry.case_number = plan.case_number and entry.title = 'Stilte besproken in het team');
