-- What one command of the product writes, with the same columns and indexes: data, key, event and audit line.
create table item (id varchar(40) not null primary key, title varchar(200), version bigint);
insert into item values ('1', 'first', 1);

create table application (
  id varchar(40) not null primary key,
  scope_id varchar(40) not null,
  version bigint not null,
  number varchar(40) not null,
  number_sort varchar(200) not null,
  number_search varchar(40) not null,
  title varchar(300) not null,
  title_sort varchar(601) not null,
  title_search varchar(300) not null,
  organisation varchar(300) not null,
  organisation_sort varchar(601) not null,
  organisation_search varchar(300) not null,
  inn varchar(12),
  ogrn varchar(15),
  territory varchar(40),
  amount bigint,
  currency varchar(3) not null,
  state varchar(20) not null,
  submitted_at timestamp,
  late boolean not null,
  contact_name varchar(200),
  contact_email varchar(254),
  contact_phone varchar(60),
  answers clob,
  reason varchar(1000),
  import_id varchar(40),
  created_at timestamp not null,
  changed_at timestamp not null
);
create unique index application_number on application (scope_id, number);
create index application_order on application (scope_id, number_sort, id);
create index application_title on application (scope_id, title_sort, id);
create index application_state on application (scope_id, state);
create index application_import on application (import_id);

create table idempotency (
  person varchar(40) not null,
  request_key varchar(200) not null,
  command varchar(120) not null,
  digest varchar(64) not null,
  answer clob,
  created_at timestamp not null,
  primary key (person, request_key)
);
create index idempotency_created on idempotency (created_at);

create table event (
  id varchar(40) not null primary key,
  seq bigint not null,
  type varchar(200) not null,
  object varchar(200) not null,
  body clob not null,
  person varchar(40) not null,
  person_name varchar(200) not null,
  scope_id varchar(40) not null,
  command varchar(120) not null,
  happened_at timestamp not null
);

create table line (
  id varchar(40) not null primary key,
  number bigint,
  happened_at timestamp not null,
  person_id varchar(40) not null,
  person_name varchar(200) not null,
  origin varchar(20) not null,
  scope_id varchar(40) not null,
  command varchar(100) not null,
  objects clob not null,
  subject varchar(200) not null,
  what clob not null,
  search varchar(600) not null,
  digest varchar(64) not null,
  link varchar(64)
);
create index line_number on line (number);
create index line_moment on line (happened_at);
create index line_scope on line (scope_id, happened_at);
create index line_command on line (command, happened_at);
create index line_subject on line (subject, id);
