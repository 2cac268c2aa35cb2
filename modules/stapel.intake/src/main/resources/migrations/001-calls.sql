-- Programmes and calls; each is a scope of the same id.
create table programme (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  title_ru ${text:300} not null,
  title_en ${text:300} not null,
  title_sort ${text:700} not null,
  title_search ${text:700} not null,
  summary_ru ${longtext},
  summary_en ${longtext},
  created_at ${instant} not null
);
create index programme_title on programme (title_sort);

create table open_call (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  programme_id ${id} not null,
  number ${text:40} not null,
  title_ru ${text:300} not null,
  title_en ${text:300} not null,
  title_sort ${text:700} not null,
  title_search ${text:700} not null,
  summary_ru ${longtext},
  summary_en ${longtext},
  state ${text:20} not null,
  resumes_to ${text:20},
  opens_at ${instant},
  closes_at ${instant},
  zone ${text:60} not null,
  currency ${text:3} not null,
  blind ${flag} not null,
  series int not null,
  last_number bigint not null,
  created_at ${instant} not null
);
create unique index open_call_number on open_call (number);
create index open_call_programme on open_call (programme_id);
create index open_call_title on open_call (title_sort);

-- Each time a deadline was moved, with the reason that was announced.
create table extension (
  id ${id} not null primary key,
  scope_id ${id} not null,
  before_at ${instant} not null,
  closes_at ${instant} not null,
  reason ${text:1000} not null,
  made_at ${instant} not null,
  made_by ${text:200} not null
);
create index extension_call on extension (scope_id);

-- Each change of a call's state.
create table call_step (
  id ${id} not null primary key,
  scope_id ${id} not null,
  from_state ${text:20} not null,
  to_state ${text:20} not null,
  reason ${text:1000} not null,
  made_at ${instant} not null,
  made_by ${text:200} not null
);
create index call_step_call on call_step (scope_id);

-- The fields an operator gave the form of a call. A removed one stays, so that its answers keep a label.
create table form_field (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  field_key ${text:40} not null,
  label_ru ${text:300} not null,
  label_en ${text:300} not null,
  guidance_ru ${text:1000} not null,
  guidance_en ${text:1000} not null,
  kind ${text:20} not null,
  choices ${longtext},
  required ${flag} not null,
  cell_class ${text:20} not null,
  sortable ${flag} not null,
  place int not null,
  created_at ${instant} not null
);
create unique index form_field_key on form_field (scope_id, field_key);
