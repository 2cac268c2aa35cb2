-- Where no minutes were agreed nothing is left of them, and nothing is beyond them either.
create view mentor_balance_v5 as
  select m.id as id, m.scope_id as scope_id, m.name_sort as name_sort, m.agreed_min as agreed_min,
    coalesce((select sum(h.length_min) from mentor_hour h where h.mentor_id = m.id), 0) as offered_min,
    coalesce((select sum(s.length_min) from mentor_session s where s.mentor_id = m.id and s.state = 'booked'), 0)
      as booked_min,
    coalesce((select sum(s.length_min) from mentor_session s where s.mentor_id = m.id and s.state = 'held'), 0)
      as held_min,
    coalesce((select sum(s.length_min) from mentor_session s where s.mentor_id = m.id and s.state = 'no_show'), 0)
      as missed_min,
    m.agreed_min
      - coalesce((select sum(s.length_min) from mentor_session s
          where s.mentor_id = m.id and s.state in ('booked', 'held')), 0) as left_min
  from mentor m;
