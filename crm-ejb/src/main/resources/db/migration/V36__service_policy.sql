-- Service policies: what is promised for cases of a value class, type and priority; null stands for all of them.
create table service_policy (
  id bigint not null primary key,
  version bigint not null,
  value_class varchar(20),
  case_type varchar(40),
  priority varchar(10),
  -- the scope while the policy is in force, null afterwards: each scope has one policy at a time
  force_key varchar(80) unique,
  response_minutes int,
  resolution_minutes int,
  steps_text varchar(400) not null,
  decided_at timestamp with time zone not null,
  decided_by_id bigint not null references person (id),
  ended_at timestamp with time zone
);
create index service_policy_ended on service_policy (ended_at);

-- A case keeps the policy it was taken in with.
alter table customer_case add column policy_id bigint references service_policy (id);
create index customer_case_policy on customer_case (policy_id);
