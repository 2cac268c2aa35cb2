create table switched_off (
  id ${id} not null primary key,
  version bigint not null,
  module ${text:200} not null,
  region_id ${id} not null,
  since ${instant} not null
);
create unique index switched_off_once on switched_off (module, region_id);
