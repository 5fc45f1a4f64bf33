-- Search: the pieces of names, readings and numbers by which an index finds customers and contact people, separated by
-- blanks, and the names that customers had before.
alter table customer alter column search_text set data type varchar(4000);
alter table customer add column search_grams varchar(12000) default '' not null;
alter table contact add column search_text varchar(4000) default '' not null;
alter table contact add column search_grams varchar(12000) default '' not null;

create table customer_former_name (
  id bigint not null primary key,
  customer_id bigint not null references customer (id) on delete cascade,
  name varchar(200) not null,
  ended_on date,
  place int not null
);
create index customer_former_name_customer on customer_former_name (customer_id);
