-- What people asked of us under the law, what became of it, and how long things are kept.
create sequence data_request_seq start with 1 increment by 1;

create table data_request (
  id bigint not null primary key,
  version bigint not null,
  number varchar(20) not null unique,
  kind varchar(20) not null,
  state varchar(20) not null,
  -- whether the person asked, or a rule of retention proposes it
  origin varchar(20) not null,
  customer_id bigint not null references customer (id),
  -- null when the customer itself is the person
  contact_id bigint references contact (id),
  asked_by varchar(120),
  asked_on date not null,
  identity_check varchar(500),
  wish varchar(1000),
  due_on date not null,
  -- null when a rule of retention proposed it
  opened_by_id bigint references person (id),
  opened_at timestamp with time zone not null,
  decided_by_id bigint references person (id),
  decided_at timestamp with time zone,
  answer varchar(1000),
  job_id bigint references background_job (id)
);
create index data_request_state on data_request (state, due_on, id);
create index data_request_customer on data_request (customer_id, contact_id);
create index data_request_contact on data_request (contact_id);

-- Each step of a request; rows are only ever added.
create table data_request_event (
  id bigint not null primary key,
  request_id bigint not null references data_request (id),
  kind varchar(20) not null,
  -- the part of the data that a step of an erasure was about
  part varchar(40),
  row_count int,
  occurred_at timestamp with time zone not null,
  -- null for the system
  person_id bigint references person (id)
);
create index data_request_event_request on data_request_event (request_id, id);

-- Who was erased on request, as keyed hashes from which nobody can be read.
create table erased_person (
  id bigint not null primary key,
  key_hash varchar(64) not null unique,
  request_number varchar(20) not null,
  erased_at timestamp with time zone not null
);

-- The key of those hashes, made at first use unless the company keeps one outside the database.
create table erasure_key (
  id int not null primary key,
  secret varchar(64) not null
);

create table retention_rule (
  id bigint not null primary key,
  version bigint not null,
  code varchar(40) not null unique,
  keep_days int not null,
  active boolean not null,
  last_run_at timestamp with time zone,
  last_count int
);

insert into retention_rule (id, version, code, keep_days, active) values
  (nextval('crm_seq'), 1, 'PROTECTED_READS', 1095, true),
  (nextval('crm_seq'), 1, 'IMPORT_PROBLEMS', 90, true),
  (nextval('crm_seq'), 1, 'MERGE_SNAPSHOTS', 30, true),
  (nextval('crm_seq'), 1, 'FINISHED_JOBS', 365, true),
  (nextval('crm_seq'), 1, 'IDLE_CONTACTS', 1095, true);
