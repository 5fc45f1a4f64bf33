-- Why things went wrong, what is done about it and whether that has helped; and duties besides those of definitions.
alter table customer_case add column remedy_state varchar(20);

alter table case_task add column extra boolean default false not null;
-- whether it is done only through the record that laid it
alter table case_task add column by_record boolean default false not null;
alter table case_task add column title varchar(300);
alter table case_task add column remind_at timestamp with time zone;
alter table case_task add column remind_missed boolean default false not null;
create index case_task_remind on case_task (remind_at);

create table remedy (
  id bigint not null primary key,
  version bigint not null,
  case_id bigint not null unique references customer_case (id),
  cause_category varchar(30),
  -- answers to "why?", one a line
  whys varchar(2000),
  conclusion varchar(2000),
  found_by_id bigint references person (id),
  found_at timestamp with time zone,
  check_after_days int not null,
  not_needed varchar(2000),
  not_needed_attempt int,
  changes int not null
);
create index remedy_cause on remedy (cause_category);
create index remedy_found_by on remedy (found_by_id);

create table remedy_action (
  id bigint not null primary key,
  version bigint not null,
  remedy_id bigint not null references remedy (id),
  kind varchar(20) not null,
  task_id bigint not null unique references case_task (id),
  attempt int not null,
  agreed_by_id bigint references person (id),
  agreed_at timestamp with time zone not null
);
create index remedy_action_remedy on remedy_action (remedy_id);
create index remedy_action_person on remedy_action (agreed_by_id);

create table remedy_check (
  id bigint not null primary key,
  version bigint not null,
  remedy_id bigint not null references remedy (id),
  task_id bigint not null unique references case_task (id),
  attempt int not null,
  planned_on date not null,
  result varchar(20),
  grounds varchar(2000),
  proof varchar(2000),
  checked_by_id bigint references person (id),
  checked_at timestamp with time zone
);
create index remedy_check_remedy on remedy_check (remedy_id);
create index remedy_check_person on remedy_check (checked_by_id);
