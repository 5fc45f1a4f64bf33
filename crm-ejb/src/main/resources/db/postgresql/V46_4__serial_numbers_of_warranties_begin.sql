-- Serial numbers are looked for while somebody types them.
create index warranty_item_serial_key on warranty_item (serial_key varchar_pattern_ops);
