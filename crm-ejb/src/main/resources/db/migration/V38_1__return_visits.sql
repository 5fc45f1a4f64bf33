-- Return visits: rules by which they fall due, the visits, and what was found on them.
create sequence return_visit_number_seq start with 1 increment by 1;

create table visit_rule (
  id bigint not null primary key,
  version bigint not null,
  name varchar(80) not null,
  occasion_kind varchar(30) not null,
  -- after the occasion, or before it when a warranty ends
  days int not null,
  -- null unless it comes again
  every_months int,
  -- null stands for all of them
  value_class varchar(20),
  case_type varchar(40),
  window_days int not null,
  unit_id bigint not null references org_unit (id),
  project_team boolean not null,
  checklist varchar(2000) not null,
  active boolean not null
);

-- Departments whose heads take part.
create table visit_rule_unit (
  rule_id bigint not null references visit_rule (id),
  unit_id bigint not null references org_unit (id),
  primary key (rule_id, unit_id)
);

create table return_visit (
  id bigint not null primary key,
  version bigint not null,
  number varchar(20) not null unique,
  rule_id bigint not null references visit_rule (id),
  -- what it falls due for; each has one visit by a rule, however often the plan is made
  occasion varchar(60) not null,
  reason varchar(80) not null,
  customer_id bigint not null references customer (id),
  case_id bigint references customer_case (id),
  unit_id bigint not null references org_unit (id),
  person_id bigint references person (id),
  site_address varchar(200),
  site_division varchar(9),
  opens_on date not null,
  due_on date not null,
  state varchar(10) not null,
  appointment_id bigint references appointment (id),
  planned_at timestamp with time zone not null,
  done_on date,
  finished_at timestamp with time zone,
  finished_by_id bigint references person (id),
  satisfaction int,
  summary varchar(4000),
  unique (rule_id, occasion)
);
create index return_visit_due on return_visit (state, due_on, id);
create index return_visit_unit on return_visit (unit_id, state, due_on);
create index return_visit_division on return_visit (state, site_division, due_on);
create index return_visit_customer on return_visit (customer_id);
create index return_visit_case on return_visit (case_id);
create index return_visit_appointment on return_visit (appointment_id);

create table return_visit_person (
  id bigint not null primary key,
  version bigint not null,
  visit_id bigint not null references return_visit (id),
  person_id bigint not null references person (id),
  unique (visit_id, person_id)
);
create index return_visit_person_of on return_visit_person (person_id, visit_id);

create table visit_answer (
  id bigint not null primary key,
  version bigint not null,
  visit_id bigint not null references return_visit (id),
  question varchar(200) not null,
  answer varchar(2000)
);
create index visit_answer_of on visit_answer (visit_id);

create table visit_finding (
  id bigint not null primary key,
  version bigint not null,
  visit_id bigint not null references return_visit (id),
  kind varchar(20) not null,
  words varchar(1000) not null,
  -- the case in which it is followed up
  case_id bigint references customer_case (id),
  recorded_at timestamp with time zone not null,
  recorded_by_id bigint not null references person (id)
);
create index visit_finding_of on visit_finding (visit_id);
create index visit_finding_case on visit_finding (case_id);
