-- A call says its currency: its budget and the amounts of its rankings stand in it.
alter table rule add column currency ${text:3} not null default 'RUB';
alter table ranking_row add column currency ${text:3} not null default 'RUB';
