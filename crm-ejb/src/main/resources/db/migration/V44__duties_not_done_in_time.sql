-- A duty that is not done by its own time leaves evidence of that: when its lack has to be noticed, null when it needs not.
alter table case_task add column alarm_at timestamp with time zone;
update case_task set alarm_at = due_at where state = 'OPEN' and paused_minutes is null;
create index case_task_alarm on case_task (alarm_at);
