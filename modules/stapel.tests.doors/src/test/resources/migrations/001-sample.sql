create table import_run (
  id ${id} not null primary key,
  applied_at ${instant}
);
create table visit (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  title ${text:200},
  title_sort ${text:500},
  title_search ${text:300},
  notes ${longtext},
  answers ${longtext},
  words_ru ${text:100},
  words_en ${text:100},
  amount bigint,
  share ${decimal},
  visit_day date,
  happened_at ${instant},
  state ${text:20} not null,
  paid ${flag},
  parent_id ${id},
  paper ${text:64},
  paper_name ${text:200},
  paper_size bigint,
  sum_points ${decimal},
  count_points bigint,
  import_id ${id}
);
create index visit_scope_amount on visit (scope_id, amount, id);
create index visit_state on visit (state, id);
create index visit_title on visit (title_sort, id);
create table assignment (
  person_id ${id} not null,
  id ${id} not null,
  primary key (person_id, id)
);
create table mark (
  id ${id} not null primary key,
  visit_id ${id} not null,
  points ${decimal},
  import_id ${id}
);
create index mark_visit on mark (visit_id);
create table extra (
  visit_id ${id} not null primary key,
  colour ${text:20},
  secret_number bigint
);
create view visit_view as select visit_id, colour from extra;
