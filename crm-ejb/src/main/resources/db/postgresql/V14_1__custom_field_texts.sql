-- Texts are found by any part.
create index custom_value_text on custom_value using gin (text_key gin_trgm_ops);
