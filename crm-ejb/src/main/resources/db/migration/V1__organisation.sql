-- Organisation: calendars, units, people, roles, delegations, sign-in.
create sequence crm_seq start with 1000 increment by 50;

create table work_calendar (
  id bigint not null primary key,
  version bigint not null,
  code varchar(20) not null unique,
  name varchar(80) not null,
  zone varchar(40) not null,
  hours varchar(100) not null
);

create table calendar_day (
  id bigint not null primary key,
  version bigint not null,
  calendar_id bigint not null references work_calendar (id),
  on_day date not null,
  working boolean not null,
  reason varchar(40),
  notice_year int,
  unique (calendar_id, on_day)
);

-- The years whose holidays are known; others are counted Monday to Friday and screens say so.
create table holiday_notice (
  id bigint not null primary key,
  version bigint not null,
  calendar_id bigint not null references work_calendar (id),
  notice_year int not null,
  source varchar(500),
  unique (calendar_id, notice_year)
);

create table org_unit (
  id bigint not null primary key,
  version bigint not null,
  code varchar(40) not null unique,
  name varchar(120) not null,
  type varchar(20) not null,
  parent_id bigint references org_unit (id),
  calendar_id bigint not null references work_calendar (id),
  head_id bigint,
  active boolean not null
);
create index org_unit_parent on org_unit (parent_id);

create table person (
  id bigint not null primary key,
  version bigint not null,
  username varchar(60) not null unique,
  name varchar(80) not null,
  email varchar(120),
  phone varchar(40),
  unit_id bigint not null references org_unit (id),
  left_on date
);
create index person_unit on person (unit_id);
create index person_name on person (name);
alter table org_unit add constraint org_unit_head foreign key (head_id) references person (id);

create table role_assignment (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null references person (id),
  unit_id bigint not null references org_unit (id),
  role varchar(20) not null,
  unique (person_id, unit_id, role)
);
create index role_assignment_unit on role_assignment (unit_id, role);

create table delegation (
  id bigint not null primary key,
  version bigint not null,
  from_person_id bigint not null references person (id),
  to_person_id bigint not null references person (id),
  first_day date not null,
  last_day date not null,
  reason varchar(200)
);
create index delegation_from on delegation (from_person_id);
create index delegation_to on delegation (to_person_id, last_day);

create table sign_in (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null unique references person (id),
  password_hash varchar(300) not null,
  must_change boolean not null,
  failed_attempts int not null,
  locked_until timestamp with time zone,
  generation int not null,
  last_signed_in_at timestamp with time zone
);

-- Named tokens for other systems; only the hash is kept.
create table access_token (
  id bigint not null primary key,
  version bigint not null,
  person_id bigint not null references person (id),
  name varchar(80) not null,
  token_hash varchar(64) not null unique,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone
);
create index access_token_person on access_token (person_id);
