-- The coaching of a tenant: one plan with five fixed goals (R18), contacts, and reviews, the only place where the phase changes (R21).
create table coaching_plan (
  case_number           text primary key references case_file,
  phase                 text not null check (phase in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY')),
  phase_since           date not null,
  started_on            date,
  ended_on              date,
  known_contact_on      date,
  agreed_next_on        date,
  lower_rhythm          boolean not null default false,
  ladder_since          timestamptz,
  silence_noticed_since date,
  version               integer not null default 0
);
comment on column coaching_plan.known_contact_on is 'last contact before a running coaching was taken over';
comment on column coaching_plan.agreed_next_on is 'day that tenant and coach agreed on; goes before the rhythm';
comment on column coaching_plan.lower_rhythm is 'the agreement was withdrawn: go on monthly from the next planning (R9)';
comment on column coaching_plan.ladder_since is 'when the team last discussed a silence; attempts count anew from there';
comment on column coaching_plan.silence_noticed_since is 'start of the silence that was already raised';

create table coaching_goal (
  case_number   text not null references coaching_plan,
  goal          text not null check (goal in
    ('STABLE_HOME', 'KEEPING_HOME', 'CARED_FOR_HOME', 'FEELING_AT_HOME', 'ACTIVATION')),
  sealed_nuance bytea,
  primary key (case_number, goal)
);

create table coaching_contact (
  id            bigint generated always as identity primary key,
  case_number   text not null references coaching_plan,
  contact_on    date not null,
  recorded_at   timestamptz not null,
  manner        text not null check (manner in ('VISIT', 'PHONE', 'OUTSIDE', 'OFFICE', 'MESSAGE', 'LETTER', 'TALK')),
  reached       text not null check (reached in ('YES', 'NOT_NOW', 'NO')),
  by_user       text not null,
  sealed_note   bytea,
  sealed_agreed bytea
);
create index coaching_contact_case on coaching_contact (case_number, contact_on desc, recorded_at desc, id desc);

create table coaching_review (
  id             bigint generated always as identity primary key,
  case_number    text not null references coaching_plan,
  reviewed_on    date not null,
  recorded_at    timestamptz not null,
  tenant_present boolean not null,
  phase_before   text not null,
  phase_after    text not null,
  ended          boolean not null,
  by_user        text not null,
  sealed_goals   bytea not null,
  sealed_domains bytea not null
);
create index coaching_review_case on coaching_review (case_number, recorded_at desc, id desc);
