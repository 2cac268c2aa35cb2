-- What a proposal stood beside, whom it serves worst, how it was drawn, whom it replaces, and whether it was undone.
alter table proposal add column today_total ${decimal} not null default 0;
alter table proposal add column today_worst ${decimal} not null default 0;
alter table proposal add column worst_number ${text:40};
alter table proposal add column today_worst_number ${text:40};
alter table proposal add column short_today int not null default 0;
alter table proposal add column max_probability ${decimal};
alter table proposal add column seed bigint;
alter table proposal add column replaced_expert ${id};
alter table proposal add column reason ${text:1000};
alter table proposal add column undone_at ${instant};

-- Who was asked to read, a call or one application of it, and what they said. About is the id of what they were asked for.
create table invitation (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  expert_id ${id} not null,
  person_id ${id} not null,
  code ${text:40} not null,
  code_sort ${text:200} not null,
  about ${id} not null,
  application_id ${id},
  number ${text:40},
  state ${text:20} not null,
  words ${text:1000},
  reason ${text:1000},
  invited_at ${instant} not null,
  answered_at ${instant},
  reminders int not null,
  reminded_at ${instant}
);
create unique index invitation_once on invitation (expert_id, about);
create index invitation_scope on invitation (scope_id, code_sort);
create index invitation_person on invitation (person_id);

create view own_invitation_v1 as
  select person_id, id from invitation;

-- Conflicts of interest that follow from what is stored, each with its cause; an operator may allow one with a reason.
create table derived_conflict (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  application_id ${id} not null,
  number ${text:40} not null,
  number_sort ${text:200} not null,
  expert_id ${id} not null,
  cause ${text:20} not null,
  state ${text:20} not null,
  reason ${text:1000},
  found_at ${instant} not null
);
create unique index derived_conflict_once on derived_conflict (application_id, expert_id, cause);
create index derived_conflict_scope on derived_conflict (scope_id, number_sort);
create index derived_conflict_expert on derived_conflict (expert_id);
