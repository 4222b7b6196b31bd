-- Whoever comes back to the accelerated track signs anew; the new agreement takes the place of the old one.
alter table agreement add column replaced_on date check (replaced_on >= signed_on);
drop index agreement_one_live;
create unique index agreement_one_live on agreement (case_number)
  where withdrawn_on is null and replaced_on is null;
