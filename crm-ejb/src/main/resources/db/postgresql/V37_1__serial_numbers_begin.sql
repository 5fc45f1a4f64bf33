-- Serial numbers are looked for while somebody types them.
create index installed_product_serial on installed_product (serial_key varchar_pattern_ops);
