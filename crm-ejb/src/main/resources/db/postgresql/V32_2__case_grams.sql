drop index customer_case_search;
create index customer_case_grams on customer_case using gin (string_to_array(search_grams, ' '));
