-- A file of applications. Its rows are visible once applied_at is set, by one update.
create table import_run (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  file_name ${text:300} not null,
  file_name_sort ${text:601} not null,
  file_size bigint not null,
  file_blob ${text:64} not null,
  sheet ${text:100},
  state ${text:20} not null,
  mode ${text:20},
  rows_total bigint not null,
  rows_good bigint not null,
  rows_bad bigint not null,
  made_at ${instant} not null,
  made_by ${text:200} not null,
  touched_at ${instant} not null,
  applied_at ${instant},
  undone_at ${instant}
);
create index import_run_scope on import_run (scope_id);

-- What becomes of each column of the file.
create table import_column (
  id ${id} not null primary key,
  scope_id ${id} not null,
  import_id ${id} not null,
  place int not null,
  header ${text:300} not null,
  target ${text:60} not null
);
create index import_column_import on import_column (import_id, place);

-- The first rows, for the preview: a JSON array of texts.
create table import_row (
  id ${id} not null primary key,
  scope_id ${id} not null,
  import_id ${id} not null,
  file_row int not null,
  cells ${longtext} not null
);
create index import_row_import on import_row (import_id);

-- What is wrong in the file, the first thousand problems.
create table import_problem (
  id ${id} not null primary key,
  scope_id ${id} not null,
  import_id ${id} not null,
  file_row int,
  header ${text:300} not null,
  code ${text:60} not null,
  given ${text:300} not null
);
create index import_problem_import on import_problem (import_id);

-- A row that was set aside, to be corrected or dismissed.
create table task (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  import_id ${id} not null,
  file_row int not null,
  row_content ${longtext} not null,
  code ${text:60} not null,
  header ${text:300} not null,
  given ${text:300} not null,
  state ${text:20} not null,
  remark ${text:1000},
  application_id ${id},
  changed_at ${instant} not null
);
create index task_scope on task (scope_id, state);
create index task_import on task (import_id);
