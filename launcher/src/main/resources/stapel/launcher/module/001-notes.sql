-- What operators write down about an application, and when to come back to it.
create table note (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  application_id ${id} not null,
  remark ${text:1000} not null,
  remind_on date,
  noted_at ${instant} not null
);
create index note_application on note (application_id, noted_at);
create index note_scope on note (scope_id, remind_on);
