-- Other systems that are told of events, the events on their way to them, and what became of each attempt.
create table hook_subscription (
  id bigint not null primary key,
  version bigint not null,
  name varchar(80) not null unique,
  url varchar(500) not null,
  -- names of events with a comma before, between and after them
  events_text varchar(400) not null,
  secret varchar(80) not null,
  -- whose rights decide what is sent
  owner_id bigint not null references person (id),
  active boolean not null,
  created_at timestamp with time zone not null,
  -- which node sends, until then
  lease_until timestamp with time zone,
  -- nothing is sent before, because the other system did not take what came first
  retry_at timestamp with time zone
);

create table hook_message (
  id bigint default nextval('crm_seq') not null primary key,
  version bigint not null,
  subscription_id bigint not null references hook_subscription (id) on delete cascade,
  -- the same at every attempt and for every subscription
  event_id varchar(40) not null,
  event varchar(30) not null,
  subject_type varchar(40),
  subject_id bigint,
  body varchar(10000) not null,
  occurred_at timestamp with time zone not null,
  state varchar(10) not null,
  attempts int not null,
  ended_at timestamp with time zone,
  unique (subscription_id, event_id)
);
create index hook_message_next on hook_message (subscription_id, state, occurred_at, id);
create index hook_message_waiting on hook_message (state, subscription_id);
create index hook_message_ended on hook_message (ended_at);

create table hook_attempt (
  id bigint not null primary key,
  message_id bigint not null references hook_message (id) on delete cascade,
  attempted_at timestamp with time zone not null,
  http_status int,
  error varchar(300),
  took_millis bigint not null
);
create index hook_attempt_message on hook_attempt (message_id, attempted_at);

insert into retention_rule (id, version, code, keep_days, active) values
  (nextval('crm_seq'), 1, 'HOOK_MESSAGES', 30, true);
