-- The lead may put a candidate ahead of its turn, with a reason (R5). The rank itself never changes.
alter table waiting_list_entry
  add column ahead_since timestamptz,
  add column ahead_by text,
  add column sealed_ahead_reason bytea,
  add constraint waiting_list_ahead_says_why check
    ((ahead_since is null) = (ahead_by is null) and (ahead_since is null) = (sealed_ahead_reason is null)),
  add constraint waiting_list_ahead_waits check (ahead_since is null or state = 'WAITING');
comment on column waiting_list_entry.ahead_since is 'Since when the next place that fits goes to this case first, by a decision of the lead';
