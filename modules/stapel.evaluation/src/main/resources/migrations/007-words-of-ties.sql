-- What settles equal scores in words, as criteria were called when the rule was set; the column ties keeps it as the
-- command line writes it.
alter table rule add column ties_ru ${longtext};
alter table rule add column ties_en ${longtext};
