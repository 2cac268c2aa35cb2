-- Who meets after a call is decided: mentors, and those who speak for a team.
insert into role (id, version, title_ru, title_en, place) values ('mentor', 1, 'Наставник', 'Mentor', 6);
insert into role (id, version, title_ru, title_en, place) values ('team', 1, 'Команда', 'Team', 7);
