-- Of each table only the columns that it has are looked at.
create or replace function refuse_history_change() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'change_entry' and tg_op = 'UPDATE' then
    if erasure_is_on() and to_jsonb(new) - array['old_text', 'new_text', 'part_label']
        = to_jsonb(old) - array['old_text', 'new_text', 'part_label'] then
      return new;
    end if;
  elsif tg_table_name = 'protected_read' and tg_op = 'DELETE' and current_setting('crm.retention', true) = 'on' then
    if old.read_hour < now() - (select make_interval(days => keep_days) from retention_rule
        where code = 'PROTECTED_READS' and active) then
      return old;
    end if;
  end if;
  raise exception 'history is append-only';
end $$;
