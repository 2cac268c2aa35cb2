create table idempotency (
  person ${id} not null,
  request_key ${text:200} not null,
  command ${text:120} not null,
  digest ${text:64} not null,
  answer ${longtext},
  created_at ${instant} not null,
  primary key (person, request_key)
);
create index idempotency_created on idempotency (created_at);

create table event (
  id ${id} not null primary key,
  seq bigint not null,
  type ${text:200} not null,
  object ${text:200} not null,
  body ${longtext} not null,
  person ${id} not null,
  person_name ${text:200} not null,
  scope_id ${id} not null,
  command ${text:120} not null,
  happened_at ${instant} not null
);

create table listener (
  id ${text:120} not null primary key,
  type ${text:200} not null,
  since ${instant} not null
);

create table delivery (
  id ${id} not null primary key,
  listener ${text:120} not null,
  event_id ${id} not null,
  seq bigint not null,
  type ${text:200} not null,
  object ${text:200} not null,
  attempts integer not null,
  error ${text:1000},
  set_aside ${flag} not null,
  failed_at ${instant},
  version bigint not null
);
create index delivery_pending on delivery (set_aside, seq, id);

create table job (
  id ${text:120} not null primary key,
  title ${text:200} not null,
  state ${text:20} not null,
  done bigint not null,
  total bigint not null,
  started_at ${instant},
  ended_at ${instant},
  problem ${text:1000},
  version bigint not null
);
