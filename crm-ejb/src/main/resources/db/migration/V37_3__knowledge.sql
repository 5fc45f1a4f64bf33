-- What the company knows to answer.
create table article (
  id bigint not null primary key,
  version bigint not null,
  kind varchar(10) not null,
  state varchar(10) not null,
  title varchar(120) not null,
  body varchar(8000) not null,
  language varchar(5) not null,
  -- lists, line by line
  tag_words varchar(600) not null,
  case_types varchar(400) not null,
  product_words varchar(800) not null,
  changed_by_id bigint not null references person (id),
  changed_at timestamp with time zone not null,
  checked_by_id bigint references person (id),
  checked_on date,
  uses bigint default 0 not null,
  search_text varchar(10000) not null,
  search_grams varchar(60000) not null
);
create index article_state_uses on article (state, uses);
