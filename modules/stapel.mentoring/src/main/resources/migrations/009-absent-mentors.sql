-- Who could not, when a plan was asked for: applying it takes back the hours they had offered by then.
create table proposal_absence (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  proposal_id ${id} not null,
  mentor_id ${id} not null,
  withdrawn int
);
create unique index proposal_absence_once on proposal_absence (proposal_id, mentor_id);
create index proposal_absence_scope on proposal_absence (scope_id, proposal_id);
