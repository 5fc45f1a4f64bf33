create index customer_search on customer using gin (search_text gin_trgm_ops);
