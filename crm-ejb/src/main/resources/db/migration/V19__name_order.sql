-- Names in the order of their pinyin, served by an index. The key is made of plain letters and digits.
alter table customer add column name_order varchar(400) default '' not null;
create index customer_name_order on customer (name_order, id);
