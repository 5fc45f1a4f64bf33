-- Custom fields of customers and contact people, their options, and their values in the column of their kind.
create table custom_field (
  id bigint not null primary key,
  version bigint not null,
  subject varchar(20) not null,
  code varchar(40) not null,
  label_zh varchar(60) not null,
  label_en varchar(60) not null,
  kind varchar(20) not null,
  field_group varchar(20) not null,
  required boolean not null,
  listed boolean not null,
  filterable boolean not null,
  place int not null,
  retired boolean not null,
  constraint custom_field_code unique (subject, code)
);

create table custom_field_option (
  id bigint not null primary key,
  version bigint not null,
  field_id bigint not null references custom_field (id),
  code varchar(40) not null,
  label_zh varchar(60) not null,
  label_en varchar(60) not null,
  place int not null,
  retired boolean not null,
  constraint custom_field_option_code unique (field_id, code)
);

-- Those of a customer have no contact; those of a contact person name its customer too.
create table custom_value (
  id bigint not null primary key,
  field_id bigint not null references custom_field (id),
  customer_id bigint not null references customer (id) on delete cascade,
  contact_id bigint references contact (id) on delete cascade,
  text_value varchar(500),
  -- lower case
  text_key varchar(500),
  number_value numeric(21, 6),
  date_value date,
  option_id bigint references custom_field_option (id),
  person_id bigint references person (id),
  linked_id bigint references customer (id)
);
create index custom_value_customer on custom_value (customer_id);
create index custom_value_contact on custom_value (contact_id);
create index custom_value_number on custom_value (field_id, number_value);
create index custom_value_date on custom_value (field_id, date_value);
create index custom_value_option on custom_value (field_id, option_id);
create index custom_value_person on custom_value (field_id, person_id);
create index custom_value_linked on custom_value (linked_id, field_id);
