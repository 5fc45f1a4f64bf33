-- Who agreed to be approached how and for what, and who wants to be left alone.
create table consent (
  id bigint not null primary key,
  customer_id bigint not null references customer (id) on delete cascade,
  -- null for the customer itself
  contact_id bigint references contact (id) on delete cascade,
  channel varchar(20) not null,
  purpose varchar(20) not null,
  state varchar(20) not null,
  occurred_at timestamp with time zone not null,
  source varchar(20) not null,
  evidence varchar(500),
  attachment_id bigint references attachment (id),
  recorded_at timestamp with time zone not null,
  recorded_by_id bigint not null references person (id)
);
create index consent_customer on consent (customer_id, contact_id, purpose, channel, occurred_at, id);
create index consent_contact on consent (contact_id);
create index consent_attachment on consent (attachment_id);

create table contact_block (
  id bigint not null primary key,
  version bigint not null,
  customer_id bigint not null references customer (id) on delete cascade,
  -- null for the customer and everybody there
  contact_id bigint references contact (id) on delete cascade,
  -- null for every way
  channel varchar(20),
  reason varchar(500) not null,
  -- the last day; null for good
  until_on date,
  set_at timestamp with time zone not null,
  set_by_id bigint not null references person (id),
  lifted_at timestamp with time zone,
  lifted_by_id bigint references person (id),
  lift_reason varchar(500)
);
create index contact_block_customer on contact_block (customer_id);
create index contact_block_contact on contact_block (contact_id);

-- Why somebody was approached who wanted to be left alone.
alter table interaction add column contact_reason varchar(500);
