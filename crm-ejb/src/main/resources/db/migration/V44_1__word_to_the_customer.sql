-- How often, in working minutes, and by which way a policy promises that the customer of an open case hears how it stands.
alter table service_policy add column word_minutes int;
alter table service_policy add column word_channel varchar(20);
alter table service_policy alter column steps_text set data type varchar(600);

-- A clock that begins anew remembers how often it had run out.
alter table case_clock add column missed_times int default 0 not null;
update case_clock set missed_times = 1 where state = 'MISSED';
