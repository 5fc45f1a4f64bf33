-- The product or model that a customer's matter is about.
alter table customer_case add column product varchar(120);
