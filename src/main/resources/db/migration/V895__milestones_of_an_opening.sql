-- A signal that is opened again reaches its milestones anew: those that were met before are met for that time only.
alter table woonspoor.tenancy_milestone add column opening integer not null default 1 check (opening > 0);
comment on column woonspoor.tenancy_milestone.opening is 'The opening of the signal that reached it';
