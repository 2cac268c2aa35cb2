-- What all sheets of a call together say of an application, beside the score that ranks.
alter table ranking_row add column raw_score ${decimal};
alter table ranking_row add column adjusted ${decimal};
alter table ranking_row add column adjusted_error ${decimal};
alter table ranking_row add column top_probability ${decimal};
alter table ranking_row add column expected_rank ${decimal};
alter table ranking_row add column zone ${text:10};
-- What is kept of a ranking as files, each named by the digest of its bytes: what it was computed from, what came
-- out, and pictures.
alter table ranking add column inputs ${text:64};
alter table ranking add column inputs_name ${text:100};
alter table ranking add column inputs_size bigint;
alter table ranking add column outcome ${text:64};
alter table ranking add column outcome_name ${text:100};
alter table ranking add column outcome_size bigint;
alter table ranking add column ranks ${text:64};
alter table ranking add column ranks_name ${text:100};
alter table ranking add column ranks_size bigint;
alter table ranking add column severity ${text:64};
alter table ranking add column severity_name ${text:100};
alter table ranking add column severity_size bigint;
alter table ranking add column agreement ${text:64};
alter table ranking add column agreement_name ${text:100};
alter table ranking add column agreement_size bigint;
-- How harsh each expert of a ranking is, and whose place hangs on this expert.
create table ranking_expert (
  id ${id} not null primary key,
  scope_id ${id} not null,
  ranking_id ${id} not null references ranking (id),
  expert ${text:200} not null,
  readings integer not null,
  severity ${decimal} not null,
  low_end ${decimal} not null,
  high_end ${decimal} not null,
  lose ${text:4000} not null,
  win ${text:4000} not null
);
create index ranking_expert_ranking on ranking_expert (ranking_id);
