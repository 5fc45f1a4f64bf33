-- Projects: one record for a case that accompanies a project from the first tender notice to the years after handover.
create table project (
  id bigint not null primary key,
  version bigint not null,
  case_id bigint not null unique references customer_case (id),
  budget_amount numeric(19, 4),
  budget_currency varchar(3),
  tender_amount numeric(19, 4),
  tender_currency varchar(3),
  award_amount numeric(19, 4),
  award_currency varchar(3),
  contract_amount numeric(19, 4),
  contract_currency varchar(3),
  paid_amount numeric(19, 4),
  paid_currency varchar(3),
  contract_number varchar(80),
  signed_on date,
  starts_on date,
  ends_on date,
  site_address varchar(200),
  -- code of the administrative division, GB/T 2260
  site_division varchar(9),
  -- the earliest planned milestone not reached, kept beside the list so that projects can be sorted by it
  next_milestone varchar(200),
  next_planned_on date
);
create index project_next on project (next_planned_on);
create index project_contract_number on project (contract_number);

create table project_member (
  id bigint not null primary key,
  version bigint not null,
  project_id bigint not null references project (id),
  person_id bigint not null references person (id),
  duty varchar(80) not null,
  unique (project_id, person_id, duty)
);
create index project_member_person on project_member (person_id);

create table project_milestone (
  id bigint not null primary key,
  version bigint not null,
  project_id bigint not null references project (id),
  -- its key in another system
  source_key varchar(240),
  name varchar(200) not null,
  planned_on date,
  actual_on date,
  unique (project_id, source_key)
);

create table installed_product (
  id bigint not null primary key,
  version bigint not null,
  project_id bigint not null references project (id),
  product varchar(120) not null,
  serial_number varchar(60) not null,
  -- the form in which serial numbers are compared
  serial_key varchar(60) not null unique,
  installed_on date
);
create index installed_product_project on installed_product (project_id);

-- What was published of a project (Open Contracting Data Standard), word for word. Rows are only ever added.
create table project_release (
  id bigint not null primary key,
  project_id bigint not null references project (id),
  release_id varchar(200) not null,
  released_at timestamp with time zone not null,
  tags varchar(200) not null,
  content_hash varchar(64) not null,
  document varchar(1000000) not null,
  unique (project_id, content_hash)
);
