-- Appointments on customers' sites: who goes where and when, what came of it, and all that happened to them.
create sequence appointment_number_seq start with 1 increment by 1;

create table appointment (
  id bigint not null primary key,
  version bigint not null,
  number varchar(20) not null unique,
  customer_id bigint not null references customer (id),
  -- what it belongs to; null for a return visit
  case_id bigint references customer_case (id),
  -- who answers for it
  unit_id bigint not null references org_unit (id),
  person_id bigint not null references person (id),
  kind varchar(20) not null,
  subject varchar(200) not null,
  contact_id bigint references contact (id),
  site_address varchar(200),
  -- code of the administrative division, GB/T 2260
  site_division varchar(9),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  -- by which clocks it was agreed
  zone varchar(40) not null,
  status varchar(20) not null,
  arranged_at timestamp with time zone not null,
  arranged_by_id bigint not null references person (id),
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  -- we moved it after the customer had confirmed
  let_down boolean not null,
  -- whether we kept what was agreed; null while it is open, and when the customer cancelled
  kept boolean,
  findings varchar(4000),
  parts varchar(2000),
  satisfaction int,
  signer varchar(80)
);
create index appointment_time on appointment (starts_at, id);
create index appointment_unit on appointment (unit_id, starts_at);
create index appointment_customer on appointment (customer_id, starts_at);
create index appointment_case on appointment (case_id);
create index appointment_contact on appointment (contact_id);

create table appointment_person (
  id bigint not null primary key,
  version bigint not null,
  appointment_id bigint not null references appointment (id),
  person_id bigint not null references person (id),
  unique (appointment_id, person_id)
);
create index appointment_person_of on appointment_person (person_id, appointment_id);

-- Rows are only ever added.
create table appointment_event (
  id bigint not null primary key,
  appointment_id bigint not null references appointment (id),
  kind varchar(20) not null,
  occurred_at timestamp with time zone not null,
  actor_id bigint references person (id),
  side varchar(10),
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  note varchar(500)
);
create index appointment_event_of on appointment_event (appointment_id);

-- Minutes between sites in different divisions, and how late we may be; one row.
create table visit_setting (
  id bigint not null primary key,
  version bigint not null,
  district_minutes int not null,
  city_minutes int not null,
  province_minutes int not null,
  late_minutes int not null
);
insert into visit_setting values (nextval('crm_seq'), 1, 45, 120, 300, 15);
