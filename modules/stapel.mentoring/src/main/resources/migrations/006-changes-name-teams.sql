-- A change of a plan names the team: the session tells it, and a session stays its team's.
create view plan_change_v6 as
  select c.id as id, c.scope_id as scope_id, c.version as version, c.plan_id as plan_id,
    c.session_id as session_id, s.application_id as application_id, c.change_kind as change_kind,
    c.before_start as before_start, c.after_start as after_start
  from plan_change c join mentor_session s on s.id = c.session_id;
