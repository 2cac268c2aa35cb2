-- What gave a row its place, in words, as criteria were called then; the column step keeps it as the command line writes it.
alter table ranking_row add column step_ru ${longtext};
alter table ranking_row add column step_en ${longtext};
update ranking_row set step_ru = step, step_en = step;
update ranking_row set step_ru = 'по числу мест', step_en = 'by number of places' where step = 'top';
update ranking_row set step_ru = 'резерв', step_en = 'reserve' where step = 'reserve';
update ranking_row set step_ru = 'число мест не задано', step_en = 'no number of places' where step = 'all';
