-- Absences of one person may overlap: a holiday in which somebody falls ill. Who planned one is kept; one that is called off
-- before its first day never happened.
drop index woonspoor.absence_one_running_per_coach;
alter table woonspoor.absence
  add column planned_at   timestamptz,
  add column planned_by   text,
  add column cancelled_at timestamptz;
create index absence_open on woonspoor.absence (coach, first_day) where ended_at is null and cancelled_at is null;
comment on column woonspoor.absence.coach is 'Who is away: a coach, the lead or somebody of the office';
