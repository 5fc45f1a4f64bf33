-- Changes of many customers edit custom fields, too: which one.
alter table bulk_change add column custom_code varchar(40);
