-- Assessment: schemes, periods, scorecards with frozen figures, appeals, marks, rewards, improvement plans.
create table assessment_scheme (
  id bigint not null primary key,
  version bigint not null,
  code varchar(40) not null,
  revision int not null,
  name_zh varchar(80) not null,
  name_en varchar(80) not null,
  status varchar(10) not null,
  -- whom it assesses: comma-separated unit types, and roles whose holders are assessed as persons
  unit_types varchar(200) not null,
  roles varchar(200) not null,
  activated_at timestamp with time zone,
  unique (code, revision)
);

create table assessment_indicator (
  id bigint not null primary key,
  version bigint not null,
  scheme_id bigint not null references assessment_scheme (id),
  position int not null,
  measure varchar(40) not null,
  direction varchar(20) not null,
  floor_figure numeric(15,4) not null,
  target_figure numeric(15,4) not null,
  ceiling_figure numeric(15,4) not null,
  weight numeric(5,2) not null,
  unique (scheme_id, measure)
);

create table assessment_period (
  id bigint not null primary key,
  version bigint not null,
  code varchar(20) not null unique,
  kind varchar(10) not null,
  first_day date not null,
  last_day date not null,
  scheme_id bigint not null references assessment_scheme (id),
  state varchar(12) not null,
  -- evidence recorded up to here is in the figures
  figures_as_of timestamp with time zone,
  decided_by_id bigint references person (id),
  decided_at timestamp with time zone,
  confirmed_by_id bigint references person (id),
  confirmed_at timestamp with time zone,
  published_at timestamp with time zone
);
create index assessment_period_days on assessment_period (kind, first_day);

create table scorecard (
  id bigint not null primary key,
  version bigint not null,
  period_id bigint not null references assessment_period (id),
  subject_type varchar(10) not null,
  subject_id bigint not null,
  -- the unit assessed, or the person's home unit when the figures were computed
  unit_id bigint not null references org_unit (id),
  person_id bigint references person (id),
  state varchar(12) not null,
  total numeric(6,2),
  place int,
  places int not null,
  explanation varchar(4000),
  explained_by_id bigint references person (id),
  explained_at timestamp with time zone,
  unique (period_id, subject_type, subject_id)
);
create index scorecard_of_unit on scorecard (unit_id, subject_type);
create index scorecard_of_subject on scorecard (subject_type, subject_id);
create index scorecard_of_person on scorecard (person_id);

create table scorecard_figure (
  id bigint not null primary key,
  version bigint not null,
  scorecard_id bigint not null references scorecard (id),
  position int not null,
  measure varchar(40) not null,
  kind varchar(20) not null,
  direction varchar(20) not null,
  floor_figure numeric(15,4) not null,
  target_figure numeric(15,4) not null,
  ceiling_figure numeric(15,4) not null,
  weight numeric(5,2) not null,
  numerator bigint,
  denominator bigint,
  actual numeric(15,4),
  points numeric(6,2),
  unique (scorecard_id, measure)
);

create table scorecard_appeal (
  id bigint not null primary key,
  version bigint not null,
  scorecard_id bigint not null references scorecard (id),
  measure varchar(40) not null,
  request varchar(20) not null,
  reason varchar(2000) not null,
  state varchar(10) not null,
  raised_by_id bigint not null references person (id),
  raised_at timestamp with time zone not null,
  decision varchar(2000),
  decided_by_id bigint references person (id),
  decided_at timestamp with time zone
);
create index scorecard_appeal_card on scorecard_appeal (scorecard_id);
create index scorecard_appeal_state on scorecard_appeal (state, raised_at);

create table scorecard_appeal_row (
  appeal_id bigint not null references scorecard_appeal (id),
  row_id bigint not null,
  number varchar(30) not null,
  primary key (appeal_id, row_id)
);

create table manual_mark (
  id bigint not null primary key,
  version bigint not null,
  scorecard_id bigint not null references scorecard (id),
  points numeric(5,2) not null,
  reason varchar(2000) not null,
  given_by_id bigint not null references person (id),
  given_at timestamp with time zone not null
);
create index manual_mark_card on manual_mark (scorecard_id);

create table reward (
  id bigint not null primary key,
  version bigint not null,
  scorecard_id bigint not null references scorecard (id),
  kind varchar(10) not null,
  -- CNY
  amount numeric(12,2) not null,
  reason varchar(2000) not null,
  proposed_by_id bigint not null references person (id),
  proposed_at timestamp with time zone not null
);
create index reward_card on reward (scorecard_id);

create table improvement_plan (
  id bigint not null primary key,
  version bigint not null,
  scorecard_id bigint not null references scorecard (id),
  measure varchar(40) not null,
  owner_id bigint references person (id),
  unit_id bigint not null references org_unit (id),
  due_on date not null,
  state varchar(10) not null,
  actions varchar(4000),
  outcome varchar(4000),
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  unique (scorecard_id, measure)
);
create index improvement_plan_owner on improvement_plan (owner_id, state);
create index improvement_plan_unit on improvement_plan (unit_id, state);
