-- A session may go to another mentor at the same hour: a change tells whose it was and whose it is. Older plans did not say.
alter table plan_change add column before_mentor_id ${id};
alter table plan_change add column after_mentor_id ${id};
create view plan_change_v7 as
  select c.id as id, c.scope_id as scope_id, c.version as version, c.plan_id as plan_id, p.number as plan_number,
    c.session_id as session_id, s.application_id as application_id, c.change_kind as change_kind,
    c.before_start as before_start, c.after_start as after_start,
    c.before_mentor_id as before_mentor_id, c.after_mentor_id as after_mentor_id
  from plan_change c join mentor_session s on s.id = c.session_id join mentor_plan p on p.id = c.plan_id;
