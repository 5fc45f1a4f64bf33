-- The database itself keeps the history as it was written. What may happen to an entry is that its values are blanked,
-- when the person they tell of has the right to be forgotten.
create function refuse_history_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'change_entry'
      and new.old_text is null and new.new_text is null and new.part_label is null
      and to_jsonb(new) - array['old_text', 'new_text', 'part_label']
        = to_jsonb(old) - array['old_text', 'new_text', 'part_label'] then
    return new;
  end if;
  raise exception 'history is append-only';
end $$;

create trigger change_entry_append_only before update or delete on change_entry
  for each row execute function refuse_history_change();

create trigger protected_read_append_only before update or delete on protected_read
  for each row execute function refuse_history_change();
