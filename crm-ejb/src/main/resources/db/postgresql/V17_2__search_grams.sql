-- Trigrams cannot serve the one or two characters that are normal in Chinese.
drop index customer_search;
create index customer_grams on customer using gin (string_to_array(search_grams, ' '));
create index contact_grams on contact using gin (string_to_array(search_grams, ' '));
create index email_address_begins on email_address (email_key varchar_pattern_ops);
