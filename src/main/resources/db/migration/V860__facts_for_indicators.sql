-- Two facts that indicators need and that were overwritten or not told until now.

alter table woonspoor.signal add column answered_at timestamptz;
comment on column woonspoor.signal.answered_at is
  'When a coach first answered it; a signal can be closed without an answer, when its case is broken off';

-- Answers of before: only where it is certain which signal they were about.
update woonspoor.signal s set answered_at = a.at
from (
  select r.case_number, min(r.at) as at, o.id
  from woonspoor.step_record r
  join woonspoor.signal o on o.case_number = r.case_number
    and r.at between o.opened_at and coalesce(o.handled_at, 'infinity')
  where r.step in ('AnswerAmberSignal', 'AnswerRedSignal')
    and not exists (
      select from woonspoor.signal other
      where other.case_number = r.case_number and other.id <> o.id
        and r.at between other.opened_at and coalesce(other.handled_at, 'infinity'))
  group by r.case_number, o.id
) a
where a.id = s.id;

-- The plan knows the phase of now only; how long somebody was in which phase is told here.
create table woonspoor.coaching_phase (
  id          bigint generated always as identity primary key,
  case_number text not null references woonspoor.coaching_plan on delete cascade,
  phase       text not null check (phase in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
  since       date not null
);
comment on table woonspoor.coaching_phase is
  'Every phase of a coaching with its first day; written by the trigger of coaching_plan, whoever changes the plan';
create index coaching_phase_case on woonspoor.coaching_phase (case_number, since, id);

insert into woonspoor.coaching_phase (case_number, phase, since)
select case_number, phase, since from (
  select p.case_number, f.phase_before as phase,
         least(coalesce(p.started_on, p.phase_since), p.phase_since, (f.recorded_at at time zone 'Europe/Brussels')::date) as since,
         0 as place, 0::bigint as id
  from woonspoor.coaching_plan p
  join lateral (
    select * from woonspoor.coaching_review r where r.case_number = p.case_number order by r.recorded_at, r.id limit 1) f on true
  union all
  select r.case_number, r.phase_after, (r.recorded_at at time zone 'Europe/Brussels')::date, 1, r.id
  from woonspoor.coaching_review r where r.phase_after <> r.phase_before
  union all
  select p.case_number, p.phase, p.phase_since, 2, 0
  from woonspoor.coaching_plan p
  where p.phase is distinct from (
    select r.phase_after from woonspoor.coaching_review r
    where r.case_number = p.case_number order by r.recorded_at desc, r.id desc limit 1)
) of_before
order by case_number, place, id;

create function woonspoor.note_coaching_phase() returns trigger language plpgsql as $$
begin
  insert into woonspoor.coaching_phase (case_number, phase, since)
  values (new.case_number, new.phase, new.phase_since);
  return null;
end $$;
create trigger coaching_phase_begins after insert on woonspoor.coaching_plan
  for each row execute function woonspoor.note_coaching_phase();
create trigger coaching_phase_changes after update of phase on woonspoor.coaching_plan
  for each row when (old.phase is distinct from new.phase)
  execute function woonspoor.note_coaching_phase();
