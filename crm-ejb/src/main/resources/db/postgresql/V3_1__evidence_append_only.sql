-- The database itself refuses to change evidence, whoever asks.
create function refuse_evidence_change() returns trigger language plpgsql as $$
begin
  raise exception 'evidence is append-only';
end $$;

create trigger evidence_append_only before update or delete on evidence
  for each row execute function refuse_evidence_change();

create index customer_case_search on customer_case using gin (lower(number || ' ' || subject) gin_trgm_ops);
