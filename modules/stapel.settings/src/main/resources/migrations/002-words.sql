-- What was set is kept in words too, as a line must be readable when its module has gone.
alter table setting_change add column before_ru ${longtext};
alter table setting_change add column before_en ${longtext};
alter table setting_change add column after_ru ${longtext};
alter table setting_change add column after_en ${longtext};
update setting_change
  set before_ru = before_value, before_en = before_value, after_ru = after_value, after_en = after_value;
