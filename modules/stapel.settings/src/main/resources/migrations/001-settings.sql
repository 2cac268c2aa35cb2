create table setting (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  definition ${text:120} not null,
  attribute ${text:120} not null,
  title_ru ${text:400} not null,
  title_en ${text:400} not null,
  content ${longtext} not null,
  shown ${longtext} not null,
  secret ${flag} not null,
  standing ${text:10} not null,
  origin_id ${id},
  state ${text:10} not null,
  changed_at ${instant} not null,
  person_id ${id} not null,
  person_name ${text:200} not null
);
create unique index setting_once on setting (scope_id, definition, attribute);

create table frozen_scope (
  id ${id} not null primary key,
  frozen_at ${instant} not null
);

create table setting_change (
  id ${id} not null primary key,
  scope_id ${id} not null,
  definition ${text:120} not null,
  attribute ${text:120} not null,
  title_ru ${text:400} not null,
  title_en ${text:400} not null,
  title_search ${text:1200} not null,
  act ${text:10} not null,
  before_value ${longtext} not null,
  after_value ${longtext} not null,
  reason ${longtext} not null,
  changed_at ${instant} not null,
  person_id ${id} not null,
  person_name ${text:200} not null
);
create index setting_change_when on setting_change (changed_at);
create index setting_change_scope on setting_change (scope_id, changed_at);
