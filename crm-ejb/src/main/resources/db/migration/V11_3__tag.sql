-- Tags of the whole company, and which customers have them.
create table tag (
  id bigint not null primary key,
  version bigint not null,
  name varchar(40) not null unique,
  colour varchar(10) not null,
  active boolean not null
);

create table customer_tag (
  id bigint not null primary key,
  version bigint not null,
  customer_id bigint not null references customer (id),
  tag_id bigint not null references tag (id),
  constraint customer_tag_once unique (customer_id, tag_id)
);
create index customer_tag_tag on customer_tag (tag_id, customer_id);
