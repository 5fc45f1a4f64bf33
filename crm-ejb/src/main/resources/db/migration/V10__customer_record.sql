-- The customer's record: registration, industry, every phone, e-mail and address, background, and how its people stand to each other.
alter table customer add column credit_code varchar(18);
alter table customer add column industry_code varchar(2);
create index customer_credit_code on customer (credit_code);
create index customer_industry_code on customer (industry_code);

-- Those of a customer have no contact; those of a contact person name its customer too. The primary one of each stands in
-- customer.phone, customer.email, contact.phone and contact.email as well, where lists read it.
create table phone_number (
  id bigint not null primary key,
  customer_id bigint not null references customer (id) on delete cascade,
  contact_id bigint references contact (id) on delete cascade,
  kind varchar(20) not null,
  number varchar(40) not null,
  label varchar(40),
  main boolean not null,
  place int not null,
  -- digits with area code, without country code 86, trunk zero and extension; and those without the area code
  phone_key varchar(40) not null,
  local_key varchar(40) not null
);
create index phone_number_customer on phone_number (customer_id);
create index phone_number_contact on phone_number (contact_id);

create table email_address (
  id bigint not null primary key,
  customer_id bigint not null references customer (id) on delete cascade,
  contact_id bigint references contact (id) on delete cascade,
  kind varchar(20) not null,
  address varchar(120) not null,
  label varchar(40),
  main boolean not null,
  place int not null,
  email_key varchar(120) not null
);
create index email_address_customer on email_address (customer_id);
create index email_address_contact on email_address (contact_id);
create index email_address_key on email_address (email_key);

create table customer_address (
  id bigint not null primary key,
  customer_id bigint not null references customer (id) on delete cascade,
  kind varchar(20) not null,
  division_code varchar(6),
  detail varchar(200),
  postcode varchar(10),
  main boolean not null,
  place int not null
);
create index customer_address_customer on customer_address (customer_id);

-- 来源渠道: offered when a customer is entered; any other text may be typed.
create table source_channel (
  id bigint not null primary key,
  version bigint not null,
  name varchar(40) not null unique,
  place int not null
);

create table customer_profile (
  id bigint not null primary key,
  version bigint not null,
  customer_id bigint not null references customer (id) on delete cascade,
  contact_id bigint references contact (id) on delete cascade,
  background varchar(2000),
  temperament varchar(2000),
  preferences varchar(2000),
  taboos varchar(1000)
);
create index customer_profile_customer on customer_profile (customer_id);
create unique index customer_profile_contact on customer_profile (contact_id);

create table contact_relation (
  id bigint not null primary key,
  customer_id bigint not null references customer (id) on delete cascade,
  from_contact_id bigint not null references contact (id) on delete cascade,
  to_contact_id bigint not null references contact (id) on delete cascade,
  kind varchar(20) not null,
  note varchar(200),
  unique (from_contact_id, to_contact_id, kind)
);
create index contact_relation_customer on contact_relation (customer_id);
create index contact_relation_to on contact_relation (to_contact_id);

-- What is known already becomes the primary number and address. An extension is no part of the key any more.
update customer set phone_key = regexp_replace(regexp_replace(regexp_replace(
    regexp_replace(phone, '[转*#,].*$', ''), '[^0-9]', '', 'g'), '^(00)?86(?=[0-9]{10})', ''), '^0+', '')
  where phone like '%转%' or phone like '%*%' or phone like '%#%' or phone like '%,%';
update customer set phone_key = null where length(phone_key) < 5;

insert into phone_number (id, customer_id, contact_id, kind, number, label, main, place, phone_key, local_key)
  select nextval('crm_seq'), id, null, case when phone_key like '1__________' then 'MOBILE' else 'OFFICE' end, phone, null, true, 0,
    phone_key, phone_key
  from customer where phone_key is not null;

insert into phone_number (id, customer_id, contact_id, kind, number, label, main, place, phone_key, local_key)
  select nextval('crm_seq'), customer_id, id, 'OFFICE', phone, null, true, 0,
    regexp_replace(regexp_replace(regexp_replace(
      regexp_replace(phone, '[转*#,].*$', ''), '[^0-9]', '', 'g'), '^(00)?86(?=[0-9]{10})', ''), '^0+', ''), '-'
  from contact where phone is not null;
delete from phone_number where length(phone_key) < 5;
update phone_number set local_key = phone_key where local_key = '-';
update phone_number set kind = 'MOBILE' where contact_id is not null and phone_key like '1__________';
-- 010, 02x and 03xx to 09xx are area codes; 400 and 800 are not
update phone_number set local_key = regexp_replace(phone_key, '^(10|2[0-9]|[3-9][0-9]{2})(?=[0-9]{7,8}$)', '')
  where length(phone_key) between 9 and 11 and phone_key not like '400%' and phone_key not like '800%'
    and not (length(phone_key) = 11 and phone_key like '1%');

insert into email_address (id, customer_id, contact_id, kind, address, label, main, place, email_key)
  select nextval('crm_seq'), id, null, 'WORK', email, null, true, 0, lower(email) from customer where email is not null;
insert into email_address (id, customer_id, contact_id, kind, address, label, main, place, email_key)
  select nextval('crm_seq'), customer_id, id, 'WORK', email, null, true, 0, lower(email) from contact where email is not null;

insert into source_channel (id, version, name, place) values
  (nextval('crm_seq'), 1, '招标网站', 10), (nextval('crm_seq'), 1, '老客户介绍', 20), (nextval('crm_seq'), 1, '展会', 30),
  (nextval('crm_seq'), 1, '网站', 40), (nextval('crm_seq'), 1, '微信', 50), (nextval('crm_seq'), 1, '电话开发', 60),
  (nextval('crm_seq'), 1, '经销商', 70), (nextval('crm_seq'), 1, '广告', 80), (nextval('crm_seq'), 1, '合作伙伴', 90);
insert into source_channel (id, version, name, place)
  select nextval('crm_seq'), 1, s.source, 200 from (
    select source from customer where source is not null and source not in (select name from source_channel)
    group by source having count(*) >= 3) s;
