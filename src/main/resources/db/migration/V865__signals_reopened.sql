-- A signal is closed by somebody with what was done, and opened again by new facts. The row tells of the newest opening,
-- the table beside it of those before.

alter table woonspoor.signal add column opening integer not null default 1 check (opening > 0);
alter table woonspoor.signal add column closing text
  check (closing in ('ANSWERED', 'NOTHING_NEEDED', 'BROKEN_OFF', 'NOT_KEPT'));
alter table woonspoor.signal add column closed_by text;
comment on column woonspoor.signal.opening is 'How often it was opened; new facts soon after the closing open it again';
comment on column woonspoor.signal.closing is
  'ANSWERED by a person, NOTHING_NEEDED when it was green, BROKEN_OFF with its case; NOT_KEPT before this was kept';
comment on column woonspoor.signal.closed_by is 'User id of who did last what was needed';

update woonspoor.signal set closing = case when level = 'GREEN' then 'NOTHING_NEEDED' else 'NOT_KEPT' end
where state = 'HANDLED';
alter table woonspoor.signal add constraint signal_closed_somehow check ((state = 'HANDLED') = (closing is not null));
alter table woonspoor.signal add constraint signal_answered_by_somebody
  check ((closing is not distinct from 'ANSWERED') = (closed_by is not null));

create table woonspoor.signal_opening (
  signal_id   uuid not null references woonspoor.signal on delete cascade,
  opening     integer not null check (opening > 0),
  level       text check (level in ('GREEN', 'AMBER', 'RED')),
  opened_at   timestamptz not null,
  answered_at timestamptz,
  closed_at   timestamptz not null,
  closing     text not null check (closing in ('ANSWERED', 'NOTHING_NEEDED', 'BROKEN_OFF', 'NOT_KEPT')),
  closed_by   text,
  primary key (signal_id, opening)
);
comment on table woonspoor.signal_opening is 'The earlier openings of a signal that was opened again';
create index signal_opening_opened on woonspoor.signal_opening (opened_at);

alter table woonspoor.signal_report add column opening integer not null default 1;
comment on column woonspoor.signal_report.opening is 'The opening of the signal in which it was told';

-- What was done stands in the record of the step, where it can be corrected; here only where to find it.
create table woonspoor.signal_deed (
  id             bigint generated always as identity primary key,
  signal_id      uuid not null references woonspoor.signal on delete cascade,
  opening        integer not null,
  step_record_id bigint not null references woonspoor.step_record on delete cascade,
  field          text not null
);
comment on table woonspoor.signal_deed is 'What somebody did about a signal: the step and the field that tell it';
create index signal_deed_signal on woonspoor.signal_deed (signal_id, id);
