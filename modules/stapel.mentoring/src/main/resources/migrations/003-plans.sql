-- A session that no plan moves.
alter table mentor_session add column locked ${flag} not null default false;

-- What a team wants of the season: how often it meets, how often on one day, and when (a line for each start).
create table team_wish (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  application_id ${id} not null,
  sessions int not null,
  day_most int not null,
  start_points ${longtext} not null,
  stated_at ${instant} not null
);
create unique index team_wish_once on team_wish (application_id);
create index team_wish_scope on team_wish (scope_id, stated_at);

-- What a mentor takes on: sessions on one day, teams for the season as a mentor and as a curator.
create table mentor_wish (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  mentor_id ${id} not null,
  day_most int not null,
  mentor_places int not null,
  curator_places int not null,
  stated_at ${instant} not null
);
create unique index mentor_wish_once on mentor_wish (mentor_id);
create index mentor_wish_scope on mentor_wish (scope_id, stated_at);

-- Who stands where on whose list; 1 is a first wish, 0 says never.
create table wish_rank (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  side ${text:10} not null,
  role ${text:10} not null,
  application_id ${id} not null,
  mentor_id ${id} not null,
  place_no int not null
);
create unique index wish_rank_once on wish_rank (side, role, application_id, mentor_id);
create index wish_rank_scope on wish_rank (scope_id, side, place_no);
create index wish_rank_mentor on wish_rank (mentor_id);

-- A plan that was asked for: what it was computed from, how far it is, what came out.
create table plan_proposal (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  run_no int not null,
  state ${text:20} not null,
  seconds int not null,
  seed bigint not null,
  zone_id ${text:60} not null,
  length_min int not null,
  base ${text:64} not null,
  stop_asked ${flag} not null,
  done bigint not null,
  total bigint not null,
  fault ${text:1000},
  ending ${text:20},
  objective ${decimal},
  upper_bound ${decimal},
  gap_pct ${decimal},
  sessions int not null,
  missing int not null,
  kept int not null,
  added int not null,
  moved int not null,
  dropped int not null,
  left_out int not null,
  problem ${text:64},
  problem_name ${text:100},
  problem_size bigint,
  earlier ${text:64},
  earlier_name ${text:100},
  earlier_size bigint,
  outcome ${text:64},
  outcome_name ${text:100},
  outcome_size bigint,
  asked_at ${instant} not null,
  ended_at ${instant}
);
create unique index plan_proposal_run on plan_proposal (scope_id, run_no);
create index plan_proposal_state on plan_proposal (state, asked_at);

-- One session of a proposed plan beside today's, or a team that lacks some.
create table proposal_line (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  proposal_id ${id} not null,
  change_kind ${text:20} not null,
  application_id ${id} not null,
  mentor_id ${id},
  session_id ${id},
  starts_at ${instant},
  local_start ${text:40},
  before_mentor_id ${id},
  before_start ${text:40},
  missing int not null,
  reason ${text:20}
);
create index proposal_line_proposal on proposal_line (proposal_id, local_start);
create index proposal_line_scope on proposal_line (scope_id, proposal_id);

-- A mentor and a curator for each team, computed from the wishes of both sides; applied at once or never.
create table season_pairing (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  run_no int not null,
  state ${text:20} not null,
  teams int not null,
  with_mentor int not null,
  first_mentor int not null,
  with_curator int not null,
  first_curator int not null,
  made_at ${instant} not null,
  applied_at ${instant}
);
create unique index season_pairing_run on season_pairing (scope_id, run_no);

create table season_pair (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  pairing_id ${id} not null,
  application_id ${id} not null,
  mentor_id ${id},
  mentor_rank int,
  curator_id ${id},
  curator_rank int,
  why ${longtext} not null,
  standing ${flag} not null
);
create index season_pair_pairing on season_pair (pairing_id);
create index season_pair_scope on season_pair (scope_id, standing);
