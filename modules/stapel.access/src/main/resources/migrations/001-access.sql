create table person (
  id ${id} not null primary key,
  version bigint not null,
  name ${text:200} not null,
  name_sort ${text:400} not null,
  search ${text:600} not null,
  email ${text:254} unique,
  account ${text:10} not null,
  has_account ${flag} not null,
  language ${text:10} not null,
  created_at ${instant} not null,
  signed_in_at ${instant}
);
create index person_name on person (name_sort);

create table account (
  id ${id} not null primary key references person (id),
  password ${text:200} not null,
  must_change ${flag} not null,
  changed_at ${instant} not null
);

create table scope (
  id ${id} not null primary key,
  version bigint not null,
  kind ${text:20} not null,
  parent_id ${id} references scope (id),
  title_ru ${text:400} not null,
  title_en ${text:400} not null,
  title_sort ${text:900} not null,
  created_at ${instant} not null
);

create table scope_above (
  scope_id ${id} not null references scope (id),
  above_id ${id} not null references scope (id),
  distance int not null,
  primary key (scope_id, above_id)
);
create index scope_below on scope_above (above_id, scope_id);

create table role (
  id ${id} not null primary key,
  version bigint not null,
  title_ru ${text:100} not null,
  title_en ${text:100} not null,
  place int not null
);

create table role_grant (
  id ${id} not null primary key,
  version bigint not null,
  scope_id ${id} not null references scope (id),
  person_id ${id} not null references person (id),
  role_id ${id} not null,
  granted_at ${instant} not null
);
create unique index role_grant_once on role_grant (person_id, scope_id, role_id);
create index role_grant_place on role_grant (scope_id, role_id);

create table session (
  id ${id} not null primary key,
  version bigint not null,
  person_id ${id} not null references person (id),
  digest ${text:64} not null,
  language ${text:10} not null,
  address ${text:100} not null,
  agent ${text:300} not null,
  created_at ${instant} not null,
  seen_at ${instant} not null
);
create unique index session_digest on session (digest);
create index session_person on session (person_id);

create table token (
  id ${id} not null primary key,
  version bigint not null,
  person_id ${id} not null references person (id),
  digest ${text:64} not null,
  title ${text:200} not null,
  permissions ${text:4000} not null,
  created_at ${instant} not null,
  expires_at ${instant} not null,
  used_at ${instant}
);
create unique index token_digest on token (digest);
create index token_person on token (person_id);

create table throttle (
  id ${text:64} not null primary key,
  failures int not null,
  last_at ${instant} not null
);

create view person_seen as
  select p.id as person_id, p.id as id from person p
  union
  select g.person_id as person_id, o.person_id as id from role_grant g
    join scope_above a on a.above_id = g.scope_id
    join role_grant o on o.scope_id = a.scope_id
    where g.role_id = 'operator';

insert into role (id, version, title_ru, title_en, place) values ('administrator', 1, 'Администратор', 'Administrator', 1);
insert into role (id, version, title_ru, title_en, place) values ('operator', 1, 'Оператор', 'Operator', 2);
insert into role (id, version, title_ru, title_en, place) values ('expert', 1, 'Эксперт', 'Expert', 3);
insert into role (id, version, title_ru, title_en, place) values ('observer', 1, 'Наблюдатель', 'Observer', 4);
insert into role (id, version, title_ru, title_en, place) values ('auditor', 1, 'Аудитор', 'Auditor', 5);
insert into scope (id, version, kind, title_ru, title_en, title_sort, created_at) values ('platform', 1, 'platform', 'Вся платформа', 'The whole platform', 'вся платформа', '2026-01-01 00:00:00');
insert into scope_above (scope_id, above_id, distance) values ('platform', 'platform', 0);
