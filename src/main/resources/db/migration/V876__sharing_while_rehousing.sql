-- A partner may be asked along when somebody looks for a dwelling with more support, with a consent that holds.
alter table sharing drop constraint sharing_occasion_check;
alter table sharing add constraint sharing_occasion_check
  check (occasion in ('INTENSIVE_FOLLOW_UP', 'SILENCE', 'SIGNAL', 'REHOUSING', 'DEATH'));
