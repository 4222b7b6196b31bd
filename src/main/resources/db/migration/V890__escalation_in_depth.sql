-- Where a proposal came from, what it rested on and what became of it, so that nobody is asked twice for the same
-- facts and nothing is lost between one follow-up and the next. Only codes and days are readable.
alter table escalation_proposal
  add column origin text not null default 'COACH' check (origin in ('COACH', 'TEST', 'STEP_UP')),
  add column argued_at timestamptz,
  add column sealed_facts bytea,
  add column sealed_why_again bytea,
  add column sealed_roles_to_ask bytea,
  add column earlier_id uuid references escalation_proposal,
  add column outcome text
    check (outcome in ('NOT_NOW', 'STAFFING', 'DECLINED', 'NOT_GRANTED', 'STEPPED_DOWN')),
  add column outcome_at timestamptz,
  add constraint escalation_outcome_has_a_day check ((outcome is null) = (outcome_at is null));
comment on column escalation_proposal.sealed_facts is 'Reviews, red signals and legal steps it rests on; from the outcome on those that were known then';
comment on column escalation_proposal.sealed_roles_to_ask is 'Roles at the table for whom the coach still asks a consent; tells about health';
create index escalation_proposal_case on escalation_proposal (case_number, proposed_at desc);

alter table escalation_partner
  add column sealed_role bytea,
  add column round integer,
  add column consulted_on date;
update escalation_partner set round = 1;

create table intensive_review (
  id                  bigint generated always as identity primary key,
  proposal_id         uuid not null references escalation_proposal,
  reviewed_on         date not null,
  intensity           text not null check (intensity in ('CONTINUE', 'STEP_DOWN')),
  sealed_present      bytea not null,
  sealed_persons_view bytea not null,
  sealed_helped       bytea,
  by_user             text not null,
  recorded_at         timestamptz not null
);
create index intensive_review_proposal on intensive_review (proposal_id, id desc);

create table team_round_line (
  id            bigint generated always as identity primary key,
  proposal_id   uuid not null references escalation_proposal,
  held_on       date not null,
  discussed     boolean not null,
  sealed_agreed bytea,
  by_user       text not null,
  recorded_at   timestamptz not null
);
create index team_round_line_proposal on team_round_line (proposal_id, id desc);

-- Psychiatry, budget guidance, a peer: which partner somebody sees tells about health, so the role is sealed too.
alter table consent add column sealed_role bytea;

-- The days for which contacts were planned, to see what falls short of two a week.
create table intensive_plan (
  proposal_id uuid not null references escalation_proposal,
  planned_on  date not null,
  primary key (proposal_id, planned_on)
);
