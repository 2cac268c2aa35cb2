-- Pictures are drawn from these numbers in the reader's language. The columns ranks, severity and agreement of the
-- table of rankings held pictures drawn once in Russian; they are written and read no more.
alter table ranking_row add column rank_low ${decimal};
alter table ranking_row add column rank_high ${decimal};
alter table ranking_row add column percentile ${decimal};
alter table ranking_row add column sucra ${decimal};
-- How much surer one more reading would make the decision on this row, in percentage points.
alter table ranking_row add column gain ${decimal};
-- The regulation of the call lets observers see what all sheets together say of this row.
alter table ranking_row add column shown ${flag} not null default false;
-- What all sheets of a ranking together are like, one row a ranking.
create table ranking_panel (
  id ${id} not null primary key references ranking (id),
  scope_id ${id} not null,
  told ${text:10} not null,
  reason_ru ${longtext} not null,
  reason_en ${longtext} not null,
  places integer,
  applications integer,
  experts integer,
  sheets integer,
  fewest integer,
  most integer,
  sd_application ${decimal},
  sd_expert ${decimal},
  sd_residual ${decimal},
  icc_one ${decimal},
  icc_mean ${decimal},
  icc_same ${decimal},
  alpha_interval ${decimal},
  alpha_ordinal ${decimal},
  kendall ${decimal},
  lot_group integer,
  lot_places integer
);
-- The sheets of a ranking near its cut, each as one number, and whose place hangs on it alone.
create table ranking_sheet (
  id ${id} not null primary key,
  scope_id ${id} not null,
  ranking_id ${id} not null references ranking (id),
  application_id ${id} not null,
  expert ${text:200} not null,
  score ${decimal} not null,
  decides ${flag} not null,
  lose ${text:4000} not null,
  win ${text:4000} not null
);
create index ranking_sheet_ranking on ranking_sheet (ranking_id, application_id);
-- How many places and reserve places its rule gave, as it held when the ranking was computed.
alter table ranking add column places integer;
alter table ranking add column reserve_places integer;
