create index custom_value_text on custom_value (field_id, text_key);
