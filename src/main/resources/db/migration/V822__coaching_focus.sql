-- What a tenant wants of a cycle: in the own words, the domains to talk about and those never to talk about, and agreements. All of it is sealed: which domains somebody chooses or leaves out tells of health.
create table coaching_focus (
  id             bigint generated always as identity primary key,
  case_number    text not null references coaching_plan,
  talked_on      date not null,
  recorded_at    timestamptz not null,
  tenant_present boolean not null,
  by_user        text not null,
  sealed_content bytea not null
);
create index coaching_focus_case on coaching_focus (case_number, id desc);
