-- Who could read what: computed, kept as it was, and applied at once or never.
create table proposal (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  run_no int not null,
  state ${text:20} not null,
  fairness ${text:20} not null,
  reviews int not null,
  max_load int not null,
  min_load int not null,
  stays int not null,
  added int not null,
  removed int not null,
  total ${decimal} not null,
  worst ${decimal} not null,
  heaviest int not null,
  lightest int not null,
  made_at ${instant} not null,
  applied_at ${instant}
);
create unique index proposal_run on proposal (scope_id, run_no);

create table proposed_pair (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  proposal_id ${id} not null,
  application_id ${id} not null,
  number ${text:40} not null,
  number_sort ${text:200} not null,
  expert_id ${id} not null,
  person_id ${id} not null,
  affinity ${decimal} not null,
  difference ${text:10} not null
);
create index proposed_pair_proposal on proposed_pair (proposal_id, number_sort);
create index proposed_pair_scope on proposed_pair (scope_id, number_sort);

-- What an expert is tied to, beside what is declared: conflicts of interest follow from it.
create table expert_tie (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  expert_id ${id} not null,
  kind ${text:20} not null,
  tied_to ${text:300} not null,
  tied_sort ${text:601} not null,
  tied_search ${text:300} not null,
  noted_at ${instant} not null
);
create unique index expert_tie_once on expert_tie (expert_id, kind, tied_search);
create index expert_tie_scope on expert_tie (scope_id, tied_sort);

-- A pair that proposals leave as it is.
alter table assignment add column locked ${flag} not null default false;
