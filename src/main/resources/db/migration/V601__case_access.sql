-- Why a coach looked into the notes of a colleague's case. Shown to the team lead.
create table woonspoor.case_access (
  id            bigint generated always as identity primary key,
  case_number   text not null references woonspoor.case_file,
  user_id       varchar(64) not null,
  at            timestamp with time zone not null,
  sealed_reason bytea not null
);

create index case_access_case on woonspoor.case_access (case_number, user_id, at desc);

alter table woonspoor.case_team
  add constraint case_team_case foreign key (case_number) references woonspoor.case_file (case_number);
