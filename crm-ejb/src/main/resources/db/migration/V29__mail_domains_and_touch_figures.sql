-- Incoming mail finds its customer by the sender's domain without reading every address.
alter table email_address add column email_domain varchar(120);
update email_address set email_domain = substring(email_key from position('@' in email_key) + 1)
  where email_key like '%@%';
create index email_address_domain on email_address (email_domain);

-- Contacts are counted by person, unit and customer over a period without reading the touches themselves.
create index interaction_figures on interaction (occurred_at, customer_id, unit_id, person_id, channel, direction,
  corrects_id);

-- Mail that is nobody's is not kept for good.
insert into retention_rule (id, version, code, keep_days, active) values
  (nextval('crm_seq'), 1, 'UNFILED_MAILS', 180, true);
