alter table line add column action_ru ${text:200} default '' not null;
alter table line add column action_en ${text:200} default '' not null;
alter table line add column changes_ru ${text:2000} default '' not null;
alter table line add column changes_en ${text:2000} default '' not null;

update line set action_ru = command, action_en = command;
