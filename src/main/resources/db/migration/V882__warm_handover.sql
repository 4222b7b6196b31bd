-- A warm handover to another service after the coaching is an occasion on which something is shared.
alter table woonspoor.sharing drop constraint sharing_occasion_check;
alter table woonspoor.sharing add constraint sharing_occasion_check
  check (occasion in ('INTENSIVE_FOLLOW_UP', 'SILENCE', 'SIGNAL', 'REHOUSING', 'HANDOVER', 'DEATH'));
