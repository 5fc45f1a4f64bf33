-- Customer archive: organisations and persons, contact people, touches, service standards.
create table customer (
  id bigint not null primary key,
  version bigint not null,
  number varchar(20) not null unique,
  kind varchar(20) not null,
  name varchar(200) not null,
  short_name varchar(80),
  -- name and phone in the form in which duplicates are found
  name_key varchar(200) not null,
  phone varchar(40),
  phone_key varchar(40),
  email varchar(120),
  region varchar(80),
  industry varchar(80),
  source varchar(40),
  parent_id bigint references customer (id),
  dealer_id bigint references customer (id),
  value_class varchar(20) not null,
  core boolean not null,
  credit_grade varchar(10),
  relationship_stage varchar(20) not null,
  status varchar(20) not null,
  owner_unit_id bigint not null references org_unit (id),
  owner_person_id bigint references person (id),
  external_id varchar(80) unique,
  -- lower case: name, short name, pinyin, initials, digits of the phone, number
  search_text varchar(1200) not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null
);
create index customer_owner_unit on customer (owner_unit_id, updated_at);
create index customer_owner_person on customer (owner_person_id, updated_at);
create index customer_updated on customer (updated_at, id);
create index customer_name on customer (name);
create index customer_name_key on customer (name_key);
create index customer_phone_key on customer (phone_key);
create index customer_email on customer (email);
create index customer_parent on customer (parent_id);
create index customer_dealer on customer (dealer_id);
create sequence customer_number_seq start with 1 increment by 1;

create table contact (
  id bigint not null primary key,
  version bigint not null,
  customer_id bigint not null references customer (id),
  name varchar(80) not null,
  title varchar(80),
  decision_role varchar(20),
  phone varchar(40),
  email varchar(120),
  active boolean not null
);
create index contact_customer on contact (customer_id);

create table interaction (
  id bigint not null primary key,
  customer_id bigint not null references customer (id),
  contact_id bigint references contact (id),
  channel varchar(20) not null,
  direction varchar(10) not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  person_id bigint references person (id),
  unit_id bigint not null references org_unit (id),
  summary varchar(2000) not null,
  result varchar(1000),
  next_step varchar(500),
  next_at timestamp with time zone,
  external_id varchar(80) unique
);
create index interaction_customer on interaction (customer_id, occurred_at);
create index interaction_unit on interaction (unit_id, occurred_at);
create index interaction_person on interaction (person_id, occurred_at);
create index interaction_next on interaction (person_id, next_at);
create index interaction_occurred on interaction (occurred_at);

create table service_standard (
  id bigint not null primary key,
  version bigint not null,
  value_class varchar(20) not null unique,
  response_minutes int not null,
  resolution_minutes int not null,
  contact_every_days int not null,
  contact_channel varchar(20) not null,
  caller_role varchar(20) not null
);
