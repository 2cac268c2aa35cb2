create table letter (
  id ${id} not null primary key,
  version bigint not null,
  scope_id ${id} not null,
  recipient ${text:254} not null,
  subject ${text:400} not null,
  subject_search ${text:700} not null,
  body ${longtext} not null,
  state ${text:20} not null,
  created_at ${instant} not null
);
create index letter_created on letter (created_at);
create index letter_scope on letter (scope_id);
