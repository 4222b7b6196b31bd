-- The explanation is recorded point by point. Each answer hangs on the explanation that it followed, so that none can
-- come before it. A no or a withdrawal closes an explanation: whoever comes back is explained everything anew.
alter table explanation
  add column interpreter text not null default 'NONE'
    check (interpreter in ('NONE', 'PRESENT', 'BY_PHONE', 'TRUSTED_PERSON')),
  add column points text not null
    default 'KEEPING_HOME,ANY_CARE,NOTHING_OBLIGATORY,SEPARATE_FROM_LEASE,MAY_STOP,WHO_SEES_WHAT',
  add column explained_by text not null default '',
  add column closed_on date;
alter table explanation
  alter column interpreter drop default,
  alter column points drop default,
  alter column explained_by drop default;
comment on column explanation.points is 'What was explained, by the codes of the points; the form always asked for all six';

create table agreement_answer (
  id             bigint generated always as identity primary key,
  explanation_id bigint not null references explanation,
  case_number    text not null references case_file,
  answered_on    date not null,
  answer         text not null check (answer in ('AGREED', 'NOT_NOW', 'NO')),
  sealed_words   bytea not null,
  noted_by       text not null
);
create index agreement_answer_case on agreement_answer (case_number);
create index agreement_answer_explanation on agreement_answer (explanation_id);

-- What coach and person drew up and did not sign yet.
create table agreement_draft (
  case_number    text primary key references case_file,
  drawn_up_on    date not null,
  drawn_up_by    text not null,
  sealed_content bytea not null,
  version        integer not null default 0
);

-- The signature rests on a yes; agreements from before this table have none.
alter table agreement add column answer_id bigint references agreement_answer;

-- A round of thinking, for the kind reminder; it ends with the next answer.
alter table agreement_answer add column reminded_on date;
