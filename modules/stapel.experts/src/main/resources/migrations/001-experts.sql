-- Who judges in a call. Name and address are those of the person at the time, for lists and search.
create table call_expert (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  person_id ${id} not null,
  code ${text:40} not null,
  code_sort ${text:200} not null,
  name ${text:200} not null,
  name_sort ${text:401} not null,
  name_search ${text:500} not null,
  email ${text:254},
  topics ${text:1000} not null,
  max_load int,
  created_at ${instant} not null
);
create unique index call_expert_person on call_expert (scope_id, person_id);
create unique index call_expert_code on call_expert (scope_id, code);

-- Who reads what. Blindness is that of the call when the application was given out; expected is 1 while a sheet is.
create table assignment (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  application_id ${id} not null,
  number ${text:40} not null,
  number_sort ${text:200} not null,
  person_id ${id} not null,
  expert_id ${id} not null,
  state ${text:20} not null,
  expected int not null,
  blind ${flag} not null,
  reason ${text:1000},
  assigned_at ${instant} not null,
  decided_at ${instant}
);
create unique index assignment_pair on assignment (application_id, person_id);
create index assignment_person on assignment (person_id, scope_id);
create index assignment_scope on assignment (scope_id, number_sort);
create index assignment_expert on assignment (expert_id);

-- What opens rows to experts: a person and the id of a row.
create view assigned_v1 as
  select person_id, application_id as id from assignment where state <> 'declined';
create view declared_v1 as
  select person_id, application_id as id from assignment where state = 'declared';
create view declared_open_v1 as
  select person_id, application_id as id from assignment where state = 'declared' and blind = false;
create view own_assignment_v1 as
  select person_id, id from assignment;
create view own_expert_v1 as
  select person_id, id from call_expert;
