-- How long the log of exports is kept, with the other rules.
insert into retention_rule (id, version, code, keep_days, active) values (nextval('crm_seq'), 1, 'EXPORT_LOG', 1095, true);
