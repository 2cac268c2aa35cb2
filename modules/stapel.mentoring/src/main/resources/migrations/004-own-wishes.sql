-- What opens wishes to who stated them: to nobody else's side, before the pairs stand or after.
create view team_wish_v4 as
  select c.person_id as person_id, w.id as id from team_wish w
    join team_contact c on c.application_id = w.application_id;
create view team_rank_v4 as
  select c.person_id as person_id, r.id as id from wish_rank r
    join team_contact c on c.application_id = r.application_id where r.side = 'team';
create view own_wish_v4 as
  select m.person_id as person_id, w.id as id from mentor_wish w
    join mentor m on m.id = w.mentor_id where m.person_id is not null;
create view own_rank_v4 as
  select m.person_id as person_id, r.id as id from wish_rank r
    join mentor m on m.id = r.mentor_id where r.side = 'mentor' and m.person_id is not null;

-- Teams of the season: somebody speaks for them, they wished, or they meet. A mentor chooses among them.
create view season_team_v4 as
  select m.person_id as person_id, c.application_id as id from team_contact c
    join mentor m on m.scope_id = c.scope_id where m.person_id is not null
  union
  select m.person_id as person_id, w.application_id as id from team_wish w
    join mentor m on m.scope_id = w.scope_id where m.person_id is not null
  union
  select m.person_id as person_id, s.application_id as id from mentor_session s
    join mentor m on m.scope_id = s.scope_id
    where m.person_id is not null and s.state <> 'cancelled';

-- The pair that stands, to both of its sides.
create index season_pair_team on season_pair (application_id, standing);
create view team_pair_v4 as
  select c.person_id as person_id, p.id as id from season_pair p
    join team_contact c on c.application_id = p.application_id where p.standing = true;
create view own_pair_v4 as
  select m.person_id as person_id, p.id as id from season_pair p
    join mentor m on m.id = p.mentor_id or m.id = p.curator_id
    where p.standing = true and m.person_id is not null;
