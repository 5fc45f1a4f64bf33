-- Cases are found by any part of their number and subject, by the same index as customers.
alter table customer_case add column search_text varchar(4000) default '' not null;
alter table customer_case add column search_grams varchar(12000) default '' not null;
