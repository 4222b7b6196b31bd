-- Somebody who had a file before, whose trajectory has ended, goes on under the new number; both say so.
alter table referral add column follows text references case_file check (follows <> case_number);
create index referral_attached on referral (attached_to) where attached_to is not null;
