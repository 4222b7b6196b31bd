-- What a referrer sent and what became of it. Person, household and contact data are in the case file.
create table referral (
  case_number        text primary key references case_file,
  account            text not null,
  organisation       text not null,
  external_reference text not null,
  body_salt          bytea not null,
  body_hash          bytea not null,
  ethos_light        smallint not null check (ethos_light between 1 and 7),
  homeless_since     date not null,
  cannot_search_psychosocial boolean not null,
  cannot_search_financial    boolean not null,
  honours_tenant_obligations boolean not null,
  lives_alone_with_support   boolean not null,
  accepts_coach      boolean not null,
  register           text not null check (register in ('POPULATION', 'FOREIGNERS', 'WAITING', 'NONE')),
  taxable_income     numeric(12, 2) not null check (taxable_income >= 0),
  income_year        smallint not null,
  disability         boolean not null,
  owns_property      boolean not null,
  sealed_referrer    bytea not null,
  sealed_note        bytea,
  missing_proofs     text not null default '',
  sealed_question    bytea,
  reminded_at        timestamptz,
  unmet              jsonb not null default '[]',
  recognition        text check (recognition in ('RECOGNISED', 'REJECTED', 'PREVENTIVE')),
  decided_at         timestamptz,
  attached_to        text references case_file check (attached_to <> case_number),
  version            integer not null default 0,
  -- sending twice is harmless, also when both arrive at the same moment
  constraint referral_sent_once unique (account, organisation, external_reference),
  check ((recognition is null) = (decided_at is null))
);
comment on column referral.unmet is 'Conditions that were not met at the assessment, with their sentences';

create table housing_need (
  case_number   text primary key references case_file,
  step_free     boolean not null,
  sealed_wishes bytea not null,
  version       integer not null default 0
);
