-- Most customers have no parent, dealer, mail address and so on: what is not there need not be in an index, and a new customer
-- is stored with half the index entries.
drop index customer_phone_key;
drop index customer_email;
drop index customer_parent;
drop index customer_dealer;
drop index customer_credit_code;
drop index customer_industry_code;
drop index customer_merged_into;

create index customer_phone_key on customer (phone_key) where phone_key is not null;
create index customer_email on customer (email) where email is not null;
create index customer_parent on customer (parent_id) where parent_id is not null;
create index customer_dealer on customer (dealer_id) where dealer_id is not null;
create index customer_credit_code on customer (credit_code) where credit_code is not null;
create index customer_industry_code on customer (industry_code) where industry_code is not null;
create index customer_merged_into on customer (merged_into_id) where merged_into_id is not null;
