create table thing (
  id ${id} not null primary key,
  scope_id ${id} not null,
  version bigint not null,
  title ${text:200},
  title_sort ${text:500},
  title_search ${text:300},
  size_mm bigint,
  price bigint,
  weight ${decimal},
  answers ${longtext},
  made_on date,
  secret ${text:50},
  paper ${text:64},
  paper_name ${text:200},
  paper_size bigint
);
