-- Each time that something is shared with a partner, and by which consent. The gate writes here in the same statement
-- that finds the consent alive, so that nothing is shared without one.
create table sharing (
  id         bigint generated always as identity primary key,
  consent_id uuid not null references consent,
  occasion   text not null check (occasion in ('INTENSIVE_FOLLOW_UP', 'SILENCE', 'SIGNAL', 'DEATH')),
  shared_on  date not null,
  shared_by  text not null
);
create index sharing_consent on sharing (consent_id);

alter table consent
  add column sealed_words bytea,
  add column sealed_revocation bytea;
comment on column consent.sealed_revocation is 'What the person said when this consent ended, if that was told';
