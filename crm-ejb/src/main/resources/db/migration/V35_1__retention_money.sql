-- 质保金: what customers keep back of the price until the defects liability period is over.
create table retention_money (
  id bigint not null primary key,
  version bigint not null,
  customer_id bigint not null references customer (id),
  -- of one of the two
  item_id bigint references warranty_item (id),
  case_id bigint references customer_case (id),
  amount numeric(17, 2) not null,
  currency varchar(3) not null,
  release_on date not null,
  note varchar(500),
  released_on date,
  released_by_id bigint references person (id)
);
create index retention_money_customer on retention_money (customer_id, release_on);
-- what is due for release
create index retention_money_due on retention_money (released_on, release_on);
create index retention_money_item on retention_money (item_id);
create index retention_money_case on retention_money (case_id);
