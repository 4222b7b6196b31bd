-- The calendar that somebody subscribed to. The address is a secret, so only its hash is kept.
create table woonspoor.agenda_feed (
  user_id    varchar(64) primary key,
  token_hash bytea not null unique,
  uid_key    bytea not null,
  details    boolean not null,
  since      timestamp with time zone not null
);
comment on column woonspoor.agenda_feed.uid_key is 'key of the event ids, so that they tell nothing and stay the same under a new address';
comment on column woonspoor.agenda_feed.details is 'whether case number and place may leave the system';

-- What a calendar was last told of an event: RFC 5545 wants a higher sequence with every change.
create table woonspoor.agenda_event (
  user_id    varchar(64) not null references woonspoor.agenda_feed on delete cascade,
  uid        varchar(64) not null,
  content    bytea not null,
  sequence   integer not null default 0,
  changed_at timestamp with time zone not null,
  primary key (user_id, uid)
);
comment on column woonspoor.agenda_event.content is 'hash of what was told';
