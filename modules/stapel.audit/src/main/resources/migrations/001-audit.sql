create table line (
  id ${id} not null primary key,
  number bigint,
  happened_at ${instant} not null,
  person_id ${id} not null,
  person_name ${text:200} not null,
  origin ${text:20} not null,
  scope_id ${id} not null,
  command ${text:100} not null,
  objects ${longtext} not null,
  subject ${text:200} not null,
  what ${longtext} not null,
  search ${text:600} not null,
  digest ${text:64} not null,
  link ${text:64}
);
create index line_number on line (number);
create index line_moment on line (happened_at);
create index line_scope on line (scope_id, happened_at);
create index line_command on line (command, happened_at);

create index line_subject on line (subject, id);

create table line_object (
  line_id ${id} not null references line (id),
  object ${text:200} not null,
  primary key (line_id, object)
);
create index line_object_object on line_object (object, line_id);

create table head (
  id ${id} not null primary key,
  number bigint not null,
  link ${text:64} not null
);
insert into head (id, number, link) values ('chain', 0, '0000000000000000000000000000000000000000000000000000000000000000');
