-- Numbers and codes are found by how they begin, whatever the collation.
create index phone_number_key on phone_number (phone_key varchar_pattern_ops);
create index phone_number_local on phone_number (local_key varchar_pattern_ops);
create index customer_address_division on customer_address (division_code varchar_pattern_ops, customer_id);
