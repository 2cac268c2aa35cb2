-- Who a mentor is when signed in, none for one without an address; and the minutes agreed for the season.
alter table mentor add column person_id ${id};
alter table mentor add column agreed_min int;
create index mentor_person on mentor (person_id);

-- How often the time of a session was changed, for calendars, and when last.
alter table mentor_session add column edition int not null default 0;
alter table mentor_session add column changed_at ${instant};

-- Who speaks for a team.
create table team_contact (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  application_id ${id} not null,
  person_id ${id} not null,
  name ${text:200} not null,
  name_sort ${text:401} not null,
  name_search ${text:401} not null,
  email ${text:254} not null,
  created_at ${instant} not null
);
create unique index team_contact_once on team_contact (application_id, person_id);
create index team_contact_person on team_contact (person_id);
create index team_contact_scope on team_contact (scope_id, name_sort);

-- A team that waits for an hour, or for any hour of a mentor. What it waits for is in wanted as long as it does.
create table waiting (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  application_id ${id} not null,
  mentor_id ${id} not null,
  hour_id ${id},
  wanted ${text:60} not null,
  state ${text:20} not null,
  session_id ${id},
  joined_at ${instant} not null,
  ended_at ${instant}
);
create unique index waiting_once on waiting (application_id, wanted);
create index waiting_mentor on waiting (mentor_id, state, joined_at);
create index waiting_scope on waiting (scope_id, joined_at);

-- What somebody wrote about a session: for both sides, or for the writer's own.
create table session_note (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  session_id ${id} not null,
  application_id ${id} not null,
  mentor_id ${id} not null,
  side ${text:20} not null,
  for_both ${flag} not null,
  remark ${text:4000} not null,
  written_by ${text:200} not null,
  written_at ${instant} not null
);
create index session_note_session on session_note (session_id, written_at);
create index session_note_scope on session_note (scope_id, written_at);

-- What was agreed to be done after a session.
create table action_item (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  session_id ${id} not null,
  application_id ${id} not null,
  mentor_id ${id} not null,
  task ${text:500} not null,
  due_on date,
  state ${text:20} not null,
  added_at ${instant} not null,
  done_at ${instant}
);
create index action_item_session on action_item (session_id);
create index action_item_scope on action_item (scope_id, state, due_on);

-- What one side of a session says about the other. Shown to the other once both have, or when it is released.
create table feedback (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  session_id ${id} not null,
  application_id ${id} not null,
  mentor_id ${id} not null,
  side ${text:20} not null,
  mark int not null,
  remark ${text:4000} not null,
  released ${flag} not null,
  given_at ${instant} not null
);
create unique index feedback_once on feedback (session_id, side);
create index feedback_scope on feedback (scope_id, given_at);

-- Hours of a mentor to be paid. A session stands in one act at most.
create table hour_act (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  number int not null,
  mentor_id ${id} not null,
  from_on date not null,
  to_on date not null,
  zone_id ${text:60} not null,
  sessions int not null,
  length_min int not null,
  rate bigint not null,
  amount bigint not null,
  currency ${text:3} not null,
  made_at ${instant} not null
);
create unique index hour_act_number on hour_act (scope_id, number);

create table act_line (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  act_id ${id} not null,
  session_id ${id} not null,
  mentor_id ${id} not null,
  application_id ${id} not null,
  starts_at ${instant} not null,
  local_start ${text:40} not null,
  zone_id ${text:60} not null,
  length_min int not null,
  amount bigint not null,
  currency ${text:3} not null
);
create unique index act_line_once on act_line (session_id);
create index act_line_act on act_line (act_id, starts_at);
create index act_line_scope on act_line (scope_id, starts_at);

-- What opens rows to a mentor: a person and the id of a row.
create view own_mentor_v2 as
  select person_id, id from mentor where person_id is not null;
create view own_hour_v2 as
  select m.person_id as person_id, h.id as id from mentor_hour h
    join mentor m on m.id = h.mentor_id where m.person_id is not null;
create view own_session_v2 as
  select m.person_id as person_id, s.id as id from mentor_session s
    join mentor m on m.id = s.mentor_id where m.person_id is not null;
create view met_team_v2 as
  select distinct m.person_id as person_id, s.application_id as id from mentor_session s
    join mentor m on m.id = s.mentor_id where m.person_id is not null and s.state <> 'cancelled';
create view own_note_v2 as
  select m.person_id as person_id, n.id as id from session_note n
    join mentor m on m.id = n.mentor_id
    where m.person_id is not null and (n.side = 'mentor' or n.for_both = true);
create view own_action_v2 as
  select m.person_id as person_id, a.id as id from action_item a
    join mentor m on m.id = a.mentor_id where m.person_id is not null;
create view own_feedback_v2 as
  select m.person_id as person_id, f.id as id from feedback f
    join mentor m on m.id = f.mentor_id
    where m.person_id is not null and (f.side = 'mentor' or f.released = true);
create view own_act_v2 as
  select m.person_id as person_id, a.id as id from hour_act a
    join mentor m on m.id = a.mentor_id where m.person_id is not null;
create view own_act_line_v2 as
  select m.person_id as person_id, a.id as id from act_line a
    join mentor m on m.id = a.mentor_id where m.person_id is not null;

-- The same for who speaks for a team.
create view own_team_v2 as
  select person_id, application_id as id from team_contact;
create view own_contact_v2 as
  select c.person_id as person_id, o.id as id from team_contact c
    join team_contact o on o.application_id = c.application_id;
create view team_session_v2 as
  select c.person_id as person_id, s.id as id from mentor_session s
    join team_contact c on c.application_id = s.application_id;
create view team_waiting_v2 as
  select c.person_id as person_id, w.id as id from waiting w
    join team_contact c on c.application_id = w.application_id;
create view team_note_v2 as
  select c.person_id as person_id, n.id as id from session_note n
    join team_contact c on c.application_id = n.application_id
    where n.side = 'team' or n.for_both = true;
create view team_action_v2 as
  select c.person_id as person_id, a.id as id from action_item a
    join team_contact c on c.application_id = a.application_id;
create view team_feedback_v2 as
  select c.person_id as person_id, f.id as id from feedback f
    join team_contact c on c.application_id = f.application_id
    where f.side = 'team' or f.released = true;

-- Minutes of each mentor, and of each team that has a session.
create view mentor_balance_v2 as
  select m.id as id, m.scope_id as scope_id, m.name_sort as name_sort, coalesce(m.agreed_min, 0) as agreed_min,
    coalesce((select sum(h.length_min) from mentor_hour h where h.mentor_id = m.id), 0) as offered_min,
    coalesce((select sum(s.length_min) from mentor_session s where s.mentor_id = m.id and s.state = 'booked'), 0)
      as booked_min,
    coalesce((select sum(s.length_min) from mentor_session s where s.mentor_id = m.id and s.state = 'held'), 0)
      as held_min,
    coalesce((select sum(s.length_min) from mentor_session s where s.mentor_id = m.id and s.state = 'no_show'), 0)
      as missed_min,
    coalesce(m.agreed_min, 0)
      - coalesce((select sum(s.length_min) from mentor_session s
          where s.mentor_id = m.id and s.state in ('booked', 'held')), 0) as left_min
  from mentor m;
create view team_balance_v2 as
  select s.application_id as id, s.scope_id as scope_id,
    sum(case when s.state = 'booked' then s.length_min else 0 end) as booked_min,
    sum(case when s.state = 'held' then s.length_min else 0 end) as held_min,
    sum(case when s.state = 'no_show' then s.length_min else 0 end) as missed_min,
    sum(case when s.state = 'cancelled' then 1 else 0 end) as cancelled_count
  from mentor_session s group by s.application_id, s.scope_id;
