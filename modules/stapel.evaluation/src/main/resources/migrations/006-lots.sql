-- A lot between the applications that a ranking leaves open: what was committed, and from when its public random value
-- may be known. The order drawn from it stands in lot_line.
create table lot (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  ranking_id ${id} not null references ranking (id),
  name ${text:8} not null,
  state ${text:10} not null,
  committed_text ${longtext} not null,
  digest ${text:64} not null,
  places integer not null,
  contenders integer not null,
  source ${text:400} not null,
  known_from ${instant} not null,
  committed_at ${instant} not null,
  committed_by ${id} not null,
  random_value ${text:400},
  drawn_at ${instant},
  drawn_by ${id}
);
create index lot_scope on lot (scope_id);
create table lot_line (
  id ${id} not null primary key,
  scope_id ${id} not null,
  lot_id ${id} not null references lot (id),
  application_id ${id} not null,
  number_text ${text:100} not null,
  order_no integer not null,
  sort_key ${text:64} not null,
  place ${text:10} not null
);
create index lot_line_lot on lot_line (lot_id, order_no);
-- A committed lot settles this row; nobody settles it by hand.
alter table ranking_row add column by_lot ${flag} not null default false;
