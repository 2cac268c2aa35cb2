-- No foreign keys towards rows a command holds: chunks of an import are transactions of their own and would wait.
create table application (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  number ${text:40} not null,
  number_sort ${text:200} not null,
  number_search ${text:40} not null,
  title ${text:300} not null,
  title_sort ${text:601} not null,
  title_search ${text:300} not null,
  organisation ${text:300} not null,
  organisation_sort ${text:601} not null,
  organisation_search ${text:300} not null,
  inn ${text:12},
  ogrn ${text:15},
  territory ${text:40},
  amount bigint,
  currency ${text:3} not null,
  state ${text:20} not null,
  submitted_at ${instant},
  late ${flag} not null,
  contact_name ${text:200},
  contact_email ${text:254},
  contact_phone ${text:60},
  answers ${longtext},
  reason ${text:1000},
  import_id ${id},
  created_at ${instant} not null,
  changed_at ${instant} not null
);
create unique index application_number on application (scope_id, number);
create index application_order on application (scope_id, number_sort, id);
create index application_title on application (scope_id, title_sort, id);
create index application_state on application (scope_id, state);
create index application_import on application (import_id);

-- Answers to sortable fields once more, typed; every answer stands in application.answers.
create table answer (
  application_id ${id} not null,
  field_id ${id} not null,
  text_value ${text:300},
  text_sort ${text:601},
  text_search ${text:300},
  number_value ${decimal},
  amount_value bigint,
  date_value date,
  primary key (field_id, application_id)
);
create index answer_application on answer (application_id);

-- Each change of an application's state.
create table step (
  id ${id} not null primary key,
  scope_id ${id} not null,
  application_id ${id} not null,
  from_state ${text:20} not null,
  to_state ${text:20} not null,
  reason ${text:1000} not null,
  made_at ${instant} not null,
  made_by ${text:200} not null
);
create index step_application on step (application_id);
create index step_scope on step (scope_id);
