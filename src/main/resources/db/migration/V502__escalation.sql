-- Proposals for intensive follow-up. Why somebody needs more support is sealed; the engine never sees it.
create table escalation_proposal (
  id                    uuid primary key,
  case_number           text not null references case_file,
  proposed_at           timestamptz not null,
  proposed_by           text not null,
  sealed_grounds        bytea not null,
  test_result           text,
  sealed_client_words   bytea,
  granted               boolean,
  intensive_coach       text,
  intensive_since       timestamptz,
  closed_at             timestamptz
);
create unique index escalation_one_open_per_case on escalation_proposal (case_number) where closed_at is null;

create table escalation_partner (
  proposal_id    uuid not null references escalation_proposal,
  position       integer not null,
  sealed_partner bytea not null,
  sealed_purpose bytea not null,
  primary key (proposal_id, position)
);

create table intensive_contact (
  id          bigint generated always as identity primary key,
  proposal_id uuid not null references escalation_proposal,
  contact_on  date not null,
  reached     text not null check (reached in ('YES', 'NO', 'NOT_NOW')),
  by_user     text not null
);
create index intensive_contact_proposal on intensive_contact (proposal_id, contact_on desc);
