-- History and evidence stay append-only. The one way through is for a transaction that names the request it acts for, while
-- that request is being carried out, and each of its steps is written down; nothing but words may be blanked or masked.
create function erasure_is_on() returns boolean language sql stable as $$
  select exists (select 1 from data_request r where r.state = 'RELEASED'
    and r.number = nullif(current_setting('crm.erasure', true), ''))
$$;

create or replace function refuse_history_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'change_entry' and erasure_is_on()
      and to_jsonb(new) - array['old_text', 'new_text', 'part_label']
        = to_jsonb(old) - array['old_text', 'new_text', 'part_label'] then
    return new;
  end if;
  if tg_op = 'DELETE' and tg_table_name = 'protected_read' and current_setting('crm.retention', true) = 'on'
      and old.read_hour < now() - (select make_interval(days => keep_days) from retention_rule
        where code = 'PROTECTED_READS' and active) then
    return old;
  end if;
  raise exception 'history is append-only';
end $$;

create or replace function refuse_evidence_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and erasure_is_on() and new.note is not null
      and to_jsonb(new) - 'note' = to_jsonb(old) - 'note' then
    return new;
  end if;
  raise exception 'evidence is append-only';
end $$;
