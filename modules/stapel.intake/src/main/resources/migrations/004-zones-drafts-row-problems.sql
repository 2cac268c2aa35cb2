-- The zone the receipt is shown in: that of the call, fixed before it takes applications.
alter table application add column zone ${text:60};
update application set zone = (select c.zone from open_call c where c.id = application.scope_id);

-- What is wrong with a row that was set aside, all of it.
create table task_problem (
  id ${id} not null primary key,
  scope_id ${id} not null,
  import_id ${id} not null,
  task_id ${id} not null,
  file_row int not null,
  place int not null,
  header ${text:300} not null,
  code ${text:60} not null,
  given ${text:300} not null
);
create index task_problem_task on task_problem (task_id, place);
create index task_problem_import on task_problem (import_id);

-- What somebody types into the form of an application and has not handed in; only they see it.
create table entry_draft (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  person_id ${id} not null,
  application_id ${id},
  title ${text:300} not null,
  content ${longtext} not null,
  saved_at ${instant} not null
);
create index entry_draft_person on entry_draft (person_id, scope_id);
