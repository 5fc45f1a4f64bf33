-- Secrets are sealed before they are kept, which makes them longer; what was kept open is sealed at the next start.
alter table hook_subscription alter column secret set data type varchar(255);
-- Which run of which node sends: one that was held up until its lease ran out has to notice that another sends now.
alter table hook_subscription add column lease_holder varchar(40);
