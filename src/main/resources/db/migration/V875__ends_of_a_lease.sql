-- A lease ends for more reasons than notices and judgments. What ends it may be known before its last day is.
alter table lease drop constraint lease_end_reason_check;
alter table lease add constraint lease_end_reason_check check (end_reason in
  ('LANDLORD_NOTICE', 'TENANT_NOTICE', 'AGREED', 'JUDGMENT', 'MOVED', 'JOINED', 'UNFIT', 'CARE', 'LEFT', 'OTHER',
   'DECEASED'));
create index lease_last_day on lease (ends_on) where state = 'CURRENT' and ends_on is not null;
