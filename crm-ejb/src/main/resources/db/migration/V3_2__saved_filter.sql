-- What each person wants to see of a list, by name.
create table saved_filter (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null references person (id),
  list_code varchar(60) not null,
  name varchar(60) not null,
  query_text varchar(2000) not null,
  unique (person_id, list_code, name)
);
