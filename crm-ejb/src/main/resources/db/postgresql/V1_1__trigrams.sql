-- Substring search in Chinese names and phone numbers needs trigram indexes.
create extension if not exists pg_trgm;
