-- Claims: a fault that a customer reports, as a case of its own; what it costs, and from whom that is recovered.
create table warranty_claim (
  id bigint not null primary key,
  version bigint not null,
  customer_id bigint not null references customer (id),
  item_id bigint references warranty_item (id),
  case_id bigint not null unique references customer_case (id),
  part varchar(30) not null,
  reported_on date not null,
  -- whether it is covered and why, as it stood on that day
  cover varchar(20) not null,
  covered_until date,
  -- how many claims for the same had come before it, within the span that was set then
  earlier_claims int not null
);
create index warranty_claim_customer on warranty_claim (customer_id, part, reported_on);
create index warranty_claim_item on warranty_claim (item_id, reported_on);
create index warranty_claim_reported on warranty_claim (reported_on, id);

create table claim_cost (
  id bigint not null primary key,
  version bigint not null,
  claim_id bigint not null references warranty_claim (id),
  kind varchar(20) not null,
  amount numeric(17, 2) not null,
  currency varchar(3) not null,
  incurred_on date not null,
  note varchar(200),
  recorded_at timestamp with time zone not null,
  recorded_by_id bigint not null references person (id)
);
create index claim_cost_claim on claim_cost (claim_id);

create table claim_recourse (
  id bigint not null primary key,
  version bigint not null,
  claim_id bigint not null references warranty_claim (id),
  against varchar(20) not null,
  party varchar(200) not null,
  amount numeric(17, 2) not null,
  currency varchar(3) not null,
  state varchar(20) not null,
  note varchar(500)
);
create index claim_recourse_claim on claim_recourse (claim_id);

-- Within how many months a further fault of the same is a repeated one; one row.
create table claim_setting (
  id bigint not null primary key,
  version bigint not null,
  repeat_months int not null
);
insert into claim_setting values (nextval('crm_seq'), 1, 12);
