-- Titles in both languages; the rows come again when the server has started.
delete from job;
alter table job add column title_en ${text:200} not null default '';
