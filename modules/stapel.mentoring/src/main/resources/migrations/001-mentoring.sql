-- Who gives sessions in a call.
create table mentor (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  name ${text:200} not null,
  name_sort ${text:401} not null,
  name_search ${text:401} not null,
  email ${text:254},
  created_at ${instant} not null
);
create index mentor_scope on mentor (scope_id, name_sort);

-- An hour that a mentor offers: free, or taken by one session.
create table mentor_hour (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  mentor_id ${id} not null,
  starts_at ${instant} not null,
  length_min int not null,
  zone_id ${text:60} not null,
  local_start ${text:40} not null,
  room ${text:100} not null,
  link ${text:500} not null,
  state ${text:20} not null,
  created_at ${instant} not null
);
create unique index mentor_hour_once on mentor_hour (mentor_id, starts_at);
create index mentor_hour_scope on mentor_hour (scope_id, starts_at);

-- A session of a team with a mentor; time and place are those of its hour.
create table mentor_session (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  hour_id ${id} not null,
  mentor_id ${id} not null,
  application_id ${id} not null,
  starts_at ${instant} not null,
  length_min int not null,
  zone_id ${text:60} not null,
  local_start ${text:40} not null,
  room ${text:100} not null,
  link ${text:500} not null,
  state ${text:20} not null,
  reason ${text:1000},
  booked_at ${instant} not null
);
create index mentor_session_scope on mentor_session (scope_id, starts_at);
create index mentor_session_team on mentor_session (application_id, starts_at);
create index mentor_session_mentor on mentor_session (mentor_id, starts_at);

-- Five minutes in which a mentor, a team or a room is taken. The key makes double booking impossible, whoever books at once.
create table busy (
  who ${text:200} not null,
  moment_at ${instant} not null,
  session_id ${id} not null,
  primary key (who, moment_at)
);
create index busy_session on busy (session_id);

-- A plan that was published, and what it changed.
create table mentor_plan (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  number int not null,
  kept int not null,
  added int not null,
  moved int not null,
  cancelled int not null,
  published_at ${instant} not null
);
create unique index mentor_plan_number on mentor_plan (scope_id, number);

create table plan_change (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  plan_id ${id} not null,
  session_id ${id} not null,
  change_kind ${text:20} not null,
  before_start ${text:40},
  after_start ${text:40}
);
create index plan_change_plan on plan_change (plan_id);
create index plan_change_scope on plan_change (scope_id, plan_id);
