create index phone_number_key on phone_number (phone_key);
create index phone_number_local on phone_number (local_key);
create index customer_address_division on customer_address (division_code, customer_id);
