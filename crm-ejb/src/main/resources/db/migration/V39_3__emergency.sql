-- Emergency plans with their call lists, plans at work on cases, and their log.
create table emergency_plan (
  id bigint not null primary key,
  version bigint not null,
  name varchar(120) not null unique,
  -- which cases it is for; null for all
  case_type varchar(40),
  category varchar(40),
  priority varchar(10),
  -- whether it starts when such a case is opened
  automatic boolean not null,
  customer_text varchar(2000),
  active boolean not null
);

create table emergency_step (
  id bigint not null primary key,
  version bigint not null,
  plan_id bigint not null references emergency_plan (id) on delete cascade,
  -- lines of one number are called together
  step_number int not null,
  role varchar(20),
  person_id bigint references person (id),
  -- minutes of the wall clock
  minutes int not null,
  duty varchar(300)
);
create index emergency_step_plan on emergency_step (plan_id);
create index emergency_step_person on emergency_step (person_id);

create table emergency (
  id bigint not null primary key,
  version bigint not null,
  plan_id bigint not null references emergency_plan (id),
  case_id bigint not null references customer_case (id),
  state varchar(20) not null,
  step_number int not null,
  call_at timestamp with time zone,
  started_at timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by_id bigint references person (id),
  closed_at timestamp with time zone,
  went_well varchar(2000),
  went_badly varchar(2000)
);
create index emergency_case on emergency (case_id);
create index emergency_plan_of on emergency (plan_id);
create index emergency_due on emergency (call_at);

create table emergency_entry (
  id bigint not null primary key,
  emergency_id bigint not null references emergency (id),
  occurred_at timestamp with time zone not null,
  kind varchar(20) not null,
  person_id bigint references person (id),
  step_number int not null,
  note varchar(2000)
);
create index emergency_entry_of on emergency_entry (emergency_id, kind);
create index emergency_entry_person on emergency_entry (person_id);
