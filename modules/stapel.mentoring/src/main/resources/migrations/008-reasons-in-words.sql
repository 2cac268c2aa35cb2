-- Why a team did not get those it wished more is kept in words, as every reader of the rows needs it.
alter table season_pair add column mentor_why_ru ${longtext};
alter table season_pair add column mentor_why_en ${longtext};
alter table season_pair add column curator_why_ru ${longtext};
alter table season_pair add column curator_why_en ${longtext};

-- Derby drops the views over a table with a column of it; PostgreSQL keeps them.
drop view team_pair_v4;
drop view own_pair_v4;
alter table season_pair drop column why;
create view team_pair_v4 as
  select c.person_id as person_id, p.id as id from season_pair p
    join team_contact c on c.application_id = p.application_id where p.standing = true;
create view own_pair_v4 as
  select m.person_id as person_id, p.id as id from season_pair p
    join mentor m on m.id = p.mentor_id or m.id = p.curator_id
    where p.standing = true and m.person_id is not null;
