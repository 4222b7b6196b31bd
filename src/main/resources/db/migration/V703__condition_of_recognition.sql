-- What the team lead added to a recognition; whoever works on the case later must be able to read it.
alter table referral add column sealed_extra_condition bytea;
