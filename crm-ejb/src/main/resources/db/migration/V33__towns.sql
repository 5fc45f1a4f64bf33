-- Addresses down to the town or street office: nine digits.
alter table customer_address alter column division_code set data type varchar(9);
