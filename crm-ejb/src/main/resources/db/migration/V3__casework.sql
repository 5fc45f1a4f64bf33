-- Casework: process definitions, customer cases with their clocks and duties, and the append-only evidence.
create table process_definition (
  id bigint not null primary key,
  version bigint not null,
  code varchar(40) not null,
  revision int not null,
  status varchar(20) not null,
  -- the whole definition as JSON; a revision never changes once it is active
  document varchar(200000) not null,
  activated_at timestamp with time zone,
  unique (code, revision)
);

create sequence case_number_seq start with 1 increment by 1;

create table customer_case (
  id bigint not null primary key,
  version bigint not null,
  number varchar(30) not null unique,
  definition_id bigint not null references process_definition (id),
  type varchar(40) not null,
  category varchar(40),
  customer_id bigint not null references customer (id),
  contact_id bigint references contact (id),
  subject varchar(200) not null,
  description varchar(4000),
  channel varchar(20) not null,
  priority varchar(10) not null,
  stage varchar(40) not null,
  -- the last stage that was not one of waiting: where the case stands on its path
  main_stage varchar(40) not null,
  status varchar(10) not null,
  -- the one face to the customer until the customer confirms
  owner_id bigint references person (id),
  role varchar(20) not null,
  unit_id bigint not null references org_unit (id),
  person_id bigint references person (id),
  opened_at timestamp with time zone not null,
  opened_by_id bigint references person (id),
  responded_at timestamp with time zone,
  resolved_at timestamp with time zone,
  closed_at timestamp with time zone,
  -- the earliest deadline still open; null while paused or when nothing is due
  due_at timestamp with time zone,
  reassignments int not null,
  reopened int not null,
  evidence_count int not null,
  external_id varchar(80) unique
);
create index customer_case_customer on customer_case (customer_id, opened_at);
create index customer_case_unit on customer_case (unit_id, status, due_at);
create index customer_case_person on customer_case (person_id, status, due_at);
create index customer_case_owner on customer_case (owner_id, status);
create index customer_case_status on customer_case (status, due_at);
create index customer_case_opened on customer_case (opened_at, id);

create table case_clock (
  id bigint not null primary key,
  version bigint not null,
  case_id bigint not null references customer_case (id),
  code varchar(40) not null,
  target_minutes int not null,
  started_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state varchar(10) not null,
  -- working minutes counted until the clock last began to run or stood still
  used_minutes bigint not null,
  -- null while it stands still
  running_since timestamp with time zone,
  stopped_at timestamp with time zone,
  escalation_level int not null,
  -- when the next escalation is due; null when there is none
  escalate_at timestamp with time zone,
  unique (case_id, code)
);
create index case_clock_escalate on case_clock (escalate_at);
create index case_clock_due on case_clock (due_at);

create table case_task (
  id bigint not null primary key,
  version bigint not null,
  case_id bigint not null references customer_case (id),
  stage varchar(40) not null,
  duty varchar(40) not null,
  mandatory boolean not null,
  role varchar(20) not null,
  unit_id bigint not null references org_unit (id),
  person_id bigint references person (id),
  state varchar(10) not null,
  opened_at timestamp with time zone not null,
  due_at timestamp with time zone,
  completed_at timestamp with time zone,
  completed_by_id bigint references person (id),
  outcome varchar(40),
  note varchar(2000)
);
create index case_task_case on case_task (case_id);
create index case_task_person on case_task (person_id, state);
create index case_task_unit on case_task (unit_id, state);

-- What was due, done, by whom and when. Rows are only ever added; a correction is a row of the same kind that names
-- the row it corrects and repeats its facts as corrected.
create table evidence (
  id bigint not null primary key,
  case_id bigint not null references customer_case (id),
  seq int not null,
  kind varchar(20) not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  -- who acted; null when the system or another system did
  actor_id bigint references person (id),
  -- who was responsible at that moment
  unit_id bigint not null references org_unit (id),
  person_id bigint references person (id),
  stage varchar(40) not null,
  from_stage varchar(40),
  from_unit_id bigint references org_unit (id),
  from_person_id bigint references person (id),
  -- the clock or duty concerned
  subject varchar(40),
  target_met boolean,
  calendar_minutes bigint,
  working_minutes bigint,
  reassignments int,
  reopened int,
  corrects_seq int,
  -- true when the row is not to be counted in any measure
  excluded boolean not null,
  note varchar(2000),
  -- the update's number in the system it was imported from
  external_seq int,
  unique (case_id, seq)
);
create index evidence_kind_time on evidence (kind, occurred_at);
create index evidence_unit on evidence (unit_id, kind, occurred_at);
create index evidence_person on evidence (person_id, kind, occurred_at);
create index evidence_actor on evidence (actor_id, occurred_at);
