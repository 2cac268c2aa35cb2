create table criterion (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  code ${text:40} not null,
  place_no integer not null,
  title_ru ${text:300} not null,
  title_en ${text:300} not null,
  help_ru ${text:2000} not null,
  help_en ${text:2000} not null,
  weight ${decimal} not null,
  lowest ${decimal} not null,
  highest ${decimal} not null,
  step ${decimal} not null,
  floor_score ${decimal},
  direction ${text:10} not null,
  skippable ${flag} not null,
  comment_below ${decimal}
);
create unique index criterion_code on criterion (scope_id, code);

create table anchor (
  id ${id} not null primary key,
  scope_id ${id} not null,
  criterion_id ${id} not null references criterion (id),
  score ${decimal} not null,
  words_ru ${text:1000} not null,
  words_en ${text:1000} not null
);
create unique index anchor_score on anchor (criterion_id, score);

create table rule (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  order_key ${text:20} not null,
  aggregate_key ${text:20} not null,
  method_id ${text:120} not null,
  trim_count integer not null,
  combine_key ${text:10} not null,
  missing_key ${text:20} not null,
  min_experts integer not null,
  floor_score ${decimal},
  rounding ${text:20} not null,
  ties ${text:400} not null,
  decision ${text:10} not null,
  places integer,
  reserve_places integer not null,
  quotas ${longtext} not null,
  budget bigint,
  budget_rule ${text:10} not null,
  clause ${text:200} not null
);

-- A file of marks. Its sheets are visible once applied_at is set, by one update.
create table score_import (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  file_name ${text:300} not null,
  file_name_sort ${text:601} not null,
  file_size bigint not null,
  file_blob ${text:64} not null,
  workbook_sheet ${text:100},
  state ${text:20} not null,
  mode ${text:20},
  missing_key ${text:20} not null,
  new_experts ${flag} not null,
  rows_total bigint not null,
  rows_bad bigint not null,
  sheets bigint not null,
  made_at ${instant} not null,
  made_by ${text:200} not null,
  touched_at ${instant} not null,
  applied_at ${instant}
);
create index score_import_scope on score_import (scope_id);

-- What becomes of each column of the file.
create table score_column (
  id ${id} not null primary key,
  scope_id ${id} not null,
  import_id ${id} not null,
  place integer not null,
  header ${text:300} not null,
  target ${text:60} not null
);
create index score_column_import on score_column (import_id, place);

-- The first rows, for the preview: a JSON array of texts.
create table score_row (
  id ${id} not null primary key,
  scope_id ${id} not null,
  import_id ${id} not null,
  row_no integer not null,
  cells ${longtext} not null
);
create index score_row_import on score_row (import_id);

-- What is wrong in a file; after it was applied, the rows set aside, to be mended or dismissed.
create table score_problem (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  import_id ${id} not null,
  row_no integer,
  header ${text:300} not null,
  code ${text:60} not null,
  given ${text:300} not null,
  content ${longtext} not null,
  state ${text:20} not null,
  remark ${text:1000},
  changed_at ${instant} not null
);
create index score_problem_import on score_problem (import_id, row_no);
create index score_problem_scope on score_problem (scope_id, state);

create table sheet (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  assignment_id ${id} not null,
  application_id ${id} not null,
  person_id ${id} not null,
  state ${text:20} not null,
  revision integer not null,
  remark ${longtext},
  reason ${text:1000} not null,
  entered_by ${id} not null,
  saved_at ${instant} not null,
  submitted_at ${instant},
  latest ${flag} not null,
  import_id ${id}
);
create unique index sheet_revision on sheet (assignment_id, revision);
create index sheet_application on sheet (application_id, state);
create index sheet_person on sheet (person_id, scope_id);
create index sheet_scope on sheet (scope_id, state);
create index sheet_import on sheet (import_id);

create table mark (
  id ${id} not null primary key,
  scope_id ${id} not null,
  sheet_id ${id} not null,
  application_id ${id} not null,
  criterion_id ${id} not null,
  score ${decimal},
  remark ${text:4000} not null,
  counted ${flag} not null,
  import_id ${id}
);
create unique index mark_criterion on mark (sheet_id, criterion_id);
create index mark_application on mark (application_id, counted);
create index mark_scope on mark (scope_id, counted);
create index mark_import on mark (import_id);

create table ranking (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  run_no integer not null,
  state ${text:20} not null,
  provisional ${flag} not null,
  sheets_expected bigint not null,
  sheets_missing bigint not null,
  rule_ru ${longtext} not null,
  rule_en ${longtext} not null,
  criteria_digest ${text:64} not null,
  computed_at ${instant} not null,
  computed_by ${id} not null,
  applied_at ${instant},
  applied_by ${id}
);
create unique index ranking_run on ranking (scope_id, run_no);

create table ranking_row (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  ranking_id ${id} not null references ranking (id),
  application_id ${id} not null,
  line_no integer not null,
  rank_no integer,
  score ${decimal},
  marks integer not null,
  experts integer not null,
  lowest ${decimal},
  highest ${decimal},
  place ${text:10} not null,
  step ${text:120} not null,
  decision ${text:20} not null,
  amount bigint,
  funding ${text:20} not null,
  remaining bigint,
  worked_ru ${longtext} not null,
  worked_en ${longtext} not null,
  latest ${flag} not null,
  provisional ${flag} not null
);
create index ranking_row_line on ranking_row (ranking_id, line_no);
create index ranking_row_application on ranking_row (application_id, ranking_id);

create view own_sheet_v1 as select person_id, id from sheet;

create view own_mark_v1 as
  select s.person_id as person_id, m.id as id from mark m join sheet s on s.id = m.sheet_id;
