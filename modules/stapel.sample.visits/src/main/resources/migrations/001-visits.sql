-- Visits to the enterprises of applicants. One without a date is due: nobody has said yet when.
create table visit (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  application_id ${id} not null,
  held_on date,
  people int,
  remark ${text:1000},
  noted_at ${instant} not null
);
create index visit_application on visit (application_id, held_on);
create index visit_scope on visit (scope_id, held_on);
